import { contains, meet, type Interval } from "../../disclosure/interval";
import { formatAmount, powerOfTen, ZERO, type Decimal } from "../../disclosure/money";
import type { Fact, PriorFact } from "../facts/fact";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { printedNumber, rangeOf, strictly } from "../reading/quantity";
import { comparisonsOf, type Comparison } from "./comparison";
import { levelOf, type Candidate, type Ledger } from "./ledger";
import { factsOfFrame, labelOf } from "./levels";
import { valuesBehind } from "./slips";

/** This year's amount as a comparison takes it, and last year's where it is known. */
interface Terms {
  readonly now: Interval;
  readonly level: Claim | null;
  readonly prior: PriorFact | null;
  readonly facts: readonly Fact[];
}

const HUNDRED = "100";

/** Changes and rates: against last year where it is known, else against each other. */
export function judgeComparisons(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  for (const frame of frames)
    for (const comparison of comparisonsOf(frame)) judge(comparison, frames, knowledge, ledger);
}

function judge(comparison: Comparison, frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const own = termsOf(comparison.frame, comparison, knowledge, ledger);
  const settled = own.filter((terms) => fits(comparison, terms, 0));
  const found =
    settled[0] ??
    antecedents(comparison.frame, comparison, frames)
      .flatMap((frame) => termsOf(frame, comparison, knowledge, ledger))
      .find((terms) => isTelling(comparison, terms) && fits(comparison, terms, 0));
  if (found) {
    accept(comparison, found, ledger);
    return;
  }
  const [terms] = own;
  if (terms && isTelling(comparison, terms)) complain(comparison, terms, ledger);
}

/** Whether there is anything to judge by: last year's amount, or two figures that must agree. */
function isTelling({ prior, change, rate }: Comparison, terms: Terms): boolean {
  return terms.prior !== null || [prior, change, rate].filter((claim) => claim !== null).length > 1;
}

/** The printed level and the table's: whichever makes the comparison hold, holds. */
function termsOf(frame: Frame, { base }: Comparison, knowledge: Knowledge, ledger: Ledger): Terms[] {
  const facts = factsOfFrame(frame, knowledge, ledger);
  const isBudget = !/决算|执行|完成|同期/u.test(base);
  const level = levelOf(frame);
  const prior = isBudget ? (facts.flatMap((fact) => fact.prior ?? [])[0] ?? null) : null;
  const [fact] = facts;
  const terms: Terms[] = [];
  if (level && ledger.standing(level).class !== "contradicted")
    terms.push({ now: ledger.rangeOf(level), level, prior, facts });
  else if (fact) terms.push({ now: fact.interval, level, prior, facts });
  if (level && ledger.standing(level).class === "contradicted")
    terms.push({ now: rangeOf(level.quantity), level, prior: null, facts });
  return terms;
}

/** To what a comparison may belong that does not fit its own frame: the wholes above and the paragraph's head. */
function antecedents(frame: Frame, { rate }: Comparison, frames: readonly Frame[]): Frame[] {
  // A rate of nothing fits every large whole.
  if (rate === null || rate.quantity.amount.isZero()) return [];
  const above: Frame[] = [];
  for (let at = frame.parent; at !== null; at = at.parent) above.push(at);
  const before = frames.filter(({ paragraph, index }) => paragraph === frame.paragraph && index < frame.index);
  return [...above, ...before.filter((other) => levelOf(other) !== null)];
}

function directionOf({ change, rate }: Comparison): 1 | -1 {
  return change?.direction ?? rate?.direction ?? 1;
}

