import type { Book } from "../disclosure/book";
import { placesOf } from "../disclosure/figure";
import { decimal } from "../disclosure/money";
import type { Correction, Diagnosis, Explanation, RowFault, SlipPattern } from "./diagnosis";
import type { Candidate, Candidates, Group } from "./candidates";
import type { Problem } from "./problem";
import { isAmong, isOneRow, isTold, rowsAlike } from "./rows-alike";
import { changesOf, type Change, type Solution } from "./solution";

/** An explanation less likely than the best by this factor does not bind its parts together. */
const NOTABLE = 0.02;
/** More alternatives than these nobody reads. */
const MOST_ALTERNATIVES = 12;

/** However clear the arithmetic, the officer decides. */
const CERTAIN = 0.99;
/** A wrong figure that no known slip explains is less usual. */
const UNEXPLAINED = 0.95;
/** Of two explanations that are as good neither is likely; nor is one that nothing but the arithmetic speaks for. */
const EITHER = 0.5;
/** The shares of slips are estimates: an alternative within a factor of ten of the best may be the right one. */
const AS_GOOD = 0.1;
/** Cells that may always be changed so that as many equations hold. */
const MANY = 3;
/** No slip of the hand that shows in the figures. */
const UNSEEN: ReadonlySet<SlipPattern> = new Set(["unexplained", "total-not-updated", "left-blank"]);
/** The search was cut short. */
const UNPROVED = 0.7;

/**
 * Turns the explanations of a cluster into diagnoses: one for each part of the best explanation
 * that stands on its own, with everything that would explain the same equally briefly. A part
 * that changes more cells than it settles equations (and one) says nothing the findings do not.
 */
export function assemble(
  problem: Problem,
  broken: ReadonlySet<number>,
  { found, isProvedSmallest }: Candidates,
  book: Book,
): Diagnosis[] {
  const [best, ...rest] = found;
  if (best === undefined) return [];
  return unitsOf(best, rest).flatMap((unit) => {
    const kept = new Set(best.groups.filter((group) => !unit.includes(group)).map((group) => group.key));
    const likeliest = merged(unit.map((group) => group.best));
    const alternatives = [
      ...unit.flatMap((group) =>
        group.others.map((other) => merged(unit.map((member) => (member === group ? other : member.best)))),
      ),
      ...rest.flatMap((candidate) => {
        const replaced = candidate.groups.filter((group) => !kept.has(group.key));
        return candidate.groups.length - replaced.length === kept.size && replaced.length > 0
          ? [merged(replaced.map((group) => group.best)), ...(replaced.length === 1 ? (replaced[0]?.others ?? []) : [])]
          : [];
      }),
    ].sort((a, b) => b.logLikelihood - a.logLikelihood);
    const weight = (solution: Solution) => Math.exp(solution.logLikelihood - likeliest.logLikelihood);
    const all = 1 + alternatives.reduce((total, other) => total + weight(other), 0);
    // One row or another, each in several cells: what is typed alike in all of them is one witness, not several.
    const isEitherRow =
      isOneRow(problem, likeliest) && !isTold(likeliest) && alternatives.some((other) => isOneRow(problem, other));
    const isTie = alternatives.some((other) => weight(other) >= AS_GOOD);
    const most = isEitherRow || isTie ? EITHER : 1;
    const explained = (solution: Solution) =>
      unlessUnseen(explanationOf(problem, broken, solution, Math.min(most, weight(solution) / all), isProvedSmallest));
    const rows = rowsAlike(problem, broken, likeliest, book);
    const alike = rows === null ? [] : alternatives.filter((other) => isAmong(problem, rows, other));
    const explanation =
      rows === null
        ? explained(likeliest)
        : unnamed(
            rows,
            explained(likeliest),
            alike.reduce((total, other) => total + weight(other), weight(likeliest)) / all,
          );
    if (explanation.corrections.length > explanation.settles.length + 1) return [];
    const others = alternatives.filter((other) => !alike.includes(other)).slice(0, MOST_ALTERNATIVES);
    return [{ ...explanation, alternatives: others.map(explained), isProvedSmallest }];
  });
}

