import { decimal, sum, ZERO, type Decimal } from "./money";

/**
 * The amounts a printed figure can stand for. 17,690.90 stands for 17,690.895 to 17,690.905;
 * an empty cell for zero exactly. After XBRL Calculations 1.1, "closed intervals".
 */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const HALF = decimal("0.5");

/** Half a unit of the last printed digit each way. */
export function intervalAround(amount: Decimal, quantum: Decimal): Interval {
  const half = quantum.times(HALF);
  return { low: amount.minus(half), high: amount.plus(half) };
}

export function exactly(amount: Decimal): Interval {
  return { low: amount, high: amount };
}

/** The sum of intervals, each with its sign. */
export function addIntervals(terms: readonly { readonly interval: Interval; readonly sign: 1 | -1 }[]): Interval {
  return {
    low: sum(terms.map(({ interval, sign }) => (sign === 1 ? interval.low : interval.high.negated()))),
    high: sum(terms.map(({ interval, sign }) => (sign === 1 ? interval.high : interval.low.negated()))),
  };
}

export function meet(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

export function contains(interval: Interval, amount: Decimal): boolean {
  return interval.low.lte(amount) && amount.lte(interval.high);
}

export const NOTHING: Interval = exactly(ZERO);