/** Last year's amount as a range, by what is told. */
function baseOf({ prior, change }: Comparison, { now, prior: known }: Terms, flip: 0 | 1): Interval | null {
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
function fits(comparison: Comparison, terms: Terms, flip: 0 | 1): boolean {
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

function signedChange(now: Interval, base: Interval, sign: 1 | -1): Interval {
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

function accept(comparison: Comparison, terms: Terms, ledger: Ledger): void {
  const { prior, change, rate } = comparison;
  const isConnected = isTelling(comparison, terms);
  const cells = [...terms.facts.slice(0, 1).flatMap((fact) => fact.cells), ...(terms.prior?.cells ?? [])];
  const base = baseOf(comparison, terms, 0);
  const before = terms.prior?.amount ?? (base === null ? null : base.low.plus(base.high).div(2));
  const now = terms.now.low.plus(terms.now.high).div(2);
  if (!isConnected || before === null) return;
  const strict = strictOf(comparison);
  if (strict !== null && !fits(strict, terms, 0)) {
    ledger.conflict({
      kind: "number-form",
      level: "warning",
      message: `${labelOf(comparison.frame)}的${[change, rate].flatMap((claim) => (claim ? [claim.quantity.text] : [])).join("、")}：小数位数与全文不同，按全文的位数推算不符`,
      candidates: candidatesFor(strict, terms, ledger),
      cells,
    });
  }
  const difference = now.minus(before).abs();
  if (prior) {
    if (terms.prior) ledger.derive(prior, "", terms.prior.cells);
    else ledger.derive(prior, `${money(now)} ∓ ${money(difference)} = ${money(before)}`, cells);
  }
  if (change) ledger.derive(change, `${money(now)} − ${money(before)} = ${money(now.minus(before))}`, cells);
  if (rate)
    ledger.derive(
      rate,
      before.isZero() ? "上年为零" : `${money(difference)} ÷ ${money(before)} = ${percent(difference, before)}%`,
      cells,
    );
}

function complain(comparison: Comparison, terms: Terms, ledger: Ledger): void {
  const { prior, change, rate, frame } = comparison;
  const cells = [...terms.facts.slice(0, 1).flatMap((fact) => fact.cells), ...(terms.prior?.cells ?? [])];
  const told = [prior, change, rate].flatMap((claim) => (claim ? [claim.quantity.text] : [])).join("、");
  const isTurned = (change || rate) && fits(comparison, terms, 1);
  const isAtOdds = change?.direction && rate?.direction && change.direction !== rate.direction;
  if (isTurned || isAtOdds) {
    for (const claim of [prior, change, rate]) if (claim) ledger.derive(claim, "", cells);
    ledger.conflict({
      kind: "direction",
      level: "error",
      message: `${labelOf(frame)}的${told}：增减方向与数字不符，应为${directionOf(comparison) === 1 ? "减少、下降" : "增加、增长"}`,
      candidates: [change, rate].flatMap((claim) => (claim ? [{ claim, values: [] }] : [])),
      cells,
    });
    return;
  }
  const candidates = candidatesFor(comparison, terms, ledger);
  const isThisYear = isOverThisYear(comparison, terms);
  ledger.conflict({
    kind: isThisYear ? "wrong-base" : change && candidates[0]?.claim === change ? "change" : "rate",
    level: "error",
    message: isThisYear
      ? `${labelOf(frame)}的${told}：比率误以本年数为分母，应以上年数为分母`
      : `${labelOf(frame)}的${told}：与${terms.prior ? `上年数${money(terms.prior.amount)}万元` : "本年数"}推算不符`,
    candidates,
    cells,
  });
}

function isOverThisYear({ change, rate }: Comparison, { now }: Terms): boolean {
  if (!change || !rate || now.low.lte(0)) return false;
  const by = rangeOf(change.quantity);
  return meet(rangeOf(rate.quantity), {
    low: by.low.times(HUNDRED).div(now.high),
    high: by.high.times(HUNDRED).div(now.low),
  });
}

/** What each figure would have to be, the others being right. */
function candidatesFor(comparison: Comparison, terms: Terms, ledger: Ledger): Candidate[] {
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
    if (prior && !terms.prior && change)
      candidates.push({
        claim: prior,
        values: [directionOf(comparison) === 1 ? now.minus(change.quantity.amount) : now.plus(change.quantity.amount)],
      });
    return candidates;
  }
  if (change && rate) {
    const base = directionOf(comparison) === 1 ? now.minus(change.quantity.amount) : now.plus(change.quantity.amount);
    const right = base.gt(0) ? change.quantity.amount.times(HUNDRED).div(base) : fromNothing(change.quantity.amount);
    candidates.push({ claim: rate, values: [right] });
    const changes = slipsOf(change, (value) => fits({ ...comparison, change: replaced(change, value) }, terms, 0));
    if (changes.length > 0) candidates.push({ claim: change, values: changes });
  }
  const { level } = terms;
  if (level && !ledger.isSettled(level)) {
    const levels = slipsOf(level, (value) =>
      fits(comparison, { ...terms, now: rangeOf(replaced(level, value).quantity) }, 0),
    );
    if (levels.length > 0) candidates.push({ claim: level, values: levels });
  }
  return candidates;
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
function strictOf(comparison: Comparison): Comparison | null {
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
  return [...otherUnits, ...behind].filter(isFit).slice(0, 5);
}

function replaced(claim: Claim, amount: Decimal): Claim {
  return { ...claim, quantity: { ...claim.quantity, amount } };
}

const money = (value: Decimal): string => formatAmount(value, 2);
const percent = (part: Decimal, whole: Decimal): string => part.times(HUNDRED).div(whole).toFixed(2);
