import type { Share } from "./budget";
import type { Move, Problem } from "./problem";

/** What a search found. */
export interface Found {
  /** The smallest sets of moves that settle everything; empty where the search gave up. */
  readonly sets: readonly (readonly Move[])[];
  /** No smaller set exists. */
  readonly isProvedSmallest: boolean;
}

/** How much a search may do. */
export interface Limits {
  /** For the whole search, and for all searches that share it. */
  readonly share: Share;
  /** Moves in one explanation. */
  readonly moves: number;
  /** Explanations of equal size to collect. */
  readonly sets: number;
  /** No need to look below this size. */
  readonly atLeast?: number;
}

/** Sets of moves of which one must be chosen. */
type Choice = readonly Move[];

/**
 * The smallest sets of moves that settle all `broken` constraints and break none that holds:
 * error localisation after Fellegi and Holt (1976). Every broken constraint, given or implied by
 * eliminating the cells already chosen, must contain a further changed cell, so the search
 * branches over the moves of the narrowest one, and deepens by one move at a time.
 */
export function smallestSets(problem: Problem, broken: readonly number[], limits: Limits): Found {
  for (let size = Math.max(1, limits.atLeast ?? 1); size <= limits.moves; size += 1) {
    const sets: (readonly Move[])[] = [];
    const isComplete = explore({ problem, broken, limits, sets }, [], new Set(), size);
    if (sets.length > 0) return { sets, isProvedSmallest: true };
    if (!isComplete) return { sets, isProvedSmallest: false };
  }
  return { sets: [], isProvedSmallest: false };
}

interface Exploration {
  readonly problem: Problem;
  readonly broken: readonly number[];
  readonly limits: Limits;
  readonly sets: (readonly Move[])[];
}

/** @returns false where the search was cut short */
function explore(
  exploration: Exploration,
  chosen: readonly Move[],
  excluded: ReadonlySet<Move>,
  left: number,
): boolean {
  const { problem, limits, sets } = exploration;
  problem.budget.spend(1);
  if (limits.share.isSpent || sets.length >= limits.sets) return false;
  const choices = openChoices(exploration, chosen, excluded);
  if (choices.length === 0) {
    sets.push([...chosen].sort((a, b) => a - b));
    return true;
  }
  if (left === 0) return true;
  choices.sort((a, b) => a.length - b.length);
  const narrowest = choices[0];
  if (narrowest === undefined || narrowest.length === 0 || needsMoreThan(choices, left)) return true;
  const branches = left === 1 ? inAll(choices) : bySupport(choices, narrowest);
  const passedOver = new Set(excluded);
  let isComplete = true;
  for (const move of branches) {
    isComplete = explore(exploration, [...chosen, move], passedOver, left - 1) && isComplete;
    passedOver.add(move);
  }
  return isComplete;
}

/** What is still to be settled, each with the moves that could. */
function openChoices({ problem, broken }: Exploration, chosen: readonly Move[], excluded: ReadonlySet<Move>): Choice[] {
  const choices: Choice[] = [];
  const trials = problem.groups(chosen).map((group) => problem.trial(group));
  const allowed = (options: readonly Move[]) =>
    excluded.size === 0 ? options : options.filter((move) => !excluded.has(move));
  for (const { options } of trials) if (options !== null) choices.push(allowed(options));
  for (const constraint of broken) {
    if (!trials.some(({ touched }) => touched.has(constraint))) choices.push(allowed(problem.movers(constraint)));
  }
  return choices;
}

/** Choices that share no move need a move each, and all moves together must answer every choice. */
function needsMoreThan(choices: readonly Choice[], moves: number): boolean {
  const used = new Set<Move>();
  let needed = 0;
  for (const choice of choices) {
    if (choice.some((move) => used.has(move))) continue;
    needed += 1;
    if (needed > moves) return true;
    for (const move of choice) used.add(move);
  }
  if (choices.length <= moves) return false;
  const answered = [...supportIn(choices).values()].sort((a, b) => b - a).slice(0, moves);
  return answered.reduce((total, count) => total + count, 0) < choices.length;
}

function supportIn(choices: readonly Choice[]): Map<Move, number> {
  const support = new Map<Move, number>();
  for (const choice of choices) for (const move of choice) support.set(move, (support.get(move) ?? 0) + 1);
  return support;
}

function inAll(choices: readonly Choice[]): readonly Move[] {
  return choices.reduce((common, choice) => {
    const members = new Set(choice);
    return common.filter((move) => members.has(move));
  });
}

/** Moves that answer the most choices first: they lead to an explanation soonest. */
function bySupport(choices: readonly Choice[], branches: Choice): readonly Move[] {
  const support = supportIn(choices);
  return [...branches].sort((a, b) => (support.get(b) ?? 0) - (support.get(a) ?? 0));
}
