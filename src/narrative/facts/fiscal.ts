import type { Meaning } from "../../disclosure/meaning";
import { isNothing, wasNeverThere, wholePart, words, type Part } from "./amount";
import type { Budget } from "./carried";
import type { Facts, TableFacts } from "./index";
import type { Item } from "./spending";
import { unknown } from "./whole";

/** A budget's share of what is spent from appropriations. */
export interface BudgetSpending {
  readonly key: Budget;
  /** What the form calls the table where the workbook lacks it. */
  readonly spent: Part | { readonly missing: string };
}

/** Fiscal appropriations, over all the tables that speak of them. */
export interface FiscalFacts {
  readonly received: Part;
  readonly spent: Part;
  /** Last year's of both sides is stated, rather than worked out from the budgets. */
  readonly isCompared: boolean;
  /** Budgets whose table the form has. */
  readonly budgets: readonly BudgetSpending[];
  /** What they are spent on this year, of all budgets. */
  readonly items: readonly Item[];
}

/** 财政拨款收入 of the year, whatever a table calls it. */
export const isReceived = ({ fund, origin }: Meaning): boolean => fund === "fiscal" && origin !== "carriedOver";

const TABLES = [
  ["generalPublic", "generalPublicExpenditure"],
  ["governmentFund", "governmentFund"],
  ["stateCapital", "stateCapital"],
] as const;

/** Where all that is received is spent in the year, both sides compare with the same amount of last year. */
export function fiscalFacts(facts: Facts & Pick<TableFacts, "income" | "appropriation">): FiscalFacts {
  const { spent, isOfYear } = facts.appropriation;
  const known = facts.income.sources.find(({ means }) => isReceived(means)) ?? nothingKnown("财政拨款收入");
  const wholes: Readonly<Record<Budget, Part | undefined>> = {
    generalPublic: facts.generalPublicExpenditure?.total,
    governmentFund: facts.governmentFund?.whole,
    stateCapital: facts.stateCapital?.whole,
  };
  const received = wholePart(
    named(known, "财政拨款收入"),
    TABLES.flatMap(([budget]) => wholes[budget] ?? []),
  );
  const funds = [wholes.governmentFund, wholes.stateCapital].flatMap((whole) => whole ?? []);
  return {
    received,
    spent: {
      ...received,
      label: "财政拨款支出预算",
      amount: spent,
      previous: isOfYear ? received.previous : unknown(`${spent.name}的上年预算数`),
    },
    isCompared: isOfYear && known.previous.value !== null,
    budgets: TABLES.flatMap(([key, table]): BudgetSpending[] => {
      const whole = wholes[key];
      if (whole) return [{ key, spent: key === "generalPublic" ? alone(whole, received, funds) : whole }];
      const missing = facts.missing.get(table);
      return missing === undefined ? [] : [{ key, spent: { missing } }];
    }),
    items: TABLES.flatMap(([, table]) => facts[table]?.items ?? []).filter(({ amount }) => !isNothing(amount)),
  };
}

/** As the text calls it, whatever the header does. */
const named = (part: Part, name: string): Part => ({
  ...part,
  label: name,
  amount: { ...part.amount, name },
  previous: { ...part.previous, name: `${name}的上年预算数` },
});

/** Where no other budget had money, last year's appropriations were all the general public budget's. */
function alone(whole: Part, received: Part, funds: readonly Part[]): Part {
  const isAlone = funds.every((fund) => wasNeverThere(fund));
  return whole.previous.value === null && isAlone && received.basis === whole.basis
    ? { ...whole, previous: received.previous }
    : whole;
}

const nothingKnown = (name: string): Part => ({
  kind: "part",
  key: "income/fiscal",
  label: name,
  amount: unknown(name),
  previous: unknown(`${name}的上年预算数`),
  basis: "budget",
  reason: words(null, `${name}的变动原因`),
});
