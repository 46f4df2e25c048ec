import type { Book } from "../disclosure/book";
import type { Row, Table } from "../disclosure/table";

/**
 * Rows (zero-based, of the sheet) that hold amounts but could not be told what they are: a finding
 * each. A sum that may count one of them cannot be stated, or it would break for the same reason again.
 * @param side of a two-sided table
 */
export function unreadRows<C extends string, L extends string>(
  book: Book,
  table: Table<C, L>,
  side?: "income" | "expenditure",
): number[] {
  const middle = table.ofKind("category")[0]?.labelCell.column ?? Infinity;
  return book.problems.flatMap(({ kind, table: concerned, cells }) => {
    const [first] = cells;
    if (concerned !== table.kind || !first || (kind !== "unknown-line" && kind !== "malformed-code")) return [];
    return side === undefined || side === (first.column < middle ? "income" : "expenditure") ? [first.row] : [];
  });
}

/** Whether one of the unread rows may be a part of this row: nothing else stands between it and the row's own details. */
export function mayCountUnread(row: Row, table: Pick<Table, "rows">, unread: readonly number[]): boolean {
  if (unread.length === 0) return false;
  const end = table.rows.find((other) => other.sheetRow > row.sheetRow && !isWithin(other, row))?.sheetRow ?? Infinity;
  return unread.some((place) => place > row.sheetRow && place < end);
}

function isWithin(row: Row, ancestor: Row): boolean {
  return row.parent !== null && (row.parent === ancestor || isWithin(row.parent, ancestor));
}
