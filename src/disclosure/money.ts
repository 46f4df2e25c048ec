import { Decimal as DecimalJs } from "decimal.js";
import { rememberedNumber } from "../workbook/remembered";

/**
 * Exact decimal amounts. The only file that imports decimal.js: everything else takes amounts
 * from text through `decimal()` and never from a binary number.
 *
 * precision: 40 significant digits, far beyond any budget, so that sums are exact and a
 * share or rate is rounded once, at the end. rounding: half up, the convention of the trade.
 */
const Exact = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });

export type Decimal = DecimalJs;

/**
 * An exact decimal from its digits, `"-1234.50"`.
 * @throws Error where the text is no plain decimal number
 */
export function decimal(digits: string): Decimal {
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) throw new Error(`decimal.js: not a decimal number: ${digits}`);
  return new Exact(digits);
}

export const ZERO: Decimal = decimal("0");
export const ONE: Decimal = decimal("1");

/** 10 to an integer power, exactly: `powerOfTen(-2)` is 0.01. */
export const powerOfTen = rememberedNumber((exponent: number): Decimal =>
  decimal(exponent >= 0 ? `1${"0".repeat(exponent)}` : `0.${"0".repeat(-exponent - 1)}1`),
);

export function sum(amounts: readonly Decimal[]): Decimal {
  const [first = ZERO, ...others] = amounts;
  return others.reduce((total, amount) => total.plus(amount), first);
}

const HUNDREDTHS = 2;

/** This year less last year, in 万元; nothing where so little does not print: tables in 元 beside amounts in 万元. */
export function changeBetween(now: Decimal, before: Decimal): Decimal {
  const difference = now.minus(before);
  return difference.toDecimalPlaces(HUNDREDTHS).isZero() ? ZERO : difference;
}

/** `17690.9` with 2 decimals → `17,690.90`, rounded half up. */
export function formatAmount(amount: Decimal, decimals = 2): string {
  const [whole = "0", fraction] = amount.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Plain digits for machines: `17690.90`. */
export function plainAmount(amount: Decimal, decimals = 2): string {
  return amount.toFixed(decimals);
}
