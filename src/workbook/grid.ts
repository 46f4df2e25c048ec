import { EMPTY_CELL, type Cell } from "./cell";

/**
 * The filled part of a sheet. Rows and columns are those of the sheet (from zero), whatever
 * the place where the filled part begins; a cell outside it is empty.
 */
export interface Grid {
  /** First row and column that hold anything, and one past the last. All 0 for an empty sheet. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  cell(row: number, column: number): Cell;
}

const EMPTY_GRID: Grid = { top: 0, left: 0, bottom: 0, right: 0, cell: () => EMPTY_CELL };

/**
 * A grid over rows of cells.
 * @param rows row by row; a row may be shorter than others, a missing cell is empty
 * @param top  the sheet's row of the first given row
 * @param left the sheet's column of the first given cell of every row
 */
export function gridOf(rows: readonly (readonly (Cell | undefined)[])[], top = 0, left = 0): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return EMPTY_GRID;
  return {
    top,
    left,
    bottom: top + rows.length,
    right: left + width,
    cell: (row, column) => rows[row - top]?.[column - left] ?? EMPTY_CELL,
  };
}

/**
 * A grid over the rows that hold anything; what lies between costs nothing.
 * @param rows by the sheet's row, each by the sheet's column; a missing cell is empty
 */
export function sparseGrid(rows: ReadonlyMap<number, readonly (Cell | undefined)[]>): Grid {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const [row, cells] of rows) {
    const first = cells.findIndex((cell) => cell !== undefined);
    if (first < 0) continue;
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, first);
    bounds.bottom = Math.max(bounds.bottom, row + 1);
    bounds.right = Math.max(bounds.right, cells.length);
  }
  if (bounds.bottom === 0) return EMPTY_GRID;
  return { ...bounds, cell: (row, column) => rows.get(row)?.[column] ?? EMPTY_CELL };
}
