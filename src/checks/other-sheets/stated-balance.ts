import type { Bilingual } from "../../disclosure/bilingual";
import type { InputFigure } from "../../disclosure/inputs/inputs";
import { formatAmount, plainAmount, ZERO, type Decimal } from "../../disclosure/money";
import { qualifiedAddress } from "../../workbook/address";
import { assess, type Printed, type Relation } from "../equation";
import type { Fault } from "../rule";

/** A figure of an input sheet with what a sentence calls it. */
export interface NamedFigure {
  readonly figure: InputFigure;
  readonly name: Bilingual;
}

/** A balance between figures of input sheets, all of one unit. */
export interface StatedBalance {
  readonly total: NamedFigure | null;
  /** `null`: not filled in, so that nothing can be said. */
  readonly parts: readonly (NamedFigure | null)[];
  readonly relation?: Relation;
}

/** A figure and its name; `null` where it is not filled in. */
export function named(figure: InputFigure | null | undefined, name: Bilingual): NamedFigure | null {
  return figure ? { figure, name: { zh: name.zh, en: name.en } } : null;
}

/** The fault of a balance that does not hold: one sentence in the manner of the disclosure tables'. */
export function faultsOf({ total, parts, relation = "equals" }: StatedBalance): Fault[] {
  const known = parts.flatMap((part) => part ?? []);
  if (total === null || known.length < parts.length) return [];
  const { expected, difference, outcome } = assess({
    relation,
    total: printed(total.figure),
    parts: known.map(({ figure }) => ({ figure: printed(figure), sign: 1 as const })),
  });
  if (outcome === "exact" || outcome === "rounding") return [];
  const all = [total, ...known];
  const show = shownLike(all.map(({ figure }) => figure));
  const at = ({ figure, name }: NamedFigure): Bilingual => ({
    zh: `${name.zh}${show(figure.amount)}（${qualifiedAddress(figure.cell)}）`,
    en: `${name.en} ${show(figure.amount)} (${qualifiedAddress(figure.cell)})`,
  });
  const verb =
    relation === "equals" ? { zh: "应等于", en: "should equal" } : { zh: "不应少于", en: "should be no less than" };
  const sum =
    known.length === 1 ? { zh: "", en: "" } : { zh: `之和${show(expected)}`, en: ` together ${show(expected)}` };
  const { unit } = total.figure;
  const off = show(difference.abs());
  return [
    {
      table: null,
      cells: all.map(({ figure }) => figure.cell),
      message: {
        zh: `${at(total).zh}${verb.zh}${joined(
          known.map((part) => at(part).zh),
          "、",
          "与",
        )}${sum.zh}，${difference.isPositive() ? "多" : "少"}${off}${unit}。`,
        en: `${at(total).en} ${verb.en} ${joined(
          known.map((part) => at(part).en),
          ", ",
          " and ",
        )}${sum.en}, ${off} too ${difference.isPositive() ? "much" : "little"}.`,
      },
      expected: plainAmount(expected, decimalsOf(all.map(({ figure }) => figure))),
      actual: plainAmount(total.figure.amount, decimalsOf(all.map(({ figure }) => figure))),
      difference: plainAmount(difference, decimalsOf(all.map(({ figure }) => figure))),
      ...(outcome === "cut-off" ? { severity: "verifiable" as const } : {}),
    },
  ];
}

/** Counts are exact, whatever they print; money and areas are rounded to their last digit. */
export function printed({ amount, quantum, unit }: InputFigure): Printed {
  return { amount, quantum: isCounted(unit) ? ZERO : quantum };
}

export const isCounted = (unit: InputFigure["unit"]): boolean => unit !== "万元" && unit !== "平方米";

function decimalsOf(figures: readonly InputFigure[]): number {
  return Math.max(...figures.map(({ unit, decimals }) => (isCounted(unit) ? decimals : Math.max(2, decimals))));
}

/** Writes amounts with as many decimals as any of the figures prints. */
export function shownLike(figures: readonly InputFigure[]): (amount: Decimal) => string {
  const decimals = decimalsOf(figures);
  return (amount) => formatAmount(amount, decimals);
}

/** `a、b与c`. */
export function joined(items: readonly string[], separator: string, last: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(separator)}${last}${items.at(-1) ?? ""}`;
}
