import { sum, type Decimal } from "../money";
import type { Figure } from "../figure";

/** A row as its amounts are read. */
interface Amounts {
  figure(column: string): Pick<Figure, "amount" | "quantum"> | null | undefined;
}

/** Whether rows add up to another in a column, within what printing rounds away; where the column is not theirs, they do. */
export function addUp(whole: Amounts, parts: readonly Amounts[], column: string): boolean {
  const figures = [whole, ...parts].map((row) => row.figure(column));
  if (figures.includes(null)) return false;
  const [total, ...others] = figures.flatMap((figure) => figure ?? []);
  if (total === undefined || others.length < parts.length) return others.length === 0;
  const difference = total.amount.minus(sum(others.map(({ amount }) => amount))).abs();
  // Two figures of one number are equal.
  if (others.length === 1) return difference.isZero();
  return difference.lte(sum([total, ...others].map(({ quantum }) => quantum)).div(2));
}

/** More steps are taken for no list: sums that come out in so many ways show nothing. */
const MOST_STEPS = 4000;

/** A row with what belongs to it, or several of them in a row: where they end, and what belongs to what. */
interface Run {
  readonly end: number;
  readonly parents: Parents;
}

/** What belongs to what, in parts that many runs share: they are put together for the one run that is wanted. */
type Parents = { readonly row: number; readonly above: number } | readonly [Parents, Parents] | null;

function* parentsIn(parents: Parents): Generator<readonly [row: number, above: number]> {
  const waiting: Parents[] = [parents];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === null) continue;
    if ("row" in next) yield [next.row, next.above];
    else waiting.push(...next);
  }
}

/**
 * What belongs to what in a list below a whole, where the figures show it to the last digit and in one way only: a
 * row may be the sum of rows that follow it, at several levels (通用项目, its kinds, their projects).
 * @returns for each row the place of the row it belongs to, -1 for one that belongs to the whole itself; `null`
 * where the figures show no such order or more than one
 * @param mayHoldOne whether a row may consist of the next one alone, by what stands in the sheet: asked where nothing
 * else comes out
 */
export function groupsByFigures(
  whole: Amounts,
  rows: readonly Amounts[],
  column: string,
  mayHoldOne: ((above: number, below: number) => boolean) | null = null,
): readonly number[] | null {
  const found = ordersOf(whole, rows, column, null);
  const orders = found?.length === 0 && mayHoldOne !== null ? ordersOf(whole, rows, column, mayHoldOne) : found;
  const [only, ...others] = orders ?? [];
  if (only === undefined || others.length > 0) return null;
  const parents = new Map(parentsIn(only.parents));
  return rows.map((_, at) => parents.get(at) ?? -1);
}

/**
 * As `groupsByFigures` in the first column; where that shows nothing, a figure of it may be wrong, and another column
 * that every row fills tells as well.
 */
export function groupsByColumns(
  whole: Amounts,
  rows: readonly Amounts[],
  [main, ...others]: readonly string[],
  mayHoldOne: ((above: number, below: number) => boolean) | null = null,
): readonly number[] | null {
  const orderOf = (column: string) => groupsByFigures(whole, rows, column, mayHoldOne);
  const first = main === undefined ? null : orderOf(main);
  if (first !== null) return first;
  const filled = others.filter((column) => rows.every((row) => row.figure(column)?.amount.isZero() === false));
  return filled.map(orderOf).find((order) => order !== null) ?? null;
}

/** All orders in which rows add up to a whole; `null` where they cannot, or in too many ways to be looked through. */
function ordersOf(
  whole: Amounts,
  rows: readonly Amounts[],
  column: string,
  mayHoldOne: ((above: number, below: number) => boolean) | null,
): readonly Run[] | null {
  const amounts = rows.map((row) => row.figure(column)?.amount);
  const total = whole.figure(column)?.amount;
  if (!total || total.isZero() || rows.length === 0 || amounts.some((amount) => amount?.isNegative() !== false))
    return null;
  let steps = 0;
  const trees = (at: number, above: number): readonly Run[] => {
    const amount = amounts[at];
    if (amount === undefined) return [];
    const own: Parents = { row: at, above };
    const leaf: Run = { end: at + 1, parents: own };
    if (amount.isZero()) return [leaf];
    const mayHold = mayHoldOne?.(at, at + 1) ?? false;
    const sums = runs(at + 1, amount, at).filter(({ end }) => end > at + 2 || (mayHold && end === at + 2));
    return [leaf, ...sums.map(({ end, parents }) => ({ end, parents: [own, parents] as const }))];
  };
  // All runs from a place on that add up to what is left; zeros at the end belong to the run too.
  const runs = (from: number, left: Decimal, above: number): readonly Run[] => {
    steps += 1;
    const amount = amounts[from];
    const done: readonly Run[] = left.isZero() ? [{ end: from, parents: null }] : [];
    if (amount === undefined || amount.gt(left) || steps > MOST_STEPS) return done;
    const more = trees(from, above).flatMap((tree) =>
      runs(tree.end, left.minus(amount), above).map(({ end, parents }) => ({
        end,
        parents: [tree.parents, parents] as const,
      })),
    );
    return [...done, ...more];
  };
  const orders = runs(0, total, -1).filter(({ end }) => end === rows.length);
  return steps > MOST_STEPS ? null : orders;
}
