import { decimal } from "../money";
import type { TableKind } from "../kinds/definition";
import type { Candidate } from "./candidates";
import { isTotalLabel } from "./label";
import { tabKind } from "./title";
import { amountsIn, largest } from "./units";

/** 支出总表, 一般公共预算支出表 and the tables of funds may have one and the same header, which then names none. */
export const isLookAlike = (kind: TableKind): boolean => kind === "income" || kind === "expenditure";
/** Two tables may round a total differently. */
const ROUNDING = decimal("0.05");

/**
 * Whether a candidate is what it is taken for. One that neither a title nor a tab names, of a header that other tables
 * have too, is the department's where 收支总表 states its total.
 */
export function isVouchedFor({ region, kind, reading }: Candidate, candidates: readonly Candidate[]): boolean {
  if (!isLookAlike(kind) || region.title !== null || tabKind(region.sheet.name) !== null) return true;
  const overview = candidates.find((one) => one.kind === "overview")?.reading.table;
  if (overview === undefined) return true;
  const total = largest(reading.table);
  const totals = overview.rows.filter(({ name }) => isTotalLabel(name));
  return amountsIn({ ...overview, rows: totals }).some((amount) => amount.minus(total).abs().lte(ROUNDING));
}
