import type { Mark, MarkLevel } from "../workbook/ports";
import { addressLists, addressOf, rectanglesOf } from "./areas";
import { LEVELS, MARK_LOOKS, markFormula } from "./mark-looks";

/** What is to be marked on one sheet. */
export interface SheetPlan {
  readonly sheet: string;
  readonly cells: number;
  readonly levels: readonly {
    readonly level: MarkLevel;
    readonly cells: readonly { readonly row: number; readonly column: number }[];
  }[];
}

/** The marks by sheet and level; of several on one cell the strongest. */
export function planOf(marks: readonly Mark[]): SheetPlan[] {
  const sheets = new Map<string, Map<string, Mark>>();
  for (const mark of marks) {
    const cells = sheets.get(mark.cell.sheet) ?? new Map<string, Mark>();
    sheets.set(mark.cell.sheet, cells);
    const key = `${mark.cell.row},${mark.cell.column}`;
    const present = cells.get(key);
    if (!present || LEVELS.indexOf(mark.level) > LEVELS.indexOf(present.level)) cells.set(key, mark);
  }
  return [...sheets].map(([sheet, cells]) => ({
    sheet,
    cells: cells.size,
    levels: LEVELS.map((level) => ({
      level,
      cells: [...cells.values()].filter((mark) => mark.level === level).map(({ cell }) => cell),
    })).filter((group) => group.cells.length > 0),
  }));
}

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
      : areas.map((area) => sheet.getRange(addressOf(area)));
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
