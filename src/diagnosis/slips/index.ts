import type { SlipPattern } from "../diagnosis";
import { decimalPoint } from "./decimal-point";
import { digitChanged } from "./digit-changed";
import { digitDoubled } from "./digit-doubled";
import { digitDropped } from "./digit-dropped";
import { formulaRange } from "./formula-range";
import { leftBlank } from "./left-blank";
import { neighbour } from "./neighbour";
import { priorYear } from "./prior-year";
import { rowLeftOut } from "./row-left-out";
import { rowTwice } from "./row-twice";
import { sign } from "./sign";
import { digitsOf, type Misprint, type Slip } from "./slip";
import { totalNotUpdated } from "./total-not-updated";
import { transposedDigits } from "./transposed-digits";
import { unit } from "./unit";

/** Every slip of the hand this software knows, after Scholtus (2009) and what budget officers tell. */
export const SLIPS: readonly Slip[] = [
  transposedDigits,
  digitChanged,
  digitDropped,
  digitDoubled,
  decimalPoint,
  unit,
  sign,
  neighbour,
  leftBlank,
  rowLeftOut,
  rowTwice,
  priorYear,
  formulaRange,
  totalNotUpdated,
];

/** A formula errs only where somebody wrote it wrong or typed over what it reads. */
const FORMULA_ERRS = 0.02;
/** Budgets hold hardly any negative amounts: one is no likely truth where none stands. */
const NEGATIVE_TRUTH = 1e-3;
/** An error of no known kind produces any of the figures of that length. */
const UNKNOWN_ERROR = 0.05;
/** An empty cell says as little as a figure of so many digits. */
const BLANK_AS_DIGITS = 6;

/** A misprint explained. */
export interface SlipFound {
  /** The likeliest slip behind it. */
  readonly pattern: SlipPattern;
  /** How likely the misprint is by all slips together. */
  readonly likelihood: number;
}

/** Which slip of the hand is behind a misprint. */
export function slipBehind(misprint: Misprint): SlipFound {
  const digits = misprint.actualTicks === 0 ? BLANK_AS_DIGITS : digitsOf(misprint.actual).length;
  let total = UNKNOWN_ERROR * 10 ** -digits;
  let pattern: SlipPattern = "unexplained";
  let most = total;
  for (const slip of SLIPS) {
    const likelihood = slip.likelihood(misprint);
    total += likelihood;
    if (likelihood <= most) continue;
    most = likelihood;
    pattern = slip.pattern;
  }
  if (misprint.figure.formula !== null && pattern !== "formula-range") total *= FORMULA_ERRS;
  if (misprint.expectedTicks < 0 && misprint.actualTicks >= 0) total *= NEGATIVE_TRUTH;
  return { pattern, likelihood: total * truthOverActual(misprint) };
}

/**
 * How much rarer the right figure of a part is than the one that stands there: of large ones each is. A total has no
 * size of its own. Without it a figure that would have to be a hundred times as large were as likely the wrong one as
 * one that lost a digit.
 */
function truthOverActual({ addends, actualTicks, expectedTicks }: Misprint): number {
  if (addends.length > 0 || actualTicks === 0 || expectedTicks === 0) return 1;
  return Math.min(1, Math.abs(actualTicks / expectedTicks));
}
