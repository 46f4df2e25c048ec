import type { Decimal } from "../../disclosure/money";
import type { Claim } from "../reading/frame";
import { printedLike, type Quantity } from "../reading/quantity";
import { SINGLE_SLIP } from "./slips";

/** How much one significant digit more or less tells, beside a slip of the hand. */
const PER_DIGIT = 0.3;
const MOST = 0.9;
/** 45 is rounder than 48. */
const FIVE = 0.5;
/** 增加0.00万元，增长0.00%: zeros come in pairs. */
const ZEROS = 1.2;

/**
 * How much plainer a figure would be: people set round amounts, and a wrong digit makes them odd. 26.40 was likely
 * 26.00; 40.00 was hardly 39.60. What is worked out, changes and rates, is as odd as may be, unless it is zero.
 * Positive where the value is plainer than what is printed.
 */
export function plainness({ quantity, role }: Claim, value: Decimal): number {
  const right = printedLike(quantity, value);
  if (role !== "level") return (Number(right) === 0 ? ZEROS : 0) - (quantity.amount.isZero() ? ZEROS : 0);
  const gain = oddness(printedLike(quantity, quantity.amount)) - oddness(right);
  return Math.max(-MOST, Math.min(MOST, gain * PER_DIGIT));
}

/** Significant digits without the zeros at the end. */
function oddness(printed: string): number {
  const digits = printed.replace(/\D/gu, "").replace(/^0+/u, "").replace(/0+$/u, "");
  return digits.length - (digits.endsWith("5") ? FIVE : 0);
}

/** Whether nobody prints a number so: a zero in front, decimals that the text has nowhere else. */
export function isMisshapen({ text, decimals, usual, kind }: Quantity): boolean {
  return /^(?:0\d|\.)/u.test(text) || (kind !== "count" && decimals !== usual);
}

/** Round amounts stand side by side by chance, other whole ones seldom, others hardly ever. */
function certaintyOfCopy(quantity: Quantity): number {
  if (oddness(printedLike(quantity, quantity.amount)) <= 1) return SINGLE_SLIP - 0.2;
  return SINGLE_SLIP + (quantity.amount.isInteger() ? 0.3 : 1.2);
}

/** Figures that repeat the one right before them, or right after, in the same unit, with how telling that is. */
export function copiesAmong(claims: readonly Claim[]): ReadonlyMap<Claim, number> {
  const ordered = [...claims].sort(
    (a, b) => a.frame.paragraph - b.frame.paragraph || a.quantity.from - b.quantity.from,
  );
  const found = new Map<Claim, number>();
  ordered.forEach((claim, at) => {
    const { quantity } = claim;
    if (quantity.amount.isZero()) return;
    const repeats = (other: Claim | undefined): boolean =>
      other !== undefined && other.quantity.unit === quantity.unit && other.quantity.amount.eq(quantity.amount);
    const certainty = certaintyOfCopy(quantity);
    // People copy what they have just typed.
    if (repeats(ordered[at - 1])) found.set(claim, certainty + 0.1);
    else if (repeats(ordered[at + 1])) found.set(claim, certainty);
  });
  return found;
}

/** Fewer significant digits are the same by chance. */
const TELLING_DIGITS = 4;

/** Amounts that the text states in several paragraphs: one that is wrong stands alone. */
export function statedAgain(claims: readonly Claim[]): ReadonlySet<Claim> {
  const telling = claims.filter(
    ({ role, quantity }) =>
      role === "level" &&
      quantity.kind === "money" &&
      oddness(printedLike(quantity, quantity.amount)) >= TELLING_DIGITS,
  );
  const paragraphs = new Map<string, Set<number>>();
  for (const { quantity, frame } of telling) {
    const key = quantity.amount.toFixed();
    paragraphs.set(key, (paragraphs.get(key) ?? new Set()).add(frame.paragraph));
  }
  return new Set(telling.filter(({ quantity }) => (paragraphs.get(quantity.amount.toFixed())?.size ?? 0) > 1));
}
