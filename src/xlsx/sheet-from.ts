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
    hiddenColumns: Array.from({ length: right - left }, (_, at) => left + at).filter((column) =>
      contents.hiddenColumns.some(({ first, last }) => column >= first && column <= last),
    ),
    isProtected: contents.isProtected,
  };
}

const lastCell = ({ bottom, right }: Grid): { row: number; column: number } => ({ row: bottom - 1, column: right - 1 });
