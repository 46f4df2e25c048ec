import type { TableFigure } from "../disclosure/figure";
import type { Row } from "../disclosure/table";
import type { ColumnKey } from "../disclosure/kinds";

/** What the general public budget pays of an expense; all of it where the form does not say from which budget. */
export function generalPublicFigure(row: Row<ColumnKey<"threePublicExpenses">>): TableFigure | null | undefined {
  return row.figure("generalPublic") ?? row.figure("total");
}
