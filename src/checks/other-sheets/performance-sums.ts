import type { Bilingual } from "../../disclosure/bilingual";
import type { Figure } from "../../disclosure/figure";
import type { InputFigure } from "../../disclosure/inputs/inputs";
import { formatAmount, plainAmount } from "../../disclosure/money";
import { qualifiedAddress } from "../../workbook/address";
import { assess } from "../equation";
import type { Fault } from "../rule";
import { printed } from "./stated-balance";

/** Amounts of the target forms that together are a figure of a table. */
export interface FormsAndFigure {
  /** What the amounts are, `22张项目支出绩效目标表的财政拨款之和`. */
  readonly sum: Bilingual;
  readonly amounts: readonly (InputFigure | null)[];
  /** What the figure is, `表5项目支出总计`. */
  readonly name: Bilingual;
  readonly figure: Figure | null | undefined;
}

/** The fault where they differ by more than rounding; nothing where one of them is blank. */
export function sumFaults({ sum, amounts, name, figure }: FormsAndFigure): Fault[] {
  const known = amounts.flatMap((amount) => amount ?? []);
  if (!figure || known.length === 0 || known.length < amounts.length) return [];
  const { expected, difference, outcome } = assess({
    relation: "equals",
    total: figure,
    parts: known.map((amount) => ({ figure: printed(amount), sign: 1 as const })),
  });
  if (outcome === "exact" || outcome === "rounding") return [];
  const at = qualifiedAddress(figure.cell);
  const off = formatAmount(difference.abs());
  return [
    {
      table: null,
      cells: [figure.cell, ...known.map(({ cell }) => cell)],
      message: {
        zh: `${sum.zh}${formatAmount(expected)}应等于${name.zh}${formatAmount(figure.amount)}（${at}），${difference.isPositive() ? "少" : "多"}${off}万元。`,
        en: `${sum.en}, ${formatAmount(expected)}, should equal ${name.en} ${formatAmount(figure.amount)} (${at}), ${off} too ${difference.isPositive() ? "little" : "much"}.`,
      },
      expected: plainAmount(figure.amount),
      actual: plainAmount(expected),
      difference: plainAmount(difference.negated()),
    },
  ];
}
