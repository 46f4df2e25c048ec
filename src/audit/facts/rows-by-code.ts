import { classificationFor } from "../../disclosure/codes/classification";
import type { Row, Table } from "../../disclosure/table";
import { codedOf } from "../../narrative/facts/coded";

/** A row of a functional table with its code, printed or told by its name. */
export interface CodedRow {
  readonly code: string;
  readonly row: Row;
}

/**
 * The rows of a functional table with their codes. Where a list prints names alone, they are found level by level,
 * as the narrative finds them.
 * @param year the budget's, whose classification holds
 */
export function rowsByCode(table: Table, year: number | null): CodedRow[] {
  const printed = table.rows.flatMap((row) => (row.code === null ? [] : [{ code: row.code, row }]));
  if (printed.length > 0 || table.definition.shape !== "list") return printed;
  return codedOf(table, classificationFor(year)).flatMap(({ code, rows }) => rows.map((row) => ({ code, row })));
}
