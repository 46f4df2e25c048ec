import type { Bilingual } from "../../disclosure/bilingual";
import type { Book } from "../../disclosure/book";
import type { Located, Table } from "../../disclosure/table";
import type { CellRef } from "../../workbook/address";
import { isBlank } from "../../workbook/cell";
import { cellAt, isFreeCell, type Workbook } from "../../workbook/workbook";
import { tableName } from "../names";
import type { Repair } from "../rule";
import { prevailing } from "./prevailing";

/** Lines above a header that no title covers are looked for in so many rows. */
const MOST_ROWS_ABOVE = 6;

/** The texts printed above a table's header, its number and title among them. */
export function linesAbove(workbook: Workbook, table: Table): Located[] {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return [];
  const { grid } = sheet;
  const first = table.headerRows.first;
  const top = Math.max(grid.top, table.number?.cell.row ?? table.title?.cell.row ?? first - MOST_ROWS_ABOVE);
  return range(top, first).flatMap((row) =>
    range(grid.left, grid.right).flatMap((column): Located[] => {
      const cell = grid.cell(row, column);
      return isBlank(cell) ? [] : [{ value: String(cell.value), cell: { sheet: sheet.name, row, column } }];
    }),
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Which edge of a table a line keeps to: the title's column or the last amount column. */
export type Edge = "left" | "right";

/**
 * The cell in which a table lacks a line that others have: as far above the header and from the edge as in
 * most of them. `null` where they do not agree, the cell is taken, or the sheet has no such cell.
 */
export function placeAsInOthers(
  workbook: Workbook,
  table: Table,
  others: readonly { readonly table: Table; readonly cell: CellRef }[],
  edge: Edge,
): CellRef | null {
  const places = others.map((other) => ({
    row: other.cell.row - other.table.headerRows.first,
    column: other.cell.column - edgeOf(other.table, edge),
  }));
  const usual = prevailing(places, ({ row, column }) => `${row},${column}`);
  if (!usual?.isMost) return null;
  const cell = {
    sheet: table.sheet,
    row: table.headerRows.first + usual.value.row,
    column: edgeOf(table, edge) + usual.value.column,
  };
  return isFreeCell(workbook, cell) ? cell : null;
}

function edgeOf(table: Table, edge: Edge): number {
  if (edge === "right") return Math.max(...table.amountColumns);
  return Math.min(...table.amountColumns, ...table.headerCells.map(({ cell }) => cell.column));
}

/** A repair that writes one text; none over a formula. To be spread into a fault. */
export function writing(
  workbook: Workbook,
  cell: CellRef | null,
  text: string | null,
  name: Bilingual,
  safety: Repair["safety"] = "safe",
): { readonly repair?: Repair } {
  const present = cell && cellAt(workbook, cell);
  if (!cell || !present || present.formula !== null || text === null) return {};
  return { repair: { safety, name, edits: [{ cell, before: { content: present.value }, after: { content: text } }] } };
}

/** `表1`, `表1、表2`, `表1等10张表`. */
export function tablesNamed(book: Book, tables: readonly Table[]): Bilingual {
  const names = tables.map(({ kind }) => tableName(book, kind));
  const [first] = names;
  if (first === undefined || names.length <= 2)
    return { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(" and ") };
  return { zh: `${first.zh}等${names.length}张表`, en: `${first.en} and ${names.length - 1} other tables` };
}

/** Whether any amount is filled in; a blank form has nothing to say yet. */
export function isFilledIn(book: Book): boolean {
  return Object.values(book.tables).some((table: Table) =>
    table.rows.some((row) => table.columns.some(({ key }) => row.figure(key)?.amount.isZero() === false)),
  );
}
