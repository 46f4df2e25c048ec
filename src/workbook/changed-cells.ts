import type { CellRef } from "./address";
import { isBlank } from "./cell";
import { contentOf, isSame } from "./edits";
import type { Sheet, Workbook } from "./workbook";

/**
 * The cells that hold something else than before: another value or another formula. The result of a formula that
 * itself is as it was does not count. Of a sheet that is new or gone its filled cells count.
 */
export function changedCells(before: Workbook, now: Workbook): CellRef[] {
  const then = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const present = new Set(now.sheets.map(({ name }) => name));
  return [
    ...now.sheets.flatMap((sheet) => differing(then.get(sheet.name), sheet)),
    ...before.sheets.filter(({ name }) => !present.has(name)).flatMap((sheet) => differing(undefined, sheet)),
  ];
}

function differing(before: Sheet | undefined, now: Sheet): CellRef[] {
  // A sheet that was not read again is the same object.
  if (before?.grid === now.grid) return [];
  const grids = before ? [before.grid, now.grid] : [now.grid];
  const [top, left] = [Math.min(...grids.map((grid) => grid.top)), Math.min(...grids.map((grid) => grid.left))];
  const [bottom, right] = [Math.max(...grids.map((grid) => grid.bottom)), Math.max(...grids.map((grid) => grid.right))];
  const found: CellRef[] = [];
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const cell = now.grid.cell(row, column);
      const isOther = before
        ? !isSame(contentOf(before.grid.cell(row, column)), contentOf(cell))
        : !isBlank(cell) || cell.formula !== null;
      if (isOther) found.push({ sheet: now.name, row, column });
    }
  return found;
}
