import { isBlank } from "../workbook/cell";
import type { Sheet } from "../workbook/workbook";
import { NARRATIVE_SHEET } from "../narrative/writers/sheet";
import { toldFromLines, type ToldText } from "./told-text";

/** The text on a sheet, a row a paragraph: 情况说明 as this software writes it, or typed by hand. */
export function toldFromSheet({ name, grid }: Sheet): ToldText {
  const rows = Array.from({ length: grid.bottom - grid.top }, (_, row) =>
    Array.from({ length: grid.right - grid.left }, (_unused, column) => grid.cell(grid.top + row, grid.left + column))
      .filter((cell) => !isBlank(cell))
      .map(({ value, text }) => (typeof value === "string" ? value : text))
      .join(""),
  );
  return toldFromLines(
    name,
    rows.flatMap((row) => row.split(/\r?\n/u)),
  );
}

/** Whether a sheet holds the explanatory text. */
export const isNarrativeSheet = ({ name }: Sheet): boolean => name.trim().endsWith(NARRATIVE_SHEET);
