import type { CellRef, Rectangle } from "./address";
import type { Cell } from "./cell";
import type { Grid } from "./grid";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** One sheet. What a source cannot tell (an old Excel knows no merges) is an empty list, never a guess. */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly grid: Grid;
  readonly merges: readonly Rectangle[];
  /** Rows and columns (from zero) within the grid that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
}

/** A workbook as this software sees it: sheets in the order of their tabs. */
export interface Workbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/** The cell at an address; `null` where there is no such sheet. */
export function cellAt(workbook: Workbook, ref: CellRef): Cell | null {
  return workbook.sheets.find((sheet) => sheet.name === ref.sheet)?.grid.cell(ref.row, ref.column) ?? null;
}
