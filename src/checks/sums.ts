import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import type { Row, Table } from "../disclosure/table";
import { aboutRow } from "./about";
import type { EquationDraft } from "./rule";
import { mayCountUnread, unreadRows } from "./unread";

/** In each row, one column is the sum of others. Columns that a form does not print are left out. */
export function rowSums<C extends string, L extends string>(
  table: Table<C, L>,
  total: NoInfer<C>,
  parts: readonly NoInfer<C>[],
  rows: readonly Row<C>[] = table.rows,
): EquationDraft[] {
  return rows.map((row) => ({
    about: aboutRow(table, row),
    total: row.figure(total),
    parts: parts.map((column) => row.figure(column)),
  }));
}

/**
 * In each column, the total row is the sum of the outermost rows, and each row that has rows below
 * it the sum of these. A row whose own parent is missing counts where its parent would: that a row
 * is missing is a finding of its own.
 */
export function levelSums<C extends string, L extends string>(book: Book, table: Table<C, L>): EquationDraft[] {
  const unread = unreadRows(book, table);
  const outermost = table.rows.filter((row) => row.parent === null && row.kind !== "total");
  const sums: { readonly row: Row<C>; readonly parts: readonly Row<C>[] }[] = table.rows
    .filter((row) => row.children.length > 0 && !mayCountUnread(row, table, unread))
    .map((row) => ({ row, parts: row.children }));
  if (table.total && unread.length === 0) sums.unshift({ row: table.total, parts: outermost });
  return sums.flatMap(({ row, parts }) => {
    const about = aboutRow(table, row);
    return table.columns.map(({ key }) => ({
      about,
      total: row.figure(key),
      parts: parts.map((part) => part.figure(key)),
    }));
  });
}

/**
 * The figure of the total row in a column, to stand in an equation: nothing where the table is
 * empty (which means zero), `null` where there are rows but the total cannot be read.
 */
export function totalOf<C extends string, L extends string>(table: Table<C, L>, column: NoInfer<C>): (Figure | null)[] {
  return table.rows.length === 0 ? [] : [table.total?.figure(column) ?? null];
}

/** The rows that no other row details, by code. */
export function leavesByCode<C extends string, L extends string>(
  table: Table<C, L>,
): ReadonlyMap<string, readonly Row<C>[]> {
  const leaves = new Map<string, Row<C>[]>();
  for (const row of table.rows) {
    if (row.code === null || row.children.length > 0) continue;
    const sameCode = leaves.get(row.code);
    if (sameCode) sameCode.push(row);
    else leaves.set(row.code, [row]);
  }
  return leaves;
}
