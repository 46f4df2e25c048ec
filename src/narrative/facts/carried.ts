import type { Book } from "../../disclosure/book";
import type { TableKind } from "../../disclosure/kinds/definition";
import { ZERO, type Decimal } from "../../disclosure/money";
import { stated, total, type Amount } from "./amount";
import { unknown, wholeOf } from "./whole";

/** One of the three budgets of fiscal appropriations. */
export type Budget = "generalPublic" | "governmentFund" | "stateCapital";

/** The table that states what is spent of each. */
export const FUND_TABLES = {
  generalPublic: "generalPublicExpenditure",
  governmentFund: "governmentFund",
  stateCapital: "stateCapital",
} as const satisfies Record<Budget, TableKind>;

const APPROPRIATION = {
  generalPublic: "generalPublicAppropriation",
  governmentFund: "governmentFundAppropriation",
  stateCapital: "stateCapitalAppropriation",
} as const;
const TRANSFERRED = {
  generalPublic: "transferredGeneralPublic",
  governmentFund: "transferredGovernmentFund",
  stateCapital: "transferredStateCapital",
} as const;
const CARRIED = {
  generalPublic: "generalPublicCarryover",
  governmentFund: "governmentFundCarryover",
  stateCapital: "stateCapitalCarryover",
} as const;

/**
 * What was carried over from last year within an amount of a budget: the amount is then this year's income and the
 * carry-over together. Forms differ in whether their tables count it in.
 * @returns `null` where nothing was carried over, or where the amount does not count it in
 */
export function carriedWithin(tables: Book["tables"], budget: Budget, amount: Amount | null): Amount | null {
  const carried = carriedOver(tables, budget);
  const year = incomeOfYear(tables, budget);
  if (!amount?.value || !carried?.value || carried.value.isZero() || year === null) return null;
  return isNear(amount.value, year.plus(carried.value)) ? carried : null;
}

/** What was carried over of a budget; `null` where no table says. */
export function carriedOver(tables: Book["tables"], budget: Budget): Amount | null {
  const name = "上年结转";
  const figure =
    tables.overview?.line(CARRIED[budget])?.figure("income") ??
    tables.appropriation?.line(CARRIED[budget])?.figure("income");
  if (figure) return stated(figure, name);
  return tables.income ? wholeOf(tables.income, CARRIED[budget], name) : null;
}

function incomeOfYear(tables: Book["tables"], budget: Budget): Decimal | null {
  const line = tables.overview?.line(APPROPRIATION[budget])?.figure("income");
  if (line) return line.amount;
  if (!tables.income) return null;
  const own = wholeOf(tables.income, budget, "");
  const transferred = wholeOf(tables.income, TRANSFERRED[budget], "");
  return own?.value ? own.value.plus(transferred?.value ?? ZERO) : null;
}

/** Equal but for the last digits of two printed figures. */
const isNear = (one: Decimal, other: Decimal): boolean => one.minus(other).abs().lte("0.02");

/** Projects paid from appropriations carried over, which the tables of the year's expenditure leave out. */
export function carriedProjects(tables: Book["tables"]): Amount {
  const name = "财政拨款结转的项目支出";
  const all = tables.overview?.line("fiscalCarryover")?.figure("income");
  const nothing: Amount = { ...unknown(name), value: ZERO };
  const budgets = [
    ["generalPublic", tables.generalPublicExpenditure],
    ["governmentFund", tables.governmentFund],
    ["stateCapital", tables.stateCapital],
  ] as const;
  const isCounted = budgets.some(
    ([budget, table]) => carriedWithin(tables, budget, table ? wholeOf(table, "total", name) : null) !== null,
  );
  if (isCounted) return nothing;
  const listed = tables.carryover ? wholeOf(tables.carryover, "fiscalProject", name) : null;
  if (listed?.value) return listed;
  return all && !all.amount.isZero() ? unknown(name) : nothing;
}

/** Several amounts as one; `null` where there is none. */
export function together(amounts: readonly (Amount | null)[], name: string): Amount | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  const [only] = known;
  return known.length === 1 && only ? only : known.length === 0 ? null : total(known, name);
}
