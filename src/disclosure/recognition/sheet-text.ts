import { isBlank, type Cell } from "../../workbook/cell";
import { displayedText } from "../../workbook/display";
import { isDateFormat } from "../../workbook/number-format";
import { remembered } from "../../workbook/remembered";
import type { Sheet } from "../../workbook/workbook";

/** A filled cell with its column and its text. */
export interface FilledCell {
  readonly column: number;
  readonly text: string;
  readonly cell: Cell;
}

/** The filled cells of a row of the sheet. */
export interface FilledRow {
  /** The sheet it stands in: a table may go on in another. */
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly FilledCell[];
}

/** Rows that hold anything; formatted but empty rows, of which there may be thousands, are gone. */
export const filledRows = remembered(({ grid, name }: Sheet): readonly FilledRow[] => {
  const rows: FilledRow[] = [];
  for (let row = grid.top; row < grid.bottom; row++) {
    const cells: FilledCell[] = [];
    for (let column = grid.left; column < grid.right; column++) {
      const cell = grid.cell(row, column);
      if (!isBlank(cell)) cells.push({ column, text: textOf(cell), cell });
    }
    if (cells.length > 0) rows.push({ sheet: name, row, cells: isOneText(cells) ? cells.slice(0, 1) : cells });
  }
  return rows;
});

/** What was merged over a whole row, a title, a statement or a note, stands in each of its cells where it was taken apart. */
const isOneText = (cells: readonly FilledCell[]): boolean =>
  cells.length > 1 &&
  cells.every(({ text, cell }) => typeof cell.value === "string" && text.length > 4 && text === cells[0]?.text);

/** Whether a cell shows a number as a date, as Excel makes of `6-1`. */
export function isDate({ value, numberFormat }: Cell): boolean {
  return typeof value === "number" && isDateFormat(numberFormat);
}

/** Whether a cell says something: a number by itself names, heads and states nothing. */
export const isSaid = ({ cell }: FilledCell): boolean => typeof cell.value !== "number" || isDate(cell);

/** What a person reads: of a date the date, not Excel's number of the day. */
const textOf = (cell: Cell): string =>
  isDate(cell) ? displayedText(cell.value, cell.numberFormat) : String(cell.value);

/** The text of a column in a row, empty where nothing stands. */
export function textAt(row: FilledRow, column: number): string {
  for (const filled of row.cells) if (filled.column === column) return filled.text;
  return "";
}
