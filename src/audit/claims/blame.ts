import type { Decimal } from "../../disclosure/money";
import type { Claim } from "../reading/frame";
import { printedLike, printedNumber } from "../reading/quantity";
import type { Candidate, Conflict, Ledger } from "./ledger";
import { slipRank } from "./slips";

/**
 * Orders the suspects of every conflict: what settles several conflicts at once comes first, then what one slip
 * of the hand explains. What a cell proves is no suspect while another is.
 */
export function blame(ledger: Ledger): Conflict[] {
  const { conflicts } = ledger;
  return conflicts.map((conflict) => {
    const ranked = conflict.candidates
      .map((candidate) => ranking(candidate, conflicts, ledger))
      .sort((a, b) => b.score - a.score);
    return { ...conflict, candidates: ranked.map(({ candidate }) => candidate) };
  });
}

function ranking(candidate: Candidate, conflicts: readonly Conflict[], ledger: Ledger) {
  const { claim, values, hint = 0 } = candidate;
  const scored = values
    .map((value, order) => ({ value, score: scoreOf(claim, value, conflicts) - order / 100 }))
    .sort((a, b) => b.score - a.score);
  const standing = ledger.standing(claim).class;
  const penalty = standing === "proved" ? 20 : standing === "derived" ? 2 : 0;
  return {
    candidate: { ...candidate, values: scored.map(({ value }) => value) },
    score: Math.max(scored[0]?.score ?? 0, hint) - penalty,
  };
}

function scoreOf(claim: Claim, value: Decimal, conflicts: readonly Conflict[]): number {
  const settles = conflicts.filter(({ candidates }) =>
    candidates.some((other) => other.claim === claim && other.values.some((each) => isSame(claim, each, value))),
  ).length;
  return 10 * (settles - 1) + slipRank(printedNumber(claim.quantity), printedLike(claim.quantity, value));
}

const isSame = ({ quantity }: Claim, a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(quantity.quantum);
