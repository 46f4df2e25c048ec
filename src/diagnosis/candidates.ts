import type { Surroundings } from "./misprint";
import type { Move, Problem } from "./problem";
import { smallestSets, type Limits } from "./search";
import { solve, type Solution } from "./solution";

/** An explanation of one cluster: moves that settle it, in groups that do not meet in any equation. */
export interface Candidate {
  readonly groups: readonly Group[];
  readonly logLikelihood: number;
}

/** A group of moves with its likeliest values, and the same with cells that no equation tells apart. */
export interface Group {
  readonly key: string;
  readonly best: Solution;
  readonly others: readonly Solution[];
}

export interface Candidates {
  /** Of equal size, likeliest first; empty where none was found. */
  readonly found: readonly Candidate[];
  readonly isProvedSmallest: boolean;
}

/** Ways tried of exchanging cells that stand in the same equations. */
const MOST_EXCHANGES = 30;
/** An explanation less likely than the best by this (natural logarithm) is not worth working out. */
const NEGLIGIBLE = 14;

/** The smallest explanations of broken constraints, with their values, likeliest first. */
export function candidatesFor(
  problem: Problem,
  broken: readonly number[],
  surroundings: Surroundings,
  limits: Limits,
): Candidates {
  const solved = new Map<string, Group | null>();
  const groupOf = (moves: readonly Move[], atLeast: number): Group | null => {
    const key = moves.join();
    const known = solved.get(key);
    if (known !== undefined) return known;
    const group = solvedGroup(problem, moves, surroundings, atLeast);
    solved.set(key, group);
    return group;
  };
  let atLeast = limits.atLeast ?? 1;
  for (;;) {
    const { sets, isProvedSmallest } = smallestSets(problem, broken, { ...limits, atLeast });
    let likeliest = -Infinity;
    const found = sets.flatMap((set) => {
      const together = problem.groups(set);
      const groups = together.map((moves) =>
        groupOf(moves, together.length === 1 ? likeliest - NEGLIGIBLE : -Infinity),
      );
      if (groups.some((group) => group === null)) return [];
      const complete = groups.flatMap((group) => group ?? []);
      const logLikelihood = complete.reduce((total, { best }) => total + best.logLikelihood, 0);
      likeliest = Math.max(likeliest, logLikelihood);
      return [{ groups: complete, logLikelihood }];
    });
    // Real numbers fit but no printed ones do: only a larger explanation can.
    const size = sets[0]?.length;
    if (found.length > 0 || size === undefined || Math.max(atLeast, size) >= limits.moves) {
      return { found: found.sort((a, b) => b.logLikelihood - a.logLikelihood), isProvedSmallest };
    }
    // A set may be smaller than was asked for, where fewer moves than looked for settle everything.
    atLeast = Math.max(atLeast, size) + 1;
  }
}

function solvedGroup(
  problem: Problem,
  moves: readonly Move[],
  surroundings: Surroundings,
  atLeast: number,
): Group | null {
  const solutions = exchanges(problem, moves)
    .flatMap((exchanged) => solve(problem, exchanged, surroundings, atLeast) ?? [])
    .sort((a, b) => b.logLikelihood - a.logLikelihood);
  const [best, ...others] = solutions;
  return best === undefined ? null : { key: moves.join(), best, others };
}

/** The moves with every cell exchanged for those that stand in exactly the same equations. */
function exchanges(problem: Problem, moves: readonly Move[]): readonly (readonly Move[])[] {
  let sets: readonly (readonly Move[])[] = [[]];
  for (const move of moves) {
    const members = move < 0 ? [move] : problem.alike(move);
    sets = sets
      .flatMap((set) => members.flatMap((member) => (set.includes(member) ? [] : [[...set, member]])))
      .slice(0, MOST_EXCHANGES);
  }
  return sets;
}
