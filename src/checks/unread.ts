import type { Book } from "../disclosure/book";
import type { Row, Table } from "../disclosure/table";

/** A row that holds amounts but could not be told what it is: a finding of its own. */
export interface UnreadRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** The block it stands in; `null` where that is not known. */
  readonly block: number | null;
}

/** A sum that may count an unread row cannot be stated, or it would break for the same reason again. */
export function unreadRows<C extends string, L extends string>(book: Book, table: Table<C, L>): UnreadRow[] {
  return book.problems.flatMap((problem) => {
    const [first] = problem.cells;
    if (problem.kind !== "unknown-line" && problem.kind !== "malformed-code") return [];
    if (problem.table !== table.kind || !first) return [];
    return [{ row: first.row, block: blockAt(table, first.column) }];
  });
}

/** The block whose labels or amounts begin last at or before a column. */
function blockAt<C extends string, L extends string>(table: Table<C, L>, column: number): number | null {
  const starts = new Map<number, number>();
  for (const { block, labelCell } of table.rows) {
    starts.set(block, Math.min(starts.get(block) ?? Infinity, labelCell.column));
  }
  const before = [...starts].filter(([, start]) => start <= column).sort((a, b) => b[1] - a[1]);
  return before[0]?.[0] ?? null;
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

/** Whether a column holds amounts of which the header does not tell what they are. */
export function hasUnreadColumns({ problems }: Book, { kind }: Pick<Table, "kind">): boolean {
  return problems.some((problem) => problem.kind === "unknown-column" && problem.table === kind);
}
