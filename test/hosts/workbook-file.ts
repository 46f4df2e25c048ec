import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { columnName } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";

const HIDDEN = { visible: 0, hidden: 1, veryHidden: 2 } as const;

/** A workbook as an .xlsx file, written by a library that is not ours. */
export function workbookFile(workbook: Workbook): Uint8Array {
  const book = utils.book_new();
  for (const sheet of workbook.sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheet.name);
  book.Workbook = { Sheets: workbook.sheets.map(({ name, visibility }) => ({ name, Hidden: HIDDEN[visibility] })) };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", cellStyles: true }) as ArrayBuffer);
}

function worksheetOf({ grid, merges, hiddenRows, hiddenColumns, isProtected }: Sheet): WorkSheet {
  const cells: Record<string, CellObject> = {};
  for (let row = grid.top; row < grid.bottom; row++)
    for (let column = grid.left; column < grid.right; column++) {
      const cell = cellObject(grid.cell(row, column));
      if (cell) cells[`${columnName(column)}${row + 1}`] = cell;
    }
  const right = Math.max(grid.right, 1);
  return {
    ...cells,
    "!ref": `A1:${columnName(right - 1)}${Math.max(grid.bottom, 1)}`,
    "!merges": merges.map(({ row, column, rows, columns }) => ({
      s: { r: row, c: column },
      e: { r: row + rows - 1, c: column + columns - 1 },
    })),
    "!rows": Array.from({ length: grid.bottom }, (_, row) => (hiddenRows.includes(row) ? { hidden: true } : {})),
    "!cols": Array.from({ length: right }, (_, column) => (hiddenColumns.includes(column) ? { hidden: true } : {})),
    ...(isProtected ? { "!protect": {} } : {}),
  };
}

function cellObject({ value, numberFormat, formula }: Cell): CellObject | null {
  if (value === null && formula === null) return numberFormat === "General" ? null : { t: "z", z: numberFormat };
  const t = typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s";
  return { t, v: value ?? "", z: numberFormat, ...(formula === null ? {} : { f: formula.slice(1) }) };
}
