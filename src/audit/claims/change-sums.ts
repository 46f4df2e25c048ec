import { addIntervals, meet, type Interval } from "../../disclosure/interval";
import { decimal, sum, type Decimal } from "../../disclosure/money";
import type { Knowledge } from "../facts/knowledge";
import type { Fund } from "../../disclosure/meaning";
import type { Claim, Frame } from "../reading/frame";
import { printedLike, printedNumber, rangeOf, workingUnit } from "../reading/quantity";
import { saysNothing, subjectKey, type Said } from "../reading/subject";
import { comparisonsOf } from "./comparison";
import { levelOf, type Candidate, type Ledger } from "./ledger";
import { factsOfFrame } from "./levels";
import { SELDOM_BY_CHANCE, slipRank } from "./slips";

/** A change that the text tells of a subject, with its sign. */
interface Told {
  readonly claim: Claim;
  readonly said: Said;
  readonly interval: Interval;
  readonly amount: Decimal;
  /** This year's amount, by which it is seen whether parts are all of a whole. */
  readonly now: Decimal | null;
  /** Whether its rate says the same; from nothing and to nothing any amount is 100 %. */
  readonly isPinned: boolean;
}

/**
 * What a fund changed by, as the text tells it in several places: 基本支出 and 项目支出, all items, and the
 * whole itself must say the same. Changes that agree with a rate and are wrong together are found here alone.
 */
export function judgeChangeSums(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const told = frames.filter(({ foreign }) => foreign === "").flatMap((frame) => toldBy(frame, knowledge, ledger));
  for (const fund of ["all", "generalPublic", "governmentFund"] as const) judgeFund(told, fund, ledger);
}

function toldBy(frame: Frame, knowledge: Knowledge, ledger: Ledger): Told[] {
  const said = frame.readings[0] ?? {};
  if (saysNothing(said)) return [];
  const [fact] = factsOfFrame(frame, knowledge, ledger);
  const now = fact?.amount ?? levelOf(frame)?.quantity.amount ?? null;
  return comparisonsOf(frame)
    .filter(({ base }) => !/决算|执行|完成/u.test(base))
    .flatMap(({ change, rate }) => {
      if (change === null || change.quantity.kind !== "money") return [];
      const range = rangeOf(change.quantity);
      const isDown = change.direction === -1;
      return [
        {
          claim: change,
          said,
          now,
          isPinned: rate !== null && (now?.isZero() !== true || change.quantity.amount.isZero()),
          amount: isDown ? change.quantity.amount.negated() : change.quantity.amount,
          interval: isDown ? { low: range.high.negated(), high: range.low.negated() } : range,
        },
      ];
    });
}

function judgeFund(told: readonly Told[], fund: Fund, ledger: Ledger): void {
  const ofFund = told.filter(
    ({ said }) =>
      (said.fund ?? "all") === fund &&
      said.purpose === undefined &&
      said.topic === undefined &&
      said.origin !== "carriedOver" &&
      said.project === undefined,
  );
  const wholes = ofFund.filter(({ said }) => said.kind === undefined && said.code === undefined);
  const byKind = ["basic", "project"].map((kind) =>
    ofFund.find(({ said }) => said.kind === kind && said.code === undefined),
  );
  const kinds = byKind.every((each) => each !== undefined) ? byKind : [];
  // An item that there is no more has no code in the tables, and its change counts.
  const items = ofFund.filter(
    ({ said, now }) =>
      said.kind === undefined && (said.code?.length === 7 || (said.code === "" && now?.isZero() === true)),
  );
  const totals: Told[][] = [
    ...wholes.map((one) => [one]),
    ...(kinds.length === 2 ? [kinds] : []),
    ...(items.length > 1 && areAllItems(items) ? [items] : []),
    ...(fund === "all" ? sourcesAmong(told) : []),
  ];
  const [first] = totals;
  if (!first || totals.length < 2) return;
  const groups = totals
    .filter((parts) => isSameWhole(parts, first))
    .map((parts) => ({ parts, interval: totalOf(parts) }));
  if (groups.length < 2) return;
  const agreeing = groups.map((group) => groups.filter((other) => meet(group.interval, other.interval)).length);
  const most = Math.max(...agreeing);
  if (most === groups.length) return;
  const right = groups[agreeing.indexOf(most)];
  if (!right) return;
  const isDecided = most >= 2;
  for (const group of groups) {
    if (group === right || meet(group.interval, right.interval)) continue;
    const target = middle(right.interval);
    const candidates = [
      ...candidatesFor(group.parts, target, ledger),
      ...(isDecided ? [] : candidatesFor(right.parts, middle(group.interval), ledger)),
    ];
    const { show } = workingUnit([...group.parts, ...right.parts].map(({ claim }) => claim.quantity));
    const signed = (value: Decimal): string => `${value.isNegative() ? "" : "+"}${show(value)}`;
    ledger.conflict({
      kind: "changes-sum",
      level: "warning",
      message: `各处所说的变动对不上：${sentence(group.parts)}为${signed(middle(group.interval))}，${sentence(right.parts)}为${signed(target)}`,
      candidates,
      cells: [],
    });
  }
}

