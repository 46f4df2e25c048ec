import { sparseGrid, type Grid } from "../workbook/grid";
import type { Sheet, Visibility } from "../workbook/workbook";
import type { Budget } from "./bounds";
import type { SheetContents } from "./sheet-cells";
import { sheetTooLarge } from "./unreadable-file";

/**
 * A sheet of the workbook from what a file says of it.
 * @throws UnreadableFile where its cells lie too far apart
 */
export function sheetFrom(name: string, visibility: Visibility, contents: SheetContents, budget: Budget): Sheet {
  const grid = sparseGrid(contents.rows);
  const { top, left, bottom, right } = grid;
  budget.countArea((bottom - top) * (right - left), () => sheetTooLarge(name, lastCell(grid)));
  return {
    name,
    visibility,
    grid,
    merges: contents.merges,
    hiddenRows: [...contents.hiddenRows].filter((row) => row >= top && row < bottom).sort((a, b) => a - b),
    hiddenColumns: columnsWithin(contents.hiddenColumns, left, right),
    isProtected: contents.isProtected,
  };
}

/** The columns of some ranges, each once, whatever the ranges and however they overlap. */
function columnsWithin(ranges: SheetContents["hiddenColumns"], left: number, right: number): number[] {
  const columns: number[] = [];
  let next = left;
  const stated = ranges.filter(({ first, last }) => Number.isInteger(first) && first <= last);
  for (const { first, last } of stated.sort((a, b) => a.first - b.first))
    for (next = Math.max(next, first); next <= last && next < right; next += 1) columns.push(next);
  return columns;
}

const lastCell = ({ bottom, right }: Grid): { row: number; column: number } => ({ row: bottom - 1, column: right - 1 });
