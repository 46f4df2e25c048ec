import type { Figure } from "../disclosure/figure";
import type { Row } from "../disclosure/table";
import type { ColumnKey } from "../disclosure/kinds";

/**
 * Economic codes of basic expenditure that hold each kind of “三公” expense.
 * Source: 政府收支分类科目, 2024, 支出经济分类科目.
 */
export const THREE_PUBLIC_CODES = [
  { line: "travelAbroad", codes: ["30212"] },
  { line: "reception", codes: ["30217"] },
  { line: "vehicleOperation", codes: ["30231"] },
  { line: "vehiclePurchase", codes: ["30913", "31013"] },
] as const;

/** What the general public budget pays of an expense; all of it where the form does not say from which budget. */
export function generalPublicFigure(row: Row<ColumnKey<"threePublicExpenses">>): Figure | null | undefined {
  return row.figure("generalPublic") ?? row.figure("total");
}
