import type { Figure } from "../../disclosure/figure";
import type { SlipPattern } from "../diagnosis";

/** A cell's present and proposed value, with what surrounds it: what a slip is judged by. */
export interface Misprint {
  readonly figure: Figure;
  /** As a person types it, in the table's own unit: `4047.63`, no sign, no zeros at the end. */
  readonly actual: string;
  readonly expected: string;
  /** The same as whole numbers of one common unit, with their signs. */
  readonly actualTicks: number;
  readonly expectedTicks: number;
  /** One unit of the cell's last printed digit, likewise. */
  readonly lastDigit: number;
  /** What stands above, below, left and right. */
  readonly neighbours: readonly number[];
  /** In how many cells of its sheet the present value stands. */
  readonly occurrences: number;
  /** What the cell adds up in the broken equations of which it is the total. */
  readonly addends: readonly number[];
  /** For each such equation, the sum of the parts that the cell's formula leaves out; none where it has no formula of sums. */
  readonly leftOutOfFormula: readonly number[];
  /** Last year's figure of the same place; `null` where it is not known. */
  readonly priorYear: number | null;
}

/** One way in which a hand errs. */
export interface Slip {
  readonly pattern: SlipPattern;
  /**
   * How likely a person who errs in this cell leaves the actual figure for the expected one
   * by this slip: the slip's share of all errors, divided among the figures it can produce.
   * 0 where it cannot have produced this one.
   */
  likelihood(misprint: Misprint): number;
}

export function digitsOf(text: string): string {
  return text.replace(".", "");
}

/** Whether deleting one character of `longer` gives `shorter`; tells which, counted from 0, else −1. */
export function droppedAt(longer: string, shorter: string): number {
  if (longer.length !== shorter.length + 1) return -1;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at) ? at : -1;
}

/** Both numbers written to the same number of decimals, and their digits to the same length. */
export function aligned(a: string, b: string): readonly [string, string] {
  const decimals = Math.max(decimalsIn(a), decimalsIn(b));
  const [first, second] = [a, b].map((text) => digitsOf(text) + "0".repeat(decimals - decimalsIn(text)));
  const length = Math.max(first?.length ?? 0, second?.length ?? 0);
  return [(first ?? "").padStart(length, "0"), (second ?? "").padStart(length, "0")];
}

function decimalsIn(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
