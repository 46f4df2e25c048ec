import type { CellRef } from "../../workbook/address";
import type { Amount, Part } from "./amount";
import { fiscalFacts } from "./fiscal";
import type { Facts } from "./index";

/** An amount of one cell with last year's, which follows from what is stated of other lines. */
export interface Followed {
  readonly cell: CellRef;
  readonly previous: Amount;
  /** Last year's is another line's own, rather than worked out from several. */
  readonly isStated: boolean;
}

/** Wholes whose last year follows: from their parts, or because all that is received is spent. */
export function followedWholes(facts: Facts): Followed[] {
  const { income, appropriation, expenditure, generalPublicExpenditure, threePublicExpenses } = facts;
  const fiscal = income && appropriation ? fiscalFacts({ ...facts, income, appropriation }) : null;
  const budgets = fiscal?.budgets.flatMap(({ spent }) => ("missing" in spent ? [] : [spent])) ?? [];
  const parts = [
    income?.total,
    expenditure?.total,
    generalPublicExpenditure?.total,
    threePublicExpenses?.total,
    threePublicExpenses?.expense("vehicles") ?? undefined,
    fiscal?.received,
    ...budgets,
  ].flatMap((part) => (part ? followed(part, false) : []));
  return [...parts, ...(fiscal ? followed(fiscal.spent, fiscal.isCompared) : [])];
}

function followed({ amount, previous }: Part, isStated: boolean): Followed[] {
  const [cell] = amount.from;
  return cell && amount.from.length === 1 && previous.value !== null ? [{ cell, previous, isStated }] : [];
}
