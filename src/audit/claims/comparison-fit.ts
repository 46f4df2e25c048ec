import { contains, meet, type Interval } from "../../disclosure/interval";
import { ZERO, type Decimal } from "../../disclosure/money";
import type { Fact, PriorFact } from "../facts/fact";
import type { Claim } from "../reading/frame";
import { rangeOf } from "../reading/quantity";
import type { Comparison } from "./comparison";

/** This year's amount as a comparison takes it, and last year's where it is known. */
export interface Terms {
  readonly now: Interval;
  readonly level: Claim | null;
  readonly prior: PriorFact | null;
  readonly facts: readonly Fact[];
  /** What this year's amount likely is by an amount of the tables that need not be the same. */
  readonly likely: Decimal | null;
}

export const HUNDRED = "100";

export function directionOf({ change, rate }: Comparison): 1 | -1 {
  return change?.direction ?? rate?.direction ?? 1;
}

/** Last year's amount as a range, by what is told. */
export function baseOf({ prior, change }: Comparison, { now, prior: known }: Terms, flip: 0 | 1): Interval | null {
  if (known) return known.interval;
  if (prior) return rangeOf(prior.quantity);
  if (!change) return null;
  const by = rangeOf(change.quantity);
  const isUp = (change.direction ?? 1) === 1 ? flip === 0 : flip === 1;
  return isUp
    ? { low: now.low.minus(by.high), high: now.high.minus(by.low) }
    : { low: now.low.plus(by.low), high: now.high.plus(by.high) };
}

/** Whether all that is told can be true together. @param flip with the direction turned round */
export function fits(comparison: Comparison, terms: Terms, flip: 0 | 1): boolean {
  const { prior, change, rate } = comparison;
  if (prior && terms.prior && !meet(rangeOf(prior.quantity), terms.prior.interval)) return false;
  if (
    change &&
    rate &&
    change.direction !== null &&
    rate.direction !== null &&
    change.direction !== rate.direction &&
    !change.quantity.amount.isZero()
  )
    return false;
  const base = baseOf(comparison, terms, flip);
  if (base === null) return true;
  if (base.high.lt(0)) return false;
  const sign = (directionOf(comparison) === 1) === (flip === 0) ? 1 : -1;
  if (change && !meet(signedChange(terms.now, base, sign), rangeOf(change.quantity))) return false;
  return (
    rate === null ||
    rateFits(
      rangeOf(rate.quantity),
      rateRange(comparison, terms, base, sign),
      base,
      signedChange(terms.now, base, sign),
    )
  );
}

export function signedChange(now: Interval, base: Interval, sign: 1 | -1): Interval {
  return sign === 1
    ? { low: now.low.minus(base.high), high: now.high.minus(base.low) }
    : { low: base.low.minus(now.high), high: base.high.minus(now.low) };
}

/** The rate in per cent, `null` where the base may be zero. */
function rateRange({ change }: Comparison, terms: Terms, base: Interval, sign: 1 | -1): Interval | null {
  if (base.low.lte(0)) return null;
  const by = terms.prior || !change ? signedChange(terms.now, base, sign) : rangeOf(change.quantity);
  const low = by.low.times(HUNDRED).div(by.low.isNegative() ? base.low : base.high);
  const high = by.high.times(HUNDRED).div(by.high.isNegative() ? base.high : base.low);
  return { low, high };
}

/** From zero a rate is 100 %, or 0 % of nothing, by the convention of the trade. */
function rateFits(told: Interval, computed: Interval | null, base: Interval, by: Interval): boolean {
  if (computed !== null) return meet(told, computed);
  const isHundred = contains(told, ZERO.plus(HUNDRED));
  const isBeyond = base.high.gt(0) && told.high.times(base.high).gte(by.low.times(HUNDRED));
  return isHundred || contains(told, ZERO) || isBeyond;
}
