import type { SlipPattern } from "./diagnosis";
import type { Balance } from "./linear-system";
import { LARGEST_AMOUNT } from "./linear-system";
import { misprintOf, type Surroundings } from "./misprint";
import type { Move, Problem } from "./problem";
import { roundingLogLikelihood } from "./rounding-likelihood";
import { slipBehind } from "./slips";

/** A cell with the change that is likeliest and those that are possible, in ticks. */
export interface Change {
  readonly variable: number;
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly pattern: SlipPattern;
}

/** A group of moves worked out: the values that settle everything they touch. */
export interface Solution {
  readonly moves: readonly Move[];
  readonly changes: readonly Change[];
  readonly touched: ReadonlySet<number>;
  /** Natural logarithm, comparable between solutions of the same broken constraints. */
  readonly logLikelihood: number;
}

/** Values tried for one cell, and combinations of them for a group. */
const MOST_VALUES = 25;
const MOST_COMBINATIONS = 120;

/**
 * The likeliest values of a group of moves: those that leave the least to chance, be it a rounding
 * difference or a misprint that no slip of the hand explains.
 * @returns `null` where no printable values satisfy the constraints together
 */
export function solve(problem: Problem, group: readonly Move[], surroundings: Surroundings): Solution | null {
  const cells = group.filter((move) => move >= 0);
  const { touched } = problem.trial(group);
  const shifted = shiftsOf(problem, group);
  const rowLikelihood = group.reduce((total, move) => total + (problem.rowMove(move)?.logLikelihood ?? 0), 0);
  let best: { readonly values: readonly number[]; readonly patterns: readonly SlipPattern[]; readonly score: number } | null = null;
  for (const values of combinations(problem, group, cells, surroundings)) {
    const rounding = roundingScore(problem, touched, changesOf(problem, cells, values), shifted);
    if (rounding === null) continue;
    const slips = cells.map((cell, i) => slipBehind(misprintOf(problem.system, cell, values[i] ?? 0, surroundings)));
    const swap = swapLikelihood(problem, cells, values);
    const score = rounding + (swap ?? slips.reduce((total, { likelihood }) => total + Math.log(likelihood), 0));
    if (best !== null && score <= best.score) continue;
    best = { values, score, patterns: slips.map(({ pattern }) => (swap === null ? pattern : "neighbour")) };
  }
  if (best === null) return null;
  const { values, patterns, score } = best;
  return {
    moves: group,
    touched,
    logLikelihood: score + rowLikelihood,
    changes: cells.map((variable, i) => {
      const change = values[i] ?? 0;
      return { variable, change, pattern: patterns[i] ?? "unexplained", ...printable(problem, group, variable, change) };
    }),
  };
}

/** The amounts of all cells that follow a choice of values, formulas included. */
export function changesOf(problem: Problem, cells: readonly number[], values: readonly number[]): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const [i, cell] of cells.entries()) {
    for (const [variable, factor] of problem.system.influence(cell)) {
      changes.set(variable, (changes.get(variable) ?? 0) + factor * (values[i] ?? 0));
    }
  }
  return changes;
}

function shiftsOf(problem: Problem, group: readonly Move[]): ReadonlyMap<number, number> {
  const shifts = new Map<number, number>();
  for (const move of group) {
    for (const [constraint, shift] of problem.rowMove(move)?.shifts ?? []) {
      shifts.set(constraint, (shifts.get(constraint) ?? 0) + shift);
    }
  }
  return shifts;
}

/** Every combination of printable values, cell by cell, each narrowing those of the next. */
function* combinations(
  problem: Problem,
  group: readonly Move[],
  cells: readonly number[],
  surroundings: Surroundings,
): Generator<readonly number[]> {
  let left = MOST_COMBINATIONS;
  function* extend(values: readonly number[]): Generator<readonly number[]> {
    const cell = cells[values.length];
    if (cell === undefined) {
      left -= 1;
      yield values;
      return;
    }
    const open = valuesOf(problem, group, cell, cells.slice(0, values.length), values);
    const ordered = cells.length > 1 ? likeliestFirst(problem, cell, open, surroundings) : open;
    for (const value of ordered) {
      if (left <= 0) return;
      yield* extend([...values, value]);
    }
  }
  yield* extend([]);
}

/** Of the many combinations only so many are tried: those that slips of the hand explain come first. */
function likeliestFirst(problem: Problem, cell: number, changes: readonly number[], surroundings: Surroundings): readonly number[] {
  const rated = changes.map((change) => ({ change, ...slipBehind(misprintOf(problem.system, cell, change, surroundings)) }));
  return rated.sort((a, b) => b.likelihood - a.likelihood).map(({ change }) => change);
}

