import type { Bilingual } from "../disclosure/bilingual";
import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import { formTable } from "../disclosure/forms/form";
import type { Table } from "../disclosure/table";
import { definitionOf } from "../disclosure/kinds";
import type { TableKind } from "../disclosure/kinds/definition";
import { cellAddress, type CellRef } from "../workbook/address";

export { quoted } from "../disclosure/bilingual";

/** A table as a sentence names it: by the number printed above its title, else by its title. */
export function tableName(book: Book, kind: TableKind): Bilingual {
  const printed = book.tables[kind]?.number?.value.normalize("NFKC").replace(/\s+/gu, "") ?? "";
  const digits = /^表(\d+)$/u.exec(printed)?.[1];
  const title = tableTitle(book, kind);
  return { zh: printed === "" ? title.zh : printed, en: digits === undefined ? title.en : `Table ${digits}` };
}

/** The title of a table as its form prints it. */
export function tableTitle({ form }: Pick<Book, "form">, kind: TableKind): Bilingual {
  const { title } = definitionOf(kind);
  return { zh: formTable(form, kind)?.title ?? title.zh, en: title.en };
}

/** Why nothing stands against a figure: the other table is empty. To be spread into an equation. */
export function emptyNote(book: Book, table: Pick<Table, "kind" | "rows">): { readonly note?: Bilingual } {
  if (table.rows.length > 0) return {};
  const name = tableName(book, table.kind);
  return { note: { zh: `${name.zh}为空表`, en: `${name.en} is empty` } };
}

/** The column of a figure in both languages. */
export function columnName(figure: Figure): Bilingual {
  const { column } = figure;
  if (figure.table === null) return { zh: column, en: figure.english.column };
  return named(Object.values(definitionOf(figure.table).columns), column);
}

/** The row of a figure in both languages; names that only the workbook knows stay as printed. */
export function rowName(figure: Figure): Bilingual {
  const { row, table } = figure;
  if (table === null) return { zh: row, en: figure.english.row };
  if (row === "总计" || row === "合计") return { zh: row, en: "Total" };
  return named(Object.values(definitionOf(table).lines), row);
}

/** Where two columns or lines print the same words, the English leaves out what tells them apart. */
function named(definitions: readonly Bilingual[], zh: string): Bilingual {
  const [first, ...others] = definitions.filter((definition) => definition.zh === zh);
  if (!first) return { zh, en: zh };
  return { zh, en: others.length === 0 ? first.en : first.en.replace(/ \(.*\)$/u, "") };
}

const TOTAL_COLUMNS = new Set(["", "预算数", "合计", "总计", "项目支出合计"]);

/** Whether the column is the total of its row, so that naming the row is enough. */
export function isTotalColumn({ column }: Figure): boolean {
  return TOTAL_COLUMNS.has(column);
}

/** Whether the row has no other amount, so that naming the column would add nothing. */
export function isOnlyColumn({ table, column }: Figure): boolean {
  return (table === null || definitionOf(table).shape === "two-sided") && TOTAL_COLUMNS.has(column);
}

/** Addresses with the sheet said once per sheet, neighbours joined: `表3!E11:E18、E20`. */
export function addressList(cells: readonly CellRef[]): Bilingual {
  const ranges: { readonly first: CellRef; last: CellRef }[] = [];
  for (const cell of cells) {
    const range = ranges.at(-1);
    if (range && follows(range, cell)) range.last = cell;
    else ranges.push({ first: cell, last: cell });
  }
  const texts = ranges.map(({ first, last }, index) => {
    const sheet = ranges[index - 1]?.first.sheet === first.sheet ? "" : `${first.sheet}!`;
    return `${sheet}${cellAddress(first)}${first === last ? "" : `:${cellAddress(last)}`}`;
  });
  const last = cells.at(-1);
  const shown = texts.length <= MOST_RANGES ? texts : texts.slice(0, MOST_RANGES - 1);
  const lastShown = ranges[shown.length - 1]?.last.sheet;
  const end = last?.sheet === lastShown ? "" : `${last?.sheet ?? ""}!`;
  const rest = texts.length <= MOST_RANGES || !last ? "" : `…${end}${cellAddress(last)}`;
  return { zh: `${shown.join("、")}${rest}`, en: `${shown.join(", ")}${rest}` };
}

const MOST_RANGES = 5;

function follows({ first, last }: { readonly first: CellRef; readonly last: CellRef }, cell: CellRef): boolean {
  if (cell.sheet !== last.sheet) return false;
  const isDown = cell.column === last.column && cell.row === last.row + 1 && first.column === cell.column;
  const isRight = cell.row === last.row && cell.column === last.column + 1 && first.row === cell.row;
  return isDown || isRight;
}
