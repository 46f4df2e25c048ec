import type { Decimal } from "../../disclosure/money";
import type { Claim } from "../reading/frame";
import { printedLike, printedNumber } from "../reading/quantity";
import type { Candidate, Conflict, Ledger } from "./ledger";
import { copiesAmong, isMisshapen, plainness, statedAgain } from "./likelihood";
import { slipRank } from "./slips";

/**
 * Orders the suspects of every conflict: what settles several conflicts at once comes first, then what one slip
 * of the hand explains, then what looks typed wrong by itself. What a cell proves is no suspect while another is.
 * @param claims all of the text
 */
export function blame(ledger: Ledger, claims: readonly Claim[]): Conflict[] {
  const { conflicts } = ledger;
  const copies = copiesAmong(claims);
  const repeated = statedAgain(claims);
  const concerning = conflictsByClaim(conflicts);
  return conflicts.map((conflict) => {
    const ranked = conflict.candidates
      .map((candidate) => ranking(candidate, conflict, { ledger, copies, repeated, concerning }))
      .sort((a, b) => b.score - a.score);
    return { ...conflict, candidates: ranked.map(({ candidate }) => candidate) };
  });
}

interface Known {
  readonly ledger: Ledger;
  readonly copies: ReadonlyMap<Claim, number>;
  readonly repeated: ReadonlySet<Claim>;
  /** The conflicts in which a figure is a suspect. */
  readonly concerning: ReadonlyMap<Claim, readonly Conflict[]>;
}

function conflictsByClaim(conflicts: readonly Conflict[]): Known["concerning"] {
  const byClaim = new Map<Claim, Conflict[]>();
  for (const conflict of conflicts)
    for (const claim of new Set(conflict.candidates.map((candidate) => candidate.claim))) {
      const own = byClaim.get(claim);
      if (own) own.push(conflict);
      else byClaim.set(claim, [conflict]);
    }
  return byClaim;
}

/** A figure that several conflicts concern, though no one value settles them. */
const CONCERNED = 0.4;
const MISSHAPEN = 2;
/** Stated elsewhere just so. */
const REPEATED = 1.5;

function ranking(candidate: Candidate, own: Conflict, { ledger, copies, repeated, concerning }: Known) {
  const { claim, values, hint = 0 } = candidate;
  const conflicts = concerning.get(claim) ?? [];
  const scored = values
    .map((value, order) => ({
      value,
      score: scoreOf(claim, value, conflicts) + plainness(claim, value) - order / 100,
    }))
    .sort((a, b) => b.score - a.score);
  const standing = ledger.standing(claim).class;
  const penalty = standing === "proved" ? 20 : standing === "derived" ? 2 : 0;
  const isConcerned = conflicts.some((other) => other !== own);
  const first = scored[0];
  return {
    candidate: { ...candidate, values: scored.map(({ value }) => value) },
    score:
      Math.max(first?.score ?? 0, hint, copies.get(claim) ?? 0) +
      (repeated.has(claim) ? -REPEATED : isMisshapen(claim.quantity) ? MISSHAPEN : 0) +
      (isConcerned ? CONCERNED : 0) -
      penalty,
  };
}

function scoreOf(claim: Claim, value: Decimal, conflicts: readonly Conflict[]): number {
  const settles = conflicts.filter(({ candidates }) =>
    candidates.some((other) => other.claim === claim && other.values.some((each) => isSame(claim, each, value))),
  ).length;
  return 10 * (settles - 1) + slipRank(printedNumber(claim.quantity), printedLike(claim.quantity, value));
}

const isSame = ({ quantity }: Claim, a: Decimal, b: Decimal): boolean => a.minus(b).abs().lte(quantity.quantum);
