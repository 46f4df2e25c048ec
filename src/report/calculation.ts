import { plainShownAmount, shownAmount, styleOf, type AmountStyle } from "../checks/amount-text";
import { figuresOf, type Verdict } from "../checks/equation";
import { termNames } from "../checks/sentence";
import type { Bilingual } from "../disclosure/bilingual";
import type { Book } from "../disclosure/book";
import { intervalOf, type Figure } from "../disclosure/figure";
import { addIntervals, exactly, type Interval } from "../disclosure/interval";
import type { Decimal } from "../disclosure/money";
import { qualifiedAddress, type CellRef } from "../workbook/address";

/** An amount with the least and the greatest it can stand for, as a calculation prints them. */
export interface CalculatedAmount {
  /** `17,690.90`. */
  readonly amount: string;
  /** `17,690.895`. */
  readonly low: string;
  readonly high: string;
}

/** A line of a calculation. */
export interface CalculationTerm extends CalculatedAmount {
  readonly label: Bilingual;
  readonly cell: CellRef;
  /** `表3!F9`. */
  readonly address: string;
  readonly sign: 1 | -1;
  /** The cell is empty and counts as zero. */
  readonly isEmpty: boolean;
  /** The unit of the cell's own table, in which its amount is printed. */
  readonly unit: Figure["unit"];
}

/** An equation line by line, as a person would recalculate it. */
export interface Calculation {
  readonly about: Bilingual;
  readonly relation: "equals" | "at-least";
  readonly terms: readonly CalculationTerm[];
  /** Σ sign × term, in `unit`. */
  readonly sum: CalculatedAmount;
  /** The figure that should equal the sum. */
  readonly total: CalculationTerm;
  /** total − sum with its sign, `-0.01`; in `unit`. */
  readonly difference: string;
  readonly unit: Figure["unit"];
  /** What it comes to: `在四舍五入范围内（尾差）`. */
  readonly verdict: Bilingual;
  readonly note: Bilingual | null;
}

/** One more decimal than printed shows where an interval ends. */
const INTERVAL_DECIMALS = 1;

/** The calculation behind a verdict. */
export function calculationOf(verdict: Verdict, book: Book): Calculation {
  const { equation, expected, difference, outcome } = verdict;
  const names = termNames(equation, book);
  const [, ...parts] = figuresOf(equation);
  const style = styleOf([equation.total, ...parts]);
  const interval = addIntervals(equation.parts.map(({ figure, sign }) => ({ interval: intervalOf(figure), sign })));
  return {
    about: equation.about,
    relation: equation.relation,
    terms: equation.parts.map(({ figure, sign }, index) => termOf(figure, sign, names.parts[index] ?? equation.about)),
    sum: amountsOf(expected, equation.parts.length === 0 ? exactly(expected) : interval, style),
    total: termOf(equation.total, 1, names.total),
    difference: plainShownAmount(difference, style),
    unit: style.unit,
    verdict: VERDICTS[outcome],
    note: equation.note,
  };
}

const VERDICTS: Readonly<Record<Verdict["outcome"], Bilingual>> = {
  exact: { zh: "相等", en: "holds exactly" },
  rounding: { zh: "在四舍五入范围内（尾差）", en: "holds within rounding" },
  "cut-off": {
    zh: "同一个数差一个末位：可能一处四舍五入、另一处舍去尾数",
    en: "one number, apart by one last digit: perhaps rounded in one place and cut off in the other",
  },
  truncated: {
    zh: "截尾所致的尾差：各数舍去尾数后，合计可多出若干末位",
    en: "holds where every figure is cut off instead of rounded",
  },
  unusual: {
    zh: "在四舍五入范围内，但其他合计都精确相等，宜核对末位",
    en: "within rounding, but the other sums come out exactly: see the last digit",
  },
  broken: { zh: "不相等，超出四舍五入所能解释的范围", en: "does not hold, by more than rounding explains" },
};

function termOf(figure: Figure, sign: 1 | -1, label: Bilingual): CalculationTerm {
  const style = { unit: figure.unit, decimals: figure.decimals };
  return {
    label,
    cell: figure.cell,
    address: qualifiedAddress(figure.cell),
    sign,
    isEmpty: figure.isEmpty,
    unit: figure.unit,
    ...amountsOf(figure.amount, intervalOf(figure), style),
  };
}

function amountsOf(amount: Decimal, { low, high }: Interval, style: AmountStyle): CalculatedAmount {
  const finer = low.eq(high) ? style : { ...style, decimals: style.decimals + INTERVAL_DECIMALS };
  return { amount: shownAmount(amount, style), low: shownAmount(low, finer), high: shownAmount(high, finer) };
}
