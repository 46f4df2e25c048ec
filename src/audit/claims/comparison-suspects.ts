import { meet, type Interval } from "../../disclosure/interval";
import { powerOfTen, ZERO, type Decimal } from "../../disclosure/money";
import type { Claim } from "../reading/frame";
import { printedLike, printedNumber, rangeOf, strictly } from "../reading/quantity";
import type { Comparison } from "./comparison";
import { directionOf, fits, HUNDRED, type Terms } from "./comparison-fit";
import type { Candidate, Ledger } from "./ledger";
import { SELDOM_BY_CHANCE, slipRank, valuesBehind } from "./slips";

/** More values than a person would look at. */
const MOST = 5;

/** What each figure would have to be, the others being right. */
export function suspectsOf(comparison: Comparison, terms: Terms, ledger: Ledger): Candidate[] {
  const { prior, change, rate } = comparison;
  const now = terms.now.low.plus(terms.now.high).div(2);
  const fixed = terms.prior?.amount ?? prior?.quantity.amount ?? null;
  const candidates: Candidate[] = [];
  if (fixed !== null) {
    const by = now.minus(fixed).abs();
    if (change && !meet(rangeOf(change.quantity), intervalOfDifference(terms, by)))
      candidates.push({ claim: change, values: [by] });
    const right = fixed.isZero() ? fromNothing(by) : by.times(HUNDRED).div(fixed);
    if (rate && !isPrintedRate(rate, right)) candidates.push({ claim: rate, values: [right] });
    if (prior && terms.prior && !prior.quantity.amount.eq(fixed)) candidates.push({ claim: prior, values: [fixed] });
    const priors =
      prior && !terms.prior && !change
        ? slipsOf(prior, (value) => fits({ ...comparison, prior: replaced(prior, value) }, terms, 0)).slice(0, MOST)
        : [];
    if (prior && priors.length > 0) candidates.push({ claim: prior, values: priors });
    if (prior && !terms.prior && change)
      candidates.push({
        claim: prior,
        values: [directionOf(comparison) === 1 ? now.minus(change.quantity.amount) : now.plus(change.quantity.amount)],
      });
    return candidates;
  }
  if (change && rate) {
    candidates.push({ claim: rate, values: [rateOf(change, comparison, terms)] });
    const isFit = (value: Decimal): boolean => fits({ ...comparison, change: replaced(change, value) }, terms, 0);
    const off = (value: Decimal): Decimal =>
      rateOf(replaced(change, value), comparison, terms).minus(rate.quantity.amount).abs();
    // All of this year's amount is new where the rate says so.
    const all = rate.quantity.amount.eq(HUNDRED) && directionOf(comparison) === 1 && isFit(now) ? [now] : [];
    const changes = [...all, ...slipsOf(change, isFit).sort((a, b) => off(a).comparedTo(off(b)))].slice(0, MOST);
    if (changes.length > 0) candidates.push({ claim: change, values: changes });
  }
  const { level, likely } = terms;
  if (level && !ledger.isSettled(level)) {
    const isFit = (value: Decimal): boolean =>
      fits(comparison, { ...terms, now: rangeOf(replaced(level, value).quantity) }, 0);
    const levels = slipsOf(level, isFit).slice(0, MOST);
    if (likely !== null && isFit(likely))
      candidates.push({ claim: level, values: [likely, ...levels], hint: SELDOM_BY_CHANCE + 1 });
    else if (levels.length > 0) candidates.push({ claim: level, values: levels });
  }
  return candidates;
}

/**
 * The rate that a change in the direction of the words would have; `null` where no single slip leads from it to what
 * is printed. A rate of a few per cent may fit the other direction by chance.
 */
export function slipOfRate(comparison: Comparison, terms: Terms): Decimal | null {
  const { prior, change, rate } = comparison;
  if (!change || !rate || prior || terms.prior) return null;
  const right = rateOf(change, comparison, terms);
  return slipRank(printedNumber(rate.quantity), printedLike(rate.quantity, right)) > 0 ? right : null;
}

/** The rate that follows from a change, last year's amount being this year's without it. */
function rateOf(change: Claim, comparison: Comparison, { now }: Terms): Decimal {
  const by = change.quantity.amount;
  const middle = now.low.plus(now.high).div(2);
  const base = directionOf(comparison) === 1 ? middle.minus(by) : middle.plus(by);
  return base.gt(0) ? by.times(HUNDRED).div(base) : fromNothing(by);
}

function intervalOfDifference({ now, prior }: Terms, by: Decimal): Interval {
  const slack = now.high
    .minus(now.low)
    .plus(prior ? prior.interval.high.minus(prior.interval.low) : ZERO)
    .div(2);
  return { low: by.minus(slack), high: by.plus(slack) };
}

/** From nothing to something is 100 %, by the convention of the trade. */
const fromNothing = (by: Decimal): Decimal => (by.isZero() ? ZERO : ZERO.plus(HUNDRED));

function isPrintedRate(rate: Claim, value: Decimal): boolean {
  return meet(rangeOf(rate.quantity), { low: value.minus("0.005"), high: value.plus("0.005") });
}

/** With the decimals of the rest of the text; `null` where they are the same. */
export function strictOf(comparison: Comparison): Comparison | null {
  const strict = (claim: Claim | null): Claim | null =>
    claim ? { ...claim, quantity: strictly(claim.quantity) } : null;
  const isShort = [comparison.change, comparison.rate].some(
    (claim) => claim && strictly(claim.quantity) !== claim.quantity,
  );
  return isShort ? { ...comparison, change: strict(comparison.change), rate: strict(comparison.rate) } : null;
}

/** The values behind a figure, one slip away, that make things fit. */
function slipsOf(claim: Claim, isFit: (value: Decimal) => boolean): Decimal[] {
  const { quantity } = claim;
  const behind = valuesBehind(printedNumber(quantity), quantity.usual).map((value) => value.times(quantity.scale));
  const otherUnits =
    quantity.kind === "money" ? [4, -4].map((exponent) => quantity.amount.times(powerOfTen(exponent))) : [];
  return [...otherUnits, ...behind].filter(isFit);
}

/** With another amount, printed with the decimals of the text. */
function replaced(claim: Claim, amount: Decimal): Claim {
  const { usual, scale } = claim.quantity;
  const quantity = { ...claim.quantity, amount, decimals: usual, quantum: powerOfTen(-usual).times(scale) };
  return { ...claim, quantity };
}
