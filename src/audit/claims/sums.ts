import { addIntervals, exactly, meet, type Interval } from "../../disclosure/interval";
import { formatAmount, sum, type Decimal } from "../../disclosure/money";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { printedLike, printedNumber, rangeOf } from "../reading/quantity";
import { levelOf, type Candidate, type Ledger } from "./ledger";
import { SELDOM_BY_CHANCE, SINGLE_SLIP, slipRank } from "./slips";

/** Amounts that the text enumerates below a whole. */
interface Enumeration {
  readonly whole: Claim | null;
  readonly wholeRange: Interval;
  readonly wholeAmount: Decimal;
  readonly name: string;
  readonly parts: readonly Claim[];
  /** The parts are meant to be all: an allocation, or kinds that make up a whole. */
  readonly isExhaustive: boolean;
}

/** Parts against their whole, from the innermost list outwards. */
export function judgeSums(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const enumerations = [...frames].reverse().flatMap((frame) => enumerationsOf(frame, frames, knowledge, ledger));
  for (const enumeration of enumerations) judgeSum(enumeration, ledger);
}

function enumerationsOf(frame: Frame, frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): Enumeration[] {
  const children = frames.filter(({ parent }) => parent === frame);
  if (children.length === 0) return [];
  const lists = [...new Set(children.map(({ list }) => list))];
  const isAllocation = /资金分配/u.test(frame.label);
  const kinds = [
    { kind: "money", attribute: "" },
    { kind: "money", attribute: "价值" },
    { kind: "count", attribute: "" },
  ];
  return lists.flatMap((list) =>
    kinds.flatMap(({ kind, attribute }): Enumeration[] => {
      const unit = kind === "count" ? levelOf(frame, kind, attribute)?.quantity.unit : undefined;
      const parts = children
        .filter((child) => child.list === list)
        .flatMap((child) => levelOf(child, kind, attribute) ?? [])
        .filter(({ quantity }) => unit === undefined || quantity.unit === unit);
      if (parts.length === 0) return [];
      const whole = levelOf(frame, kind, attribute);
      const isExhaustive = isAllocation || isWholeKnownByParts(parts);
      if (whole && parts.length > 1) {
        const [fact] = ledger.standing(whole).facts;
        const isWrong = ledger.standing(whole).class === "contradicted" && fact;
        return [
          {
            whole,
            wholeRange: isWrong ? fact.interval : ledger.rangeOf(whole),
            wholeAmount: isWrong ? fact.amount : whole.quantity.amount,
            name: frame.label,
            parts,
            isExhaustive,
          },
        ];
      }
      const project = isAllocation ? projectFact(frame, knowledge) : null;
      return project && kind === "money" && attribute === ""
        ? [
            {
              whole: null,
              wholeRange: project.interval,
              wholeAmount: project.amount,
              name: `项目${project.project}`,
              parts,
              isExhaustive,
            },
          ]
        : [];
    }),
  );
}

/** The project under whose heading an allocation stands. */
function projectFact({ readings }: Frame, knowledge: Knowledge) {
  const project = readings.find(({ project: name }) => name !== undefined)?.project;
  return project === undefined ? null : (knowledge.of({ project }, "money")[0] ?? null);
}

function isWholeKnownByParts(parts: readonly Claim[]): boolean {
  if (parts.length < 2) return false;
  const owns = parts.map(({ frame }) => frame.own);
  const kinds = new Set(owns.map(({ kind }) => kind));
  const topics = new Set(owns.map(({ topic }) => topic));
  const purposes = new Set(owns.map(({ purpose }) => purpose));
  return (
    (kinds.has("basic") && kinds.has("project")) ||
    (kinds.has("personnel") && kinds.has("operating")) ||
    (topics.has("procurement.goods") && topics.has("procurement.works") && topics.has("procurement.services")) ||
    (purposes.has("travelAbroad") &&
      purposes.has("reception") &&
      (purposes.has("vehicles") || purposes.has("vehicleOperation"))) ||
    /^其[他它余]/u.test(parts.at(-1)?.frame.label ?? "")
  );
}

