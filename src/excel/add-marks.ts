import { addressLists, rectanglesOf } from "../marking/areas";
import { MARK_LOOKS } from "../marking/looks";
import type { SheetPlan } from "../marking/plan";
import { markFormula } from "../marking/tag";
import { rectangleAddress } from "../workbook/address";

/**
 * Adds the conditional formats of a plan to the batch.
 * @param canJoinAreas ExcelApi 1.9: one rule for many areas; else one a rectangle
 */
export function addMarks(
  sheet: Excel.Worksheet,
  { levels }: SheetPlan,
  canJoinAreas: boolean,
): Excel.ConditionalFormat[] {
  return levels.flatMap(({ level, cells }) => {
    const areas = rectanglesOf(cells);
    const targets = canJoinAreas
      ? addressLists(areas).map((list) => sheet.getRanges(list))
      : areas.map((area) => sheet.getRange(rectangleAddress(area)));
    return targets.map((target) => {
      const format = target.conditionalFormats.add("Custom");
      const { fill, fontColor, bold } = MARK_LOOKS[level];
      format.custom.rule.formula = markFormula(level);
      format.custom.format.fill.color = fill;
      if (fontColor !== undefined) format.custom.format.font.color = fontColor;
      if (bold) format.custom.format.font.bold = true;
      return format;
    });
  });
}
