import { meet, NOTHING } from "../../disclosure/interval";
import { ZERO, type Decimal } from "../../disclosure/money";
import type { Knowledge } from "../facts/knowledge";
import type { Frame } from "../reading/frame";
import { rangeOf, workingUnit, type WorkingUnit } from "../reading/quantity";
import { comparisonsOf, type Comparison } from "./comparison";
import { baseOf, directionOf, fits, HUNDRED, type Terms } from "./comparison-fit";
import { slipOfRate, strictOf, suspectsOf } from "./comparison-suspects";
import { FROM_NOTHING } from "./from-nothing";
import { levelOf, type Ledger } from "./ledger";
import { factsOfFrame, isStated, labelOf, operatingFacts } from "./levels";

/** Changes and rates: against last year where it is known, else against each other. */
export function judgeComparisons(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  for (const frame of frames)
    for (const comparison of comparisonsOf(frame)) judge(comparison, frames, knowledge, ledger);
}

function judge(comparison: Comparison, frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const own = termsOf(comparison.frame, comparison, knowledge, ledger);
  const alone = own.map((terms) => (terms.prior?.isWorkedOut === true ? { ...terms, prior: null } : terms));
  const found =
    own.find((terms) => fits(comparison, terms, 0)) ??
    alone.find((terms) => fits(comparison, terms, 0)) ??
    antecedents(comparison.frame, comparison, frames)
      .flatMap((frame) => termsOf(frame, comparison, knowledge, ledger))
      .find((terms) => isTelling(comparison, terms) && fits(comparison, terms, 0));
  if (found) {
    accept(comparison, found, ledger);
    return;
  }
  const [terms] = alone;
  if (terms && isTelling(comparison, terms)) complain(comparison, terms, ledger);
}

/** Whether there is anything to judge by: last year's amount, or two figures that must agree. */
function isTelling({ prior, change, rate }: Comparison, terms: Terms): boolean {
  return terms.prior !== null || [prior, change, rate].filter((claim) => claim !== null).length > 1;
}

/** What a text says was not there last year. */
const NOTHING_BEFORE = { amount: ZERO, interval: NOTHING, cells: [], isWorkedOut: false } as const;

/** The printed level and the table's: whichever makes the comparison hold, holds. */
function termsOf(frame: Frame, { base, change }: Comparison, knowledge: Knowledge, ledger: Ledger): Terms[] {
  const facts = factsOfFrame(frame, knowledge, ledger);
  const isBudget = !/决算|执行|完成|同期/u.test(base);
  const level = levelOf(frame);
  const known = isBudget ? (facts.flatMap((fact) => fact.prior ?? [])[0] ?? null) : null;
  const prior = known ?? (change?.isFromNothing === true ? NOTHING_BEFORE : null);
  const [fact] = facts;
  const isAgency = frame.own.topic === "agencyOperating" && facts.length === 0;
  const likely = isAgency ? (operatingFacts(knowledge)[0]?.amount ?? null) : null;
  const terms: Terms[] = [];
  if (level && ledger.standing(level).class !== "contradicted")
    terms.push({ now: ledger.rangeOf(level), level, prior, facts, likely });
  else if (fact) terms.push({ now: fact.interval, level, prior, facts, likely });
  if (level && ledger.standing(level).class === "contradicted")
    terms.push({ now: rangeOf(level.quantity), level, prior: null, facts, likely });
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
      candidates: suspectsOf(strict, terms, ledger),
      cells,
    });
  }
  const difference = now.minus(before).abs();
  const { show } = unitOf(comparison, terms);
  if (prior) {
    if (terms.prior) ledger.derive(prior, "", terms.prior.cells, before);
    else ledger.derive(prior, `${show(now)} ∓ ${show(difference)} = ${show(before)}`, cells, before);
  }
  if (change) ledger.derive(change, `${show(now)} − ${show(before)} = ${show(now.minus(before))}`, cells, difference);
  if (rate)
    ledger.derive(
      rate,
      before.isZero() ? FROM_NOTHING : `${show(difference)} ÷ ${show(before)} = ${percent(difference, before)}%`,
      cells,
      before.isZero() ? null : difference.times(HUNDRED).div(before),
    );
}

function complain(comparison: Comparison, terms: Terms, ledger: Ledger): void {
  const { prior, change, rate, frame } = comparison;
  const cells = [...terms.facts.slice(0, 1).flatMap((fact) => fact.cells), ...(terms.prior?.cells ?? [])];
  const told = [prior, change, rate].flatMap((claim) => (claim ? [claim.quantity.text] : [])).join("、");
  const isTurned = (change || rate) && fits(comparison, terms, 1);
  const isAtOdds = change?.direction && rate?.direction && change.direction !== rate.direction;
  if (isTurned || isAtOdds) {
    const slip = isAtOdds ? null : slipOfRate(comparison, terms);
    for (const claim of [prior, change, rate]) if (claim) ledger.derive(claim, "", cells);
    ledger.conflict({
      kind: "direction",
      level: "error",
      message: `${labelOf(frame)}的${told}：增减方向与数字不符，应为${directionOf(comparison) === 1 ? "减少、下降" : "增加、增长"}${slip ? "；方向若无误，则比率有误" : ""}`,
      candidates: [change, rate].flatMap((claim) =>
        claim ? [{ claim, values: slip && claim === rate ? [slip] : [] }] : [],
      ),
      cells,
    });
    return;
  }
  if (prior && change && terms.facts.some((fact) => isStated(prior.quantity, fact))) {
    ledger.conflict({
      kind: "year",
      level: "error",
      message: `${labelOf(frame)}写上年数${prior.quantity.text}，表中这是本年数，又说比上年${change.direction === -1 ? "减少" : "增加"}${change.quantity.text}：年度有误`,
      candidates: [{ claim: prior, values: [] }],
      cells,
    });
    return;
  }
  const candidates = suspectsOf(comparison, terms, ledger);
  const isThisYear = isOverThisYear(comparison, terms);
  const { show, unit } = unitOf(comparison, terms);
  ledger.conflict({
    kind: isThisYear ? "wrong-base" : change && candidates[0]?.claim === change ? "change" : "rate",
    level: "error",
    message: isThisYear
      ? `${labelOf(frame)}的${told}：比率误以本年数为分母，应以上年数为分母`
      : `${labelOf(frame)}的${told}：与${terms.prior ? `上年数${show(terms.prior.amount)}${unit}` : "本年数"}推算不符`,
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

const unitOf = ({ prior, change }: Comparison, { level }: Terms): WorkingUnit =>
  workingUnit([level, prior, change].flatMap((claim) => (claim ? [claim.quantity] : [])));
const percent = (part: Decimal, whole: Decimal): string => part.times(HUNDRED).div(whole).toFixed(2);
