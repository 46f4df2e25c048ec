import type { SlipPattern } from "./diagnosis";
import { LARGEST_AMOUNT, type LinearSystem } from "./linear-system";
import { slipOf, type Surroundings } from "./misprint";
import type { Move, Problem } from "./problem";
import { roundingLogLikelihood } from "./rounding-likelihood";

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
const MOST_COMBINATIONS = 60;
/** Where only a sample of a cell's values is looked at, no value is likelier than this. */
const LIKELIEST = Math.log(0.5);

/** A value with its slip. */
interface Rated {
  readonly change: number;
  readonly pattern: SlipPattern;
  readonly logLikelihood: number;
}

/**
 * The likeliest values of a group of moves: those that leave the least to chance, be it a rounding
 * difference or a misprint that no slip of the hand explains.
 * @param atLeast a solution less likely than this is of no interest
 * @returns `null` where no printable values satisfy the constraints together
 */
export function solve(
  problem: Problem,
  group: readonly Move[],
  surroundings: Surroundings,
  atLeast = -Infinity,
): Solution | null {
  const cells = group.filter((move) => move >= 0);
  const { touched } = problem.trial(group);
  const shifted = shiftsOf(problem, group);
  const rows = group.reduce((total, move) => total + (problem.rowMove(move)?.logLikelihood ?? 0), 0);
  const rate = (cell: number, changes: readonly number[]) => rated(problem, cell, changes, surroundings);
  const open = cells.map((cell) => valuesOf(problem, group, cell, [], []));
  const likeliest = open.map(({ changes, isComplete }, i) =>
    isComplete ? (rate(cells[i] ?? 0, changes)[0]?.logLikelihood ?? -Infinity) : LIKELIEST,
  );
  const rounding = roundingAtMost(problem, touched);
  let best: { readonly values: readonly Rated[]; readonly isSwap: boolean; readonly score: number } | null = null;
  let combinations = 0;
  const extend = (values: readonly Rated[]): void => {
    const next = values.length;
    const soFar = values.reduce((total, { logLikelihood }) => total + logLikelihood, 0);
    const slips = likeliest.slice(next).reduce((total, most) => total + most, soFar);
    const possible = rows + rounding + (cells.length === 2 ? Math.max(slips, SWAPPED) : slips);
    if (possible <= Math.max(atLeast, best?.score ?? -Infinity) || combinations >= MOST_COMBINATIONS) return;
    const cell = cells[next];
    if (cell !== undefined) {
      const isPinned = next === 0 || (open[next]?.isComplete === true && open[next].changes.length <= 1);
      const fixed = values.map(({ change }) => change);
      const changes = isPinned
        ? (open[next]?.changes ?? [])
        : valuesOf(problem, group, cell, cells.slice(0, next), fixed).changes;
      for (const value of rate(cell, changes)) extend([...values, value]);
      return;
    }
    combinations += 1;
    const changes = values.map(({ change }) => change);
    const left = roundingScore(problem, touched, changesOf(problem, cells, changes), shifted);
    if (left === null) return;
    const swap = swapLikelihood(problem, cells, changes);
    const score = rows + left + (swap ?? soFar);
    if (score > Math.max(atLeast, best?.score ?? -Infinity)) best = { values, isSwap: swap !== null, score };
  };
  extend([]);
  return best === null ? null : solutionOf(problem, group, touched, best);
}

function solutionOf(
  problem: Problem,
  group: readonly Move[],
  touched: ReadonlySet<number>,
  { values, isSwap, score }: { readonly values: readonly Rated[]; readonly isSwap: boolean; readonly score: number },
): Solution {
  const cells = group.filter((move) => move >= 0);
  return {
    moves: group,
    touched,
    logLikelihood: score,
    changes: values.flatMap(({ change, pattern }, i) => {
      const variable = cells[i];
      if (variable === undefined) return [];
      return [
        { variable, change, pattern: isSwap ? "neighbour" : pattern, ...printable(problem, group, variable, change) },
      ];
    }),
  };
}

/** The changes with their slips, likeliest first; of equals the one in the middle. */
function rated(problem: Problem, cell: number, changes: readonly number[], surroundings: Surroundings): Rated[] {
  return changes
    .map((change) => {
      const { pattern, likelihood } = slipOf(problem.system, cell, change, surroundings);
      return { change, pattern, logLikelihood: Math.log(likelihood) };
    })
    .sort((a, b) => b.logLikelihood - a.logLikelihood);
}

/** What the rounding differences of a solution can add to its score at most: that all of them vanish. */
function roundingAtMost({ system }: Problem, touched: ReadonlySet<number>): number {
  let most = 0;
  for (const constraint of touched) {
    const present = system.balance(constraint);
    if (present.holds) most -= roundingLogLikelihood(present, lastDigitOf(system, constraint));
  }
  return most;
}

/** The amounts of all cells that follow a choice of values, formulas included. */
export function changesOf(
  problem: Problem,
  cells: readonly number[],
  values: readonly number[],
): ReadonlyMap<number, number> {
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

/** Changes of one cell that the constraints allow once other cells are fixed, those in the middle first. */
function valuesOf(
  problem: Problem,
  group: readonly Move[],
  cell: number,
  fixed: readonly number[],
  values: readonly number[],
): { readonly changes: readonly number[]; readonly isComplete: boolean } {
  const { low, high } = problem.range(group, cell, fixed, values);
  const { system } = problem;
  const step = system.step(cell);
  const amount = system.amount(cell);
  const first = Math.ceil((Math.max(low, -2 * LARGEST_AMOUNT) + amount) / step - 1e-6);
  const last = Math.floor((Math.min(high, 2 * LARGEST_AMOUNT) + amount) / step + 1e-6);
  if (last < first) return { changes: [], isComplete: true };
  const multiples = new Set<number>();
  const isComplete = last - first < MOST_VALUES;
  if (isComplete) {
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
  const changes = [...multiples]
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .map((multiple) => multiple * step - amount)
    .filter((change) => change !== 0 && Math.abs(change + amount) < LARGEST_AMOUNT && mayHold(amount, change));
  return { changes, isComplete };
}

/** Budgets hold no negative amounts: none is proposed where none stands. */
function mayHold(amount: number, change: number): boolean {
  return amount < 0 || amount + change >= 0;
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
    const lastDigit = lastDigitOf(system, constraint);
    score += roundingLogLikelihood({ ...after, residual }, lastDigit);
    if (present.holds) score -= roundingLogLikelihood(present, lastDigit);
  }
  return score;
}

function lastDigitOf(system: LinearSystem, constraint: number): number {
  return system
    .constraint(constraint)
    .terms.reduce((coarsest, { variable }) => Math.max(coarsest, system.step(variable)), 1);
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
  const step = problem.system.step(cell);
  const stepsDown = low > -Infinity ? Math.max(0, Math.floor((chosen - low) / step + 1e-6)) : 0;
  const stepsUp = high < Infinity ? Math.max(0, Math.floor((high - chosen) / step + 1e-6)) : 0;
  const toZero = Math.floor(Math.abs(expected) / step);
  return {
    low: chosen - step * (expected > 0 ? Math.min(stepsDown, toZero) : stepsDown),
    high: chosen + step * (expected < 0 ? Math.min(stepsUp, toZero) : stepsUp),
  };
}