/** The sources of all income, each told of once; none where one of them may be part of another. */
function sourcesAmong(told: readonly Told[]): Told[][] {
  const sources = told.filter(
    ({ said: { flow, fund, kind, code, origin, topic, project } }) =>
      flow === "income" &&
      [kind, code, topic, project].every((slot) => slot === undefined) &&
      ((fund !== undefined && fund !== "all") || origin === "carriedOver"),
  );
  const subjects = new Set(sources.map(({ said }) => subjectKey(said)));
  const isWithin = sources.some(
    ({ said: { fund, origin } }) => origin === "transferred" || fund === undefined || (fund === "fiscal" && !origin),
  );
  return sources.length > 1 && subjects.size === sources.length && !isWithin ? [sources] : [];
}

/** Items are told of one by one only where nearly all are; else they add up to less. */
function areAllItems(items: readonly Told[]): boolean {
  const coded = items.filter(({ said }) => said.code !== "");
  return new Set(coded.map(({ said }) => said.code)).size === coded.length;
}

/** With money carried over, what is spent is more than the income of the year, and so are the changes. */
function isSameWhole(parts: readonly Told[], others: readonly Told[]): boolean {
  const [a, b] = [nowOf(parts), nowOf(others)];
  return (
    a !== null &&
    b !== null &&
    a
      .minus(b)
      .abs()
      .lte(SLACK.times(parts.length + others.length))
  );
}

const SLACK = decimal("0.005");

function nowOf(parts: readonly Told[]): Decimal | null {
  const amounts = parts.flatMap(({ now }) => now ?? []);
  return amounts.length === parts.length ? sum(amounts) : null;
}

const totalOf = (parts: readonly Told[]): Interval =>
  addIntervals(parts.map(({ interval }) => ({ interval, sign: 1 })));
const middle = ({ low, high }: Interval): Decimal => low.plus(high).div(2);
const sentence = (parts: readonly Told[]): string =>
  parts.length === 1
    ? `第${(parts[0]?.claim.frame.paragraph ?? 0) + 1}段`
    : parts.length === 2
      ? "基本支出与项目支出之和"
      : `${parts.length}${parts.some(({ said }) => said.code !== undefined) ? "个科目" : "项收入"}之和`;

function candidatesFor(parts: readonly Told[], target: Decimal, ledger: Ledger): Candidate[] {
  const total = middle(totalOf(parts));
  return parts
    .filter(({ claim }) => !isConfirmed(claim, ledger))
    .map(({ claim, amount, isPinned }) => {
      const value = amount.plus(target).minus(total).abs();
      const { quantity } = claim;
      const isSlip = slipRank(printedNumber(quantity), printedLike(quantity, value)) > 0;
      return { claim, values: [value], hint: isSlip && !isPinned ? SELDOM_BY_CHANCE + 0.5 : 0 };
    });
}

/** Last year's own figure says so. */
const isConfirmed = (claim: Claim, ledger: Ledger): boolean =>
  ledger.standing(claim).class === "derived" && ledger.standing(claim).cells.length > 1;