function judgeSum(
  { whole, wholeRange, wholeAmount, name, parts: all, isExhaustive }: Enumeration,
  ledger: Ledger,
): void {
  const parts = withoutInner(all);
  if ([...parts, ...(whole ? [whole] : [])].every((claim) => ledger.standing(claim).class === "proved")) return;
  const total = addIntervals(parts.map((claim) => ({ interval: rangeFor(claim, ledger), sign: 1 })));
  const amount = sum(parts.map((claim) => amountFor(claim, ledger)));
  if (meet(total, wholeRange)) {
    const working = `${parts.map(({ quantity }) => printedLike(quantity, quantity.amount)).join(" + ")} = ${formatAmount(amount)}`;
    const cells = whole ? ledger.standing(whole).cells : [];
    for (const claim of parts) ledger.derive(claim, working, cells);
    if (whole && parts.length > 1) ledger.derive(whole, working, []);
    return;
  }
  const candidates = candidatesOf(whole, wholeAmount, parts, amount, ledger);
  // Where everything stands for itself, what is wrong is said elsewhere.
  if (candidates.length === 0) return;
  const isSlight = wholeAmount.minus(amount).abs().times(10).lte(wholeAmount);
  const isMended = candidates.some(({ rank }) => rank >= SELDOM_BY_CHANCE || (isSlight && rank >= SINGLE_SLIP));
  const isAbove = total.low.gt(wholeRange.high);
  if (!isExhaustive && !isMended && !isAbove) return;
  // Two of a longer list may be all that is told of it.
  if (!isExhaustive && !isAbove && parts.length < 3) return;
  ledger.conflict({
    kind: "sum",
    level: isExhaustive || isAbove ? "error" : "warning",
    message: `“${name.slice(-24)}”${formatAmount(wholeAmount)}，所列${parts.length}项合计${formatAmount(amount)}，相差${formatAmount(wholeAmount.minus(amount).abs())}`,
    candidates: candidates.map(({ claim, value, rank }) => ({ claim, values: [value], hint: rank })),
    cells: whole ? ledger.standing(whole).cells : [],
  });
}

/** 公务用车购置费 within 公务用车购置及运行费, where both are in one list. */
function withoutInner(parts: readonly Claim[]): readonly Claim[] {
  const hasVehicles = parts.some(({ frame }) => frame.own.purpose === "vehicles");
  return hasVehicles
    ? parts.filter(({ frame }) => frame.own.purpose !== "vehiclePurchase" && frame.own.purpose !== "vehicleOperation")
    : parts;
}

function rangeFor(claim: Claim, ledger: Ledger): Interval {
  const { class: standing, facts } = ledger.standing(claim);
  const [fact] = facts;
  if (standing === "contradicted" && fact) return fact.interval;
  return claim.quantity.kind === "count"
    ? exactly(claim.quantity.amount)
    : standing === "proved" && fact
      ? fact.interval
      : rangeOf(claim.quantity);
}

const amountFor = (claim: Claim, ledger: Ledger): Decimal =>
  ledger.standing(claim).class === "contradicted"
    ? (ledger.standing(claim).facts[0]?.amount ?? claim.quantity.amount)
    : claim.quantity.amount;

function candidatesOf(
  whole: Claim | null,
  wholeAmount: Decimal,
  parts: readonly Claim[],
  amount: Decimal,
  ledger: Ledger,
): (Omit<Candidate, "values"> & { readonly value: Decimal; readonly rank: number })[] {
  const all = [...parts, ...(whole ? [whole] : [])];
  // What its own parts confirm is no suspect, unless everything is confirmed.
  const isAllSettled = all.every((claim) => ledger.isSettled(claim));
  const doubtful = (claim: Claim): boolean =>
    isAllSettled ? ledger.standing(claim).class === "derived" : !ledger.isSettled(claim);
  const options = [
    ...parts.filter(doubtful).map((claim) => ({ claim, value: claim.quantity.amount.plus(wholeAmount).minus(amount) })),
    ...(whole && doubtful(whole) ? [{ claim: whole, value: amount }] : []),
  ].filter(({ value }) => !value.isNegative());
  return options
    .map((option) => ({ ...option, rank: Math.max(rankOf(option.claim, option.value), copyRank(option.claim, all)) }))
    .sort((a, b) => b.rank - a.rank);
}

/** An amount that stands before it in the list as well was likely copied from there; an odd one surely. */
function copyRank({ quantity }: Claim, all: readonly Claim[]): number {
  if (quantity.amount.isZero()) return 0;
  const place = all.findIndex((claim) => claim.quantity === quantity);
  const isAfter = all[place - 1]?.quantity.amount.eq(quantity.amount) ?? false;
  const isBefore = all[place + 1]?.quantity.amount.eq(quantity.amount) ?? false;
  const certainty = SINGLE_SLIP + (quantity.amount.isInteger() ? 0.4 : 1);
  return isAfter ? certainty + 0.2 : isBefore ? certainty : 0;
}

function rankOf({ quantity }: Claim, value: Decimal): number {
  if (value.decimalPlaces() > Math.max(quantity.decimals, 2)) return 0;
  return slipRank(printedNumber(quantity), printedLike(quantity, value));
}
