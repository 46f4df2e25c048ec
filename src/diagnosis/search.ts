import { remembered } from "../workbook/remembered";
import type { Share } from "./budget";
import { MoveCounts } from "./move-counts";
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
    const isComplete = explore({ problem, broken, limits, sets, ...countsFor(problem) }, [], size);
    if (sets.length > 0) return { sets, isProvedSmallest: true };
    if (!isComplete) return { sets, isProvedSmallest: false };
  }
  return { sets: [], isProvedSmallest: false };
}

interface Exploration extends Counts {
  readonly problem: Problem;
  readonly broken: readonly number[];
  readonly limits: Limits;
  readonly sets: (readonly Move[])[];
}

/** One pair for all searches of a problem, one after the other; both are empty between. */
interface Counts {
  /** Moves passed over: whatever they lead to was looked at before. */
  readonly excluded: MoveCounts;
  /** For counting within a step. */
  readonly counts: MoveCounts;
}

const countsFor = remembered((problem: Problem): Counts => ({
  excluded: new MoveCounts(problem),
  counts: new MoveCounts(problem),
}));

/** @returns false where the search was cut short */
function explore(exploration: Exploration, chosen: readonly Move[], left: number): boolean {
  const { problem, limits, sets, excluded, counts } = exploration;
  problem.budget.spend(1);
  if (limits.share.isSpent || sets.length >= limits.sets) return false;
  const choices = openChoices(exploration, chosen);
  if (choices.length === 0) {
    sets.push([...chosen].sort((a, b) => a - b));
    return true;
  }
  if (left === 0) return true;
  choices.sort((a, b) => a.length - b.length);
  const narrowest = choices[0];
  if (narrowest === undefined || narrowest.length === 0 || needsMoreThan(choices, left, counts)) return true;
  const branches = left === 1 ? inAll(choices) : bySupport(choices, narrowest, counts);
  const before = excluded.size;
  let isComplete = true;
  for (const move of branches) {
    isComplete = explore(exploration, [...chosen, move], left - 1) && isComplete;
    excluded.add(move);
  }
  excluded.clear(before);
  return isComplete;
}

/** What is still to be settled, each with the moves that could. */
function openChoices({ problem, broken, excluded }: Exploration, chosen: readonly Move[]): Choice[] {
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
function needsMoreThan(choices: readonly Choice[], moves: number, counts: MoveCounts): boolean {
  const apart: Choice[] = [];
  for (const choice of choices) {
    if (choice.some((move) => counts.has(move))) continue;
    apart.push(choice);
    if (apart.length > moves) break;
    for (const move of choice) counts.add(move);
  }
  counts.clear();
  if (apart.length > moves) return true;
  if (choices.length <= moves) return false;
  for (const choice of choices) for (const move of choice) counts.add(move);
  const answered = counts.largest(moves);
  counts.clear();
  return answered < choices.length;
}

function inAll(choices: readonly Choice[]): readonly Move[] {
  return choices.reduce((common, choice) => {
    const members = new Set(choice);
    return common.filter((move) => members.has(move));
  });
}

/** Moves that answer the most choices first: they lead to an explanation soonest. */
function bySupport(choices: readonly Choice[], branches: Choice, counts: MoveCounts): readonly Move[] {
  for (const choice of choices) for (const move of choice) counts.add(move);
  const sorted = [...branches].sort((a, b) => counts.of(b) - counts.of(a));
  counts.clear();
  return sorted;
}
