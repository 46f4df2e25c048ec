import type { Verdict } from "../checks/equation";
import type { Bilingual } from "../disclosure/bilingual";
import type { Figure } from "../disclosure/figure";
import type { Interval } from "../disclosure/interval";
import type { Decimal } from "../disclosure/money";
import type { TableKind } from "../disclosure/kinds/definition";
import type { CellRef } from "../workbook/address";

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
  | "left-blank" // empty or zero where a figure belongs
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
  /** The slip that would have turned the expected value into the one that stands there. */
  readonly pattern: SlipPattern;
}

/** Rows of which one is wrong, and nothing tells which. */
export interface RowsAmong {
  /** What such a row is called: 款, 项目. */
  readonly level: Bilingual;
  /** The leading figure of each. */
  readonly rows: readonly Figure[];
  /** A further row that is missing altogether would explain it as well. */
  readonly orMissing: boolean;
}

/**
 * A whole row that is missing from a table, or stands in it twice (not mended by changing a cell), or is wrong
 * without anything that tells it from others (`one-of`: nothing is proposed).
 */
export interface RowFault {
  readonly kind: "left-out" | "twice" | "one-of";
  readonly table: TableKind;
  readonly sheet: string;
  /**
   * The row as a sentence names it, `行政运行（201 06 01）`; `null` where nothing tells which row is missing.
   * For `one-of` the row above them, `商品和服务支出（302）`.
   */
  readonly row: string | null;
  /** Cells to show: the surplus row's figures, the totals that count the missing row, one cell of each row in question. */
  readonly cells: readonly CellRef[];
  /** What the row holds, column by column, without the zeros; for `one-of` what it should hold more. In 万元. */
  readonly amounts: readonly { readonly column: string; readonly amount: Decimal }[];
  /** Where another table shows the missing row; `null` where none does. */
  readonly seenAt: Figure | null;
  /** Only for `one-of`. */
  readonly among?: RowsAmong;
}

/** One explanation of a group of broken equations. */
export interface Explanation {
  /** Empty where the fault is a row rather than a figure: see `rowFault`. */
  readonly corrections: readonly Correction[];
  readonly rowFault?: RowFault;
  /** Of all corrections alike, or of the row; `unexplained` where several corrections differ. */
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
