import type { Row, Table } from "../disclosure/table";

/** The rows of two tables that state a code, and their total rows: a code may stand once for each unit. */
export interface SharedCode<C extends string, D extends string> {
  readonly one: readonly Row<C>[];
  readonly other: readonly Row<D>[];
}

/** What two tables have in common, by code, and their totals. */
export function sharedRows<C extends string, D extends string, L extends string, M extends string>(
  one: Table<C, L>,
  other: Table<D, M>,
): SharedCode<C, D>[] {
  const coded = codedRows(one).flatMap((row): SharedCode<C, D>[] => {
    const code = row.code ?? "";
    const counterparts = other.allByCode(code);
    const own = one.allByCode(code);
    return counterparts.length > 0 && own[0] === row ? [{ one: own, other: counterparts }] : [];
  });
  const hasTotals = one.wholes.length > 0 && other.wholes.length > 0;
  return hasTotals ? [{ one: one.wholes, other: other.wholes }, ...coded] : coded;
}

/** Rows of a code level; projects carry the code of the item they belong to and are none. */
export function codedRows<C extends string, L extends string>(table: Table<C, L>): Row<C>[] {
  return table.rows.filter((row) => row.code !== null && row.kind !== "project");
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
