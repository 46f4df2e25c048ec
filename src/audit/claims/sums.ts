import { addIntervals, exactly, meet, type Interval } from "../../disclosure/interval";
import { sum, type Decimal } from "../../disclosure/money";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { printedLike, printedNumber, rangeOf, strictly, workingUnit, type WorkingUnit } from "../reading/quantity";
import { enumerationsOf, type Enumeration } from "./enumerations";
import { exactnessOf, type Exactness } from "./last-digits";
import type { Candidate, Ledger } from "./ledger";
import { SELDOM_BY_CHANCE, SINGLE_SLIP, slipRank } from "./slips";

/**
 * Parts against their whole. What adds up is settled first, everywhere: what a list confirms is then no suspect of
 * another list.
 */
export function judgeSums(frames: readonly Frame[], knowledge: Knowledge, ledger: Ledger): void {
  const all = [...frames]
    .reverse()
    .flatMap((frame) => enumerationsOf(frame, frames, knowledge, ledger))
    .filter(({ whole, parts }) =>
      [...parts, ...(whole ? [whole] : [])].some((claim) => ledger.standing(claim).class !== "proved"),
    );
  const fitting = all.filter((each) => meet(totalOf(each, ledger), each.wholeRange));
  const exactness = exactnessOf(fitting, (claim) => amountFor(claim, ledger));
  const doubted = new Map<Enumeration, Exactness>();
  for (const each of fitting) {
    const reason = exactness.get(each);
    if (reason) doubted.set(each, reason);
    else accept(each, ledger);
  }
  for (const each of all) {
    const reason = doubted.get(each);
    if (reason) doubt(each, reason, ledger);
    else if (!fitting.includes(each)) complain(each, ledger);
  }
}

function accept({ whole, wholeAmount, parts }: Enumeration, ledger: Ledger): void {
  const amount = sum(parts.map((claim) => amountFor(claim, ledger)));
  const { show } = unitOf(whole, parts);
  const working = `${parts.map(({ quantity }) => show(quantity.amount)).join(" + ")} = ${show(amount)}`;
  const cells = whole ? ledger.standing(whole).cells : [];
  for (const claim of parts)
    ledger.derive(claim, working, cells, claim.quantity.amount.plus(wholeAmount).minus(amount));
  if (whole && parts.length > 1) ledger.derive(whole, working, [], amount);
}

/** Adds up only as far as rounding goes, where nothing else of the kind was rounded. */
function doubt(enumeration: Enumeration, { reason, suspect }: Exactness, ledger: Ledger): void {
  const { whole, parts } = enumeration;
  const amount = sum(parts.map((claim) => amountFor(claim, ledger)));
  const candidates = candidatesOf(enumeration, amount, ledger);
  if (candidates.length === 0) return;
  ledger.conflict({
    kind: "sum",
    level: "warning",
    message: `${sentence(enumeration, amount)}；${reason}`,
    candidates: candidates.map(({ claim, value }) => ({
      claim,
      values: [value],
      hint: claim === suspect ? SELDOM_BY_CHANCE + 1 : strangeness(claim, enumeration),
    })),
    cells: whole ? ledger.standing(whole).cells : [],
  });
}

function complain(enumeration: Enumeration, ledger: Ledger): void {
  const { whole, wholeRange, wholeAmount, parts, isExhaustive } = enumeration;
  const total = totalOf(enumeration, ledger);
  const amount = sum(parts.map((claim) => amountFor(claim, ledger)));
  const candidates = candidatesOf(enumeration, amount, ledger);
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
    message: sentence(enumeration, amount),
    candidates: candidates.map(({ claim, value }) => ({
      claim,
      values: [value],
      hint: strangeness(claim, enumeration),
    })),
    cells: whole ? ledger.standing(whole).cells : [],
  });
}

/** Nobody lists what gets nothing among what gets something, or a part that is the whole. */
function strangeness(claim: Claim, { whole, wholeAmount, parts }: Enumeration): number {
  const { amount, kind } = claim.quantity;
  if (claim === whole || kind !== "money") return 0;
  const others = parts.filter((part) => part !== claim).map(({ quantity }) => quantity.amount);
  if (amount.isZero()) return others.some((other) => other.isZero()) ? 0 : SELDOM_BY_CHANCE;
  const isAll = amount.eq(wholeAmount) && others.some((other) => !other.isZero());
  return isAll ? SELDOM_BY_CHANCE : 0;
}

function sentence({ name, whole, wholeAmount, parts }: Enumeration, amount: Decimal): string {
  const { show } = unitOf(whole, parts);
  return `“${name.slice(-24)}”${show(wholeAmount)}，所列${parts.length}项合计${show(amount)}，相差${show(wholeAmount.minus(amount).abs())}`;
}

const unitOf = (whole: Claim | null, parts: readonly Claim[]): WorkingUnit =>
  workingUnit([...parts, ...(whole ? [whole] : [])].map(({ quantity }) => quantity));

const totalOf = ({ parts }: Enumeration, ledger: Ledger): Interval =>
  addIntervals(parts.map((claim) => ({ interval: rangeFor(claim, ledger), sign: 1 })));

function rangeFor(claim: Claim, ledger: Ledger): Interval {
  const { class: standing, facts } = ledger.standing(claim);
  const [fact] = facts;
  if (standing === "contradicted" && fact) return fact.interval;
  return claim.quantity.kind === "count"
    ? exactly(claim.quantity.amount)
    : standing === "proved" && fact
      ? fact.interval
      : rangeOf(strictly(claim.quantity));
}

const amountFor = (claim: Claim, ledger: Ledger): Decimal =>
  ledger.standing(claim).class === "contradicted"
    ? (ledger.standing(claim).facts[0]?.amount ?? claim.quantity.amount)
    : claim.quantity.amount;

function candidatesOf(
  { whole, wholeAmount, parts }: Enumeration,
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
