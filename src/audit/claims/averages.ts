import { meet, type Interval } from "../../disclosure/interval";
import type { Decimal } from "../../disclosure/money";
import type { CellRef } from "../../workbook/address";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { rangeOf, workingUnit } from "../reading/quantity";
import { saysNothing } from "../reading/subject";
import type { Ledger } from "./ledger";
import { labelOf } from "./levels";

/** An average by its words, and what it is taken over. */
const AVERAGE: readonly (readonly [RegExp, RegExp])[] = [
  [/车均|每辆/u, /^辆/u],
  [/人均|每人/u, /^(?:人|名)/u],
  [/户均|每户|每家/u, /^(?:户|家)/u],
  [/每台/u, /^台/u],
  [/每个/u, /^个/u],
  [/平均/u, /^(?!次)/u],
];

interface Term {
  readonly amount: Decimal;
  readonly interval: Interval;
  readonly cells: readonly CellRef[];
}

/** Averages: a total told before, or that of a cell, by a number told before in the paragraph. */
export function judgeAverages(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const claims = frames.flatMap((frame) => frame.claims);
  for (const claim of claims) {
    const unit = unitOf(claim);
    if (unit !== null && !ledger.isSettled(claim)) judgeAverage(claim, unit, claims, knowledge, ledger);
  }
}

function unitOf({ frame, role, quantity }: Claim): RegExp | null {
  if (role !== "level" || quantity.kind !== "money" || quantity.isLoose) return null;
  return AVERAGE.find(([words]) => words.test(frame.label))?.[1] ?? null;
}

function judgeAverage(
  claim: Claim,
  unit: RegExp,
  claims: readonly Claim[],
  knowledge: Knowledge,
  ledger: Ledger,
): void {
  const { frame, quantity } = claim;
  const before = claims
    .filter((each) => each.frame.paragraph === frame.paragraph && each.quantity.to <= quantity.from)
    .filter((each) => each.role === "level" && !each.quantity.isLoose && unitOf(each) === null)
    .reverse();
  const term = (each: Claim): Term => ({
    amount: each.quantity.amount,
    interval: ledger.rangeOf(each),
    cells: ledger.standing(each).cells,
  });
  const told = before.filter((each) => each.quantity.kind === "money").map(term);
  const counts = before
    .filter((each) => each.quantity.kind === "count" && unit.test(each.quantity.unit))
    .map(term)
    .filter(({ amount }) => !amount.isZero());
  const own = saysNothing(frame.own) ? [] : frame.readings.flatMap((said) => knowledge.of(said, "money"));
  const totals: readonly Term[] = [...own, ...told];
  const range = rangeOf(quantity);
  const { show, unit: printed } = workingUnit([quantity]);
  for (const total of totals)
    for (const count of counts) {
      if (!meet(quotient(total, count), range)) continue;
      const working = `${show(total.amount)} ÷ ${count.amount.toFixed()} = ${show(total.amount.div(count.amount))}`;
      ledger.derive(claim, working, total.cells);
      return;
    }
  const [total, count] = [totals[0], counts[0]];
  // Of several totals or numbers nobody knows which are meant.
  if (!total || !count || totals.length > 1 || counts.length > 1) return;
  const value = total.amount.div(count.amount);
  ledger.conflict({
    kind: "average",
    level: "warning",
    message: `${labelOf(frame)}写${quantity.text}，${show(total.amount)} ÷ ${count.amount.toFixed()} = ${show(value)}${printed}`,
    candidates: [{ claim, values: [value] }],
    cells: total.cells,
  });
}

/** Numbers are whole and above zero. */
const quotient = ({ interval }: Term, { amount }: Term): Interval => ({
  low: interval.low.div(amount),
  high: interval.high.div(amount),
});
