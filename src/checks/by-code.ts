import type { Book } from "../disclosure/book";
import type { Row, Table } from "../disclosure/table";
import type { ColumnKey } from "../disclosure/tables";
import { aboutRow } from "./about";
import { tableName } from "./names";
import type { EquationDraft } from "./rule";

/** The rows that two tables have in common, by code, and their total rows. */
export function sharedRows<C extends string, D extends string, L extends string, M extends string>(
  one: Table<C, L>,
  other: Table<D, M>,
): (readonly [Row<C>, Row<D>])[] {
  const coded = codedRows(one).flatMap((row) => {
    const counterpart = other.byCode(row.code ?? "");
    return counterpart && one.byCode(row.code ?? "") === row ? [[row, counterpart] as const] : [];
  });
  return one.total && other.total ? [[one.total, other.total], ...coded] : coded;
}

/** Rows of a code level; projects carry the code of the item they belong to and are none. */
export function codedRows<C extends string, L extends string>(table: Table<C, L>): Row<C>[] {
  return table.rows.filter((row) => row.code !== null && row.kind !== "project");
}

interface Side<C extends string, L extends string> {
  readonly table: Table<C, L>;
  readonly column: NoInfer<C>;
}

/**
 * Categories of a printed list ↔ those of a table that details them. A category with an amount that
 * neither this table nor the income table knows must be zero; one that the income table confirms is
 * missing from the detailing table, which is a finding of its own; one without amount and without
 * details says nothing.
 * @param sources the columns of the income table from which the list is financed
 */
export function categoriesAgree<C extends string, D extends string, L extends string, M extends string>(
  book: Book,
  list: Side<C, L>,
  details: Side<D, M>,
  sources: readonly ColumnKey<"income">[],
): EquationDraft[] {
  return list.table.ofKind("category").flatMap((row) => {
    const total = row.figure(list.column);
    const counterpart = details.table.byCode(row.code ?? "");
    if (!counterpart && (total?.amount.isZero() || isReceived(book, row.code ?? "", sources))) return [];
    const about = aboutRow(list.table, row);
    if (counterpart) return [{ about, total, parts: [counterpart.figure(details.column)] }];
    const name = tableName(book, details.table.kind);
    return [{ about, total, parts: [], note: { zh: `${name.zh}没有该类`, en: `${name.en} does not have it` } }];
  });
}

/** Whether the income table shows an amount of these sources for the code. */
function isReceived(book: Book, code: string, sources: readonly ColumnKey<"income">[]): boolean {
  const row = book.tables.income?.byCode(code);
  return row !== undefined && sources.some((column) => row.figure(column)?.amount.isZero() === false);
}
