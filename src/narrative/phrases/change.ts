import { changeBetween, ZERO, type Decimal } from "../../disclosure/money";
import { word, type Run } from "../document";
import { exact, isNothing, type Count, type Part } from "../facts/amount";
import { money } from "./amount";
import { gap } from "./gap";

/** `比上年预算增加114.88万元，增长1.54%`, or what is missing to say so. */
export function change(part: Part): Run[] {
  const missing = missingFor(part);
  return missing === null ? [word("比上年预算"), ...itself(part)] : [missing];
}

/** `增加114.88万元，增长1.54%`, where the sentence has said already what it is compared with. */
export function changeItself(part: Part): Run[] {
  const missing = missingFor(part);
  return missing === null ? itself(part) : [missing];
}

/** `减少20人`, from a stated increase (positive) or decrease (negative). */
export function moreOrFewer({ name, value, unit, from }: Count): Run {
  if (value === null) return gap(name, from);
  return {
    text: `${value.isNegative() ? "减少" : "增加"}${value.abs().toFixed(0)}${unit}`,
    from,
    working: null,
    gap: null,
  };
}

function missingFor({ amount, previous }: Part): Run | null {
  if (amount.value === null) return gap(`${amount.name}的增减变化`, amount.from);
  return previous.value === null ? gap(previous.name, previous.from) : null;
}

/** The direction words go with the sign; an unchanged amount is 增加0.00万元，增长0.00%, as the form has it. */
function itself({ amount, previous }: Part): Run[] {
  const now = amount.value ?? ZERO;
  const before = previous.value ?? ZERO;
  const difference = now.minus(before);
  const isLess = changeBetween(now, before).lt(ZERO);
  const from = [...amount.from, ...previous.from];
  const size = difference.abs();
  const rate = rateOf(size, before.abs());
  return [
    {
      text: `${isLess ? "减少" : "增加"}${money(size)}万元`,
      from,
      working: `${exact(now)} − ${exact(before)} = ${exact(difference)}`,
      gap: null,
    },
    word("，"),
    { text: `${isLess ? "下降" : "增长"}${rate}`, from, working: workingOf(size, before.abs(), rate), gap: null },
  ];
}

/** |change| ÷ last year, half up once. From zero it is 100.00%, from zero to zero 0.00%, by the convention of the trade. */
function rateOf(size: Decimal, before: Decimal): string {
  if (before.isZero()) return size.isZero() ? "0.00%" : "100.00%";
  return `${size.div(before).times(100).toFixed(2)}%`;
}

function workingOf(size: Decimal, before: Decimal, rate: string): string {
  if (!before.isZero()) return `${exact(size)} ÷ ${exact(before)} = ${rate}`;
  return size.isZero() ? "上年和本年均为零，按惯例记为0.00%" : "上年为零，按惯例记为100.00%";
}

/** Which way a part moved; `null` where that is not known. */
export function directionOf({ amount, previous }: Part): "more" | "less" | "same" | null {
  if (amount.value === null || previous.value === null) return null;
  const difference = changeBetween(amount.value, previous.value);
  if (difference.isZero()) return "same";
  return difference.isNegative() ? "less" : "more";
}

export const isZeroBothYears = (part: Part): boolean => isNothing(part.amount) && isNothing(part.previous);
