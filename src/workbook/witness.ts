import { cellKey, type CellRef } from "./address";
import { contentOf, isText, type Edit, type Witness, type WitnessCell } from "./edits";
import type { Sheet, Workbook } from "./workbook";

/** Headers are looked for in so many rows. */
const HEADER_ROWS = 30;

/**
 * The edits with what stands around their cells in the workbook they were worked out from: the rest of the row,
 * the texts of the rows beside it and of the header above. Cells that are edited themselves are no witnesses.
 */
export function witnessed(edits: readonly Edit[], workbook: Workbook): Edit[] {
  const edited = new Set(edits.map(({ cell }) => cellKey(cell)));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return edits.map((edit) => {
    const sheet = sheets.get(edit.cell.sheet);
    return sheet ? { ...edit, witness: witnessFor(sheet, edit.cell, edited) } : edit;
  });
}

function witnessFor(sheet: Sheet, { row, column }: CellRef, edited: ReadonlySet<string>): Witness {
  const { grid } = sheet;
  const at = (r: number, c: number): WitnessCell[] =>
    r < 0 || edited.has(cellKey({ sheet: sheet.name, row: r, column: c }))
      ? []
      : [{ row: r, column: c, content: contentOf(grid.cell(r, c)) }];
  const across = (r: number): WitnessCell[] => range(grid.left, grid.right).flatMap((c) => at(r, c));
  const header = range(grid.top, Math.min(row, grid.top + HEADER_ROWS)).flatMap((r) => at(r, column));
  return {
    sheetId: sheet.id ?? null,
    cells: [...across(row), ...[...across(row - 1), ...across(row + 1), ...header].filter(isText)],
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
