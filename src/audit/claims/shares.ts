import { exactly, meet, type Interval } from "../../disclosure/interval";
import { decimal } from "../../disclosure/money";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { rangeOf, workingUnit } from "../reading/quantity";
import { within, type Said } from "../reading/subject";
import { levelOf, type Ledger } from "./ledger";
import { factsOfFrame, labelOf } from "./levels";

interface Base {
  readonly interval: Interval;
  readonly name: string;
}

/** Shares: of what the words say, else of the whole above, else of what the same amount without one restriction is. */
export function judgeShares(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  for (const frame of frames) {
    for (const claim of frame.claims)
      if (claim.role === "share" && !claim.quantity.isLoose) judgeShare(claim, knowledge, ledger);
  }
}

function judgeShare(claim: Claim, knowledge: Knowledge, ledger: Ledger): void {
  const { frame, quantity } = claim;
  const level = levelOf(frame);
  const facts = factsOfFrame(frame, knowledge, ledger);
  const about =
    level === null ? frame.claims.find(({ role, quantity: { isLoose } }) => role === "level" && isLoose) : null;
  const known = level && ledger.standing(level).class !== "contradicted" ? level : about;
  const part = known ? ledger.rangeOf(known) : (facts[0]?.interval ?? null);
  if (part === null) return;
  const bases = basesOf(claim, knowledge, ledger);
  const told = rangeOf(quantity);
  const fitting = bases.find(({ interval }) => isShare(part, interval, told));
  const cells = facts.slice(0, 1).flatMap((fact) => fact.cells);
  const middle = part.low.plus(part.high).div(2);
  const { show } = workingUnit(level ? [level.quantity] : []);
  if (fitting) {
    const whole = fitting.interval.low.plus(fitting.interval.high).div(2);
    const working = whole.isZero()
      ? ""
      : `${show(middle)} ÷ ${show(whole)} = ${middle.times(100).div(whole).toFixed(2)}%`;
    ledger.derive(claim, working, cells, whole.isZero() ? null : middle.times(100).div(whole));
    return;
  }
  // An amount that is all of what the tables have of its kind is a part of something else, whatever the words say.
  const base = bases.find(({ interval }) => !isShare(part, interval, WHOLE));
  if (!base || base.interval.low.lte(0) || about) return;
  const whole = base.interval.low.plus(base.interval.high).div(2);
  ledger.conflict({
    kind: "share",
    level: "error",
    message: `${labelOf(frame)}占${quantity.text}：${show(middle)}占${base.name}${show(whole)}的${middle.times(100).div(whole).toFixed(2)}%`,
    candidates: [
      {
        claim,
        values: bases
          .filter(({ interval }) => interval.low.gt(0))
          .map(({ interval }) => middle.times(200).div(interval.low.plus(interval.high))),
      },
    ],
    cells,
  });
}

const WHOLE = exactly(decimal("100"));

function isShare(part: Interval, whole: Interval, told: Interval): boolean {
  if (whole.high.isZero()) return part.high.isZero() && told.low.lte(0);
  if (whole.low.lte(0)) return false;
  return meet({ low: part.low.times(100).div(whole.high), high: part.high.times(100).div(whole.low) }, told);
}

function basesOf(claim: Claim, knowledge: Knowledge, ledger: Ledger): Base[] {
  const { frame, shareOf } = claim;
  const [reading = {}] = frame.readings;
  const bases: Base[] = [];
  if (shareOf !== null && Object.keys(shareOf).length > 0)
    bases.push(...basesSaid([within(reading, shareOf), shareOf], knowledge));
  for (let above = frame.parent; above !== null; above = above.parent) {
    const level = levelOf(above);
    const facts = factsOfFrame(above, knowledge, ledger);
    if (level && ledger.standing(level).class !== "contradicted")
      bases.push({ interval: ledger.rangeOf(level), name: above.label });
    // 收入预算约…万元: whichever of its amounts was rounded so.
    else bases.push(...facts.map(({ interval }) => ({ interval, name: above.label })));
  }
  return [...bases, ...basesSaid(widened(reading), knowledge)];
}

function basesSaid(readings: readonly Said[], knowledge: Knowledge): Base[] {
  return readings.flatMap((said) =>
    knowledge.of(said, "money").map((fact) => ({ interval: fact.interval, name: fact.label.zh })),
  );
}

/** The same with one restriction less. */
function widened(said: Said): Said[] {
  const { code: _code, ...withoutCode } = said;
  const { kind: _kind, ...withoutKind } = said;
  const { fund: _fund, ...withoutFund } = said;
  const { origin: _origin, ...withoutOrigin } = withoutFund;
  return [
    ...(said.code !== undefined ? [withoutCode] : []),
    ...(said.kind !== undefined
      ? [{ ...withoutKind, ...(isPartOfBasic(said) && { kind: "basic" as const }) }, withoutKind]
      : []),
    ...(said.purpose !== undefined ? [{ ...said, purpose: "threePublic" as const }] : []),
    ...(said.fund !== undefined ? [withoutOrigin, withoutFund] : []),
  ];
}

const isPartOfBasic = ({ kind }: Said): boolean => kind === "personnel" || kind === "operating";
