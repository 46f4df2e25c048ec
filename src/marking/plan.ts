import type { Mark, MarkLevel } from "../workbook/ports";
import { LEVELS } from "./looks";

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
