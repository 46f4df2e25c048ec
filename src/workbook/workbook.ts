import type { CellRef, Rectangle } from "./address";
import { isBlank, type Cell, type CellValue } from "./cell";
import type { Grid } from "./grid";
import { remembered } from "./remembered";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** One sheet. What a source cannot tell (an old Excel knows no merges) is an empty list, never a guess. */
export interface Sheet {
  readonly name: string;
  /** What the host itself calls the sheet, the same through renaming; a file has no such name. */
  readonly id?: string;
  readonly visibility: Visibility;
  readonly grid: Grid;
  readonly merges: readonly Rectangle[];
  /** Rows and columns (from zero) within the grid that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
}

/** A formula whose stored result is not what its own cells give, or that has none. */
export interface StaleResult {
  readonly cell: CellRef;
  /** What the file holds; `null` where it holds no result. */
  readonly stored: CellValue;
  /** What the formula gives; `null` where that cannot be told here. */
  readonly result: number | null;
}

/** A workbook as this software sees it: sheets in the order of their tabs. */
export interface Workbook {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** Formulas whose stored results were found not to hold; the cells hold what the formulas give. */
  readonly stale?: readonly StaleResult[];
}

const sheetsByName = remembered(
  ({ sheets }: Workbook): ReadonlyMap<string, Sheet> =>
    // Of two sheets of one name, which Excel does not have, the first.
    new Map([...sheets].reverse().map((sheet) => [sheet.name, sheet])),
);

/** The cell at an address; `null` where there is no such sheet. */
export function cellAt(workbook: Workbook, ref: CellRef): Cell | null {
  return sheetsByName(workbook).get(ref.sheet)?.grid.cell(ref.row, ref.column) ?? null;
}

/** Whether a text can be written to a cell: it exists, nothing stands in it, no merged cell covers it. */
export function isFreeCell(workbook: Workbook, { sheet: name, row, column }: CellRef): boolean {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet || row < 0 || column < 0) return false;
  const cell = sheet.grid.cell(row, column);
  const isAnchor = (merge: Rectangle): boolean => merge.row === row && merge.column === column;
  const covers = (merge: Rectangle): boolean =>
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns;
  return isBlank(cell) && cell.formula === null && !sheet.merges.some((merge) => covers(merge) && !isAnchor(merge));
}