/**
 * One equation alone tells that it does not hold, not where: only a slip that shows in the figures tells a cell. And as
 * many cells as equations can always be changed so that these hold.
 */
function unlessUnseen(explanation: Explanation): Explanation {
  const { corrections, settles, pattern, confidence, rowFault } = explanation;
  if (rowFault !== undefined) return explanation;
  const isAlone = corrections.length === 1 && settles.length === 1 && UNSEEN.has(pattern);
  const isFree = corrections.length >= MANY && corrections.length >= settles.length;
  return isAlone || isFree ? { ...explanation, confidence: Math.min(confidence, EITHER) } : explanation;
}

/** The explanation by one of several rows, without a value for any of them. */
function unnamed(rowFault: RowFault, { confidence, settles }: Explanation, share: number): Explanation {
  const isLikely = Math.min(CERTAIN, share);
  return {
    corrections: [],
    rowFault,
    pattern: "unexplained",
    confidence: Math.max(confidence, Math.round(isLikely * 1000) / 1000),
    settles,
  };
}

/** Groups of the best explanation that a notable other one replaces together belong together. */
function unitsOf(best: Candidate, rest: readonly Candidate[]): Group[][] {
  let units: Group[][] = best.groups.map((group) => [group]);
  for (const { groups, logLikelihood } of rest) {
    if (Math.exp(logLikelihood - best.logLikelihood) < NOTABLE) continue;
    const keys = new Set(groups.map(({ key }) => key));
    const isTouched = (unit: Group[]) => unit.some((group) => !keys.has(group.key));
    const together = units.filter(isTouched).flat();
    if (together.length > 0) units = [...units.filter((unit) => !isTouched(unit)), together];
  }
  return units;
}

function merged(solutions: readonly Solution[]): Solution {
  return {
    moves: solutions.flatMap(({ moves }) => moves),
    changes: solutions.flatMap(({ changes }) => changes),
    touched: new Set(solutions.flatMap(({ touched }) => [...touched])),
    logLikelihood: solutions.reduce((total, { logLikelihood }) => total + logLikelihood, 0),
  };
}

function explanationOf(
  problem: Problem,
  broken: ReadonlySet<number>,
  { moves, changes, touched }: Solution,
  share: number,
  isProvedSmallest: boolean,
): Explanation {
  const rowFault = moves.flatMap((move) => problem.rowMove(move)?.fault ?? [])[0];
  const pattern =
    rowFault === undefined ? patternOf(changes) : rowFault.kind === "twice" ? "row-twice" : "row-left-out";
  const after = changesOf(
    problem,
    changes.map(({ variable }) => variable),
    changes.map(({ change }) => change),
  );
  const isSettled = (constraint: number) =>
    problem.system.balance(constraint, after).holds ||
    moves.some((move) => problem.rowMove(move)?.shifts.has(constraint) === true);
  const certainty = (pattern === "unexplained" ? UNEXPLAINED : CERTAIN) * (isProvedSmallest ? 1 : UNPROVED);
  return {
    corrections: changes.map((change) => correctionOf(problem, change)),
    ...(rowFault === undefined ? {} : { rowFault }),
    pattern,
    confidence: Math.round(share * certainty * 1000) / 1000,
    settles: [...touched]
      .filter((constraint) => broken.has(constraint) && isSettled(constraint))
      .sort((a, b) => a - b)
      .map((constraint) => problem.system.constraint(constraint).verdict),
  };
}

function patternOf(changes: readonly Change[]): SlipPattern {
  const [first, ...others] = changes.map(({ pattern }) => pattern);
  return first !== undefined && others.every((pattern) => pattern === first) ? first : "unexplained";
}

function correctionOf({ system }: Problem, { variable, change, low, high, pattern }: Change): Correction {
  const figure = system.figure(variable);
  const amount = system.amount(variable);
  const printed = (ticks: number) => decimal(system.toDecimal(ticks).toFixed(placesOf(figure)));
  return {
    figure,
    expected: printed(amount + change),
    range: low === high ? null : { low: printed(amount + low), high: printed(amount + high) },
    pattern,
  };
}
