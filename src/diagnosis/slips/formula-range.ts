import type { Equation } from "../../checks/equation";
import type { Figure } from "../../disclosure/figure";
import { sumReferences } from "../../workbook/formula-references";
import type { Slip } from "./slip";

/** 公式范围有误: what the formula leaves out is what the total lacks. */
export const formulaRange: Slip = {
  pattern: "formula-range",
  likelihood: ({ actualTicks, expectedTicks, leftOutOfFormula }) =>
    leftOutOfFormula.some((lacking) => lacking !== 0 && expectedTicks - actualTicks === lacking) ? 0.3 : 0,
};

/** The parts of an equation that its total's formula should add and does not; none where the total has no formula of sums. */
export function cellsLeftOut(total: Figure, equation: Equation): readonly Figure[] {
  const references = total.formula === null ? null : sumReferences(total.formula);
  if (references === null) return [];
  return equation.parts.flatMap(({ figure }) => {
    const { sheet, row, column } = figure.cell;
    const isRead = references.some(
      ({ sheet: other, range }) =>
        (other ?? total.cell.sheet) === sheet &&
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    );
    return isRead || figure.amount.isZero() ? [] : [figure];
  });
}