/** Changes of one cell that the constraints allow once other cells are fixed, those in the middle first. */
function valuesOf(
  problem: Problem,
  group: readonly Move[],
  cell: number,
  fixed: readonly number[],
  values: readonly number[],
): readonly number[] {
  const { low, high } = problem.range(group, cell, fixed, values);
  const { system } = problem;
  const step = 2 * system.half(cell);
  const amount = system.amount(cell);
  const first = Math.ceil((Math.max(low, -2 * LARGEST_AMOUNT) + amount) / step - 1e-6);
  const last = Math.floor((Math.min(high, 2 * LARGEST_AMOUNT) + amount) / step + 1e-6);
  if (last < first) return [];
  const multiples = new Set<number>();
  if (last - first < MOST_VALUES) {
    for (let multiple = first; multiple <= last; multiple += 1) multiples.add(multiple);
  } else {
    // A one-sided range starts at its end; a wide one is sampled at both ends, in the middle and where sums come out exactly.
    if (low > -Infinity) multiples.add(first);
    if (high < Infinity) multiples.add(last);
    if (low > -Infinity && high < Infinity) multiples.add(Math.round((first + last) / 2));
    for (const [constraint, coefficient] of system.column(cell)) {
      const multiple = Math.round((amount - system.balance(constraint).residual / coefficient) / step);
      if (multiple >= first && multiple <= last) multiples.add(multiple);
    }
  }
  if (first <= 0 && last >= 0) multiples.add(0);
  const middle = low > -Infinity && high < Infinity ? (first + last) / 2 : low > -Infinity ? first : last;
  return [...multiples]
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .map((multiple) => multiple * step - amount)
    .filter((change) => change !== 0 && Math.abs(change + amount) < LARGEST_AMOUNT);
}

/** `null` where a constraint is left broken. */
function roundingScore(
  problem: Problem,
  touched: ReadonlySet<number>,
  changes: ReadonlyMap<number, number>,
  shifts: ReadonlyMap<number, number>,
): number | null {
  const { system } = problem;
  let score = 0;
  for (const constraint of touched) {
    const present = system.balance(constraint);
    const after = system.balance(constraint, changes);
    const residual = after.residual + (shifts.get(constraint) ?? 0);
    const isAtLeast = system.constraint(constraint).isAtLeast;
    const allowance = problem.allowance(constraint, after.slack, present.residual);
    if (residual < -allowance || (!isAtLeast && residual > allowance)) return null;
    if (isAtLeast && residual >= 0) continue;
    const lastDigit = lastDigitOf(problem, constraint);
    score += roundingLogLikelihood({ ...after, residual }, lastDigit);
    if (present.holds) score -= roundingLogLikelihood(present satisfies Balance, lastDigit);
  }
  return score;
}

function lastDigitOf(problem: Problem, constraint: number): number {
  const { system } = problem;
  return system.constraint(constraint).terms.reduce((coarsest, { variable }) => Math.max(coarsest, 2 * system.half(variable)), 1);
}

/** Two neighbours that hold each other's value: one slip, not two. */
const SWAPPED = Math.log(0.02);

function swapLikelihood(problem: Problem, cells: readonly number[], values: readonly number[]): number | null {
  const { system } = problem;
  const [a, b] = cells;
  if (cells.length !== 2 || a === undefined || b === undefined) return null;
  const first = system.figure(a).cell;
  const second = system.figure(b).cell;
  const apart = Math.abs(first.row - second.row) + Math.abs(first.column - second.column);
  const difference = system.amount(b) - system.amount(a);
  const isSwap = first.sheet === second.sheet && apart === 1 && values[0] === difference && values[1] === -difference;
  return isSwap ? SWAPPED : null;
}

/** The least and greatest change that prints, around the one chosen; no budget rounds from one sign to the other. */
function printable(problem: Problem, group: readonly Move[], cell: number, chosen: number) {
  const expected = problem.system.amount(cell) + chosen;
  if (expected === 0) return { low: chosen, high: chosen };
  const { low, high } = problem.range(group, cell);
  const step = 2 * problem.system.half(cell);
  const stepsDown = low > -Infinity ? Math.max(0, Math.floor((chosen - low) / step + 1e-6)) : 0;
  const stepsUp = high < Infinity ? Math.max(0, Math.floor((high - chosen) / step + 1e-6)) : 0;
  const toZero = Math.floor(Math.abs(expected) / step);
  return {
    low: chosen - step * (expected > 0 ? Math.min(stepsDown, toZero) : stepsDown),
    high: chosen + step * (expected < 0 ? Math.min(stepsUp, toZero) : stepsUp),
  };
}
