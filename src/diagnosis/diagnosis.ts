import type { Verdict } from "../checks/equation";
import type { Figure } from "../disclosure/figure";
import type { Interval } from "../disclosure/interval";
import type { Decimal } from "../disclosure/money";

/** What slip of the hand would explain the wrong figure. `unexplained`: none known. */
export type SlipPattern =
  | "transposition" // two digits swapped
  | "digit-changed"
  | "digit-dropped"
  | "digit-doubled"
  | "decimal-shift" // decimal point moved
  | "unit" // 元 for 万元
  | "sign"
  | "neighbour" // the value of the next row or column
  | "row-left-out" // a row missing from a total
  | "row-twice"
  | "prior-year" // last year's figure
  | "total-not-updated" // typed total, parts right
  | "formula-range" // a total's formula leaves out a row
  | "unexplained";

/** One cell with the value it should hold. Amounts in 万元. */
export interface Correction {
  readonly figure: Figure;
  /** The likeliest value. */
  readonly expected: Decimal;
  /** Where rounding leaves several: all of them; `null` where there is only one. */
  readonly range: Interval | null;
}

/** One explanation of a group of broken equations. */
export interface Explanation {
  readonly corrections: readonly Correction[];
  readonly pattern: SlipPattern;
  /** 0 to 1: how much likelier than the alternatives. */
  readonly confidence: number;
  /** The broken equations it settles. */
  readonly settles: readonly Verdict[];
}

/** The best explanation of an independent group of broken equations, with those equally good. */
export interface Diagnosis extends Explanation {
  readonly alternatives: readonly Explanation[];
  /** False where the search ran out of time before it could prove that no smaller explanation exists. */
  readonly isProvedSmallest: boolean;
}
