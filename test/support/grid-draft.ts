import { parseAddress, type Rectangle } from "../../src/workbook/address";
import { EMPTY_CELL, type Cell, type CellValue } from "../../src/workbook/cell";
import { gridOf } from "../../src/workbook/grid";
import type { Sheet, Workbook } from "../../src/workbook/workbook";

/** A sheet that can be changed before it becomes one of a workbook again. */
export interface DraftSheet {
  name: string;
  visibility: Sheet["visibility"];
  isProtected: boolean;
  rows: Cell[][];
  merges: Rectangle[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
}

export function draftOf(sheet: Sheet): DraftSheet {
  const { grid } = sheet;
  const rows = Array.from({ length: grid.bottom }, (_, row) =>
    Array.from({ length: grid.right }, (_unused, column) => grid.cell(row, column)),
  );
  return { ...sheet, rows, merges: [...sheet.merges] };
}

export function sheetOf({ rows, ...sheet }: DraftSheet): Sheet {
  return { ...sheet, grid: gridOf(rows) };
}

/** A sheet of these cells that is shown, and hides, merges and protects nothing. */
export function plainSheet(name: string, rows: readonly (readonly Cell[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    grid: gridOf(rows),
    ...more,
  };
}

/** A cell with a typed value; a text that begins with `=` becomes a formula without a result. */
export function typed(value: CellValue, numberFormat = "General"): Cell {
  if (value === null) return { ...EMPTY_CELL, numberFormat };
  if (typeof value === "string" && value.startsWith("=")) return { value: 0, text: "0", numberFormat, formula: value };
  return { value, text: String(value), numberFormat, formula: null };
}

/**
 * A copy of the workbook with cells changed: `{ "表5!G10": 2179.01, "表3!A1": null }`. A value keeps the
 * cell's number format; a `Cell` replaces the whole cell.
 */
export function withCells(workbook: Workbook, changes: Readonly<Record<string, CellValue | Cell>>): Workbook {
  const drafts = new Map<string, DraftSheet>();
  for (const [address, change] of Object.entries(changes)) {
    const [name = "", local = ""] = [
      address.slice(0, address.lastIndexOf("!")),
      address.slice(address.lastIndexOf("!") + 1),
    ];
    const place = parseAddress(local);
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!place || !sheet) throw new Error(`no such cell in the workbook: ${address}`);
    const draft = drafts.get(name) ?? draftOf(sheet);
    drafts.set(name, draft);
    while (draft.rows.length <= place.row) draft.rows.push([]);
    const row = draft.rows[place.row] ?? [];
    while (row.length <= place.column) row.push(EMPTY_CELL);
    const before = row[place.column] ?? EMPTY_CELL;
    row[place.column] = typeof change === "object" && change !== null ? change : typed(change, before.numberFormat);
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const draft = drafts.get(sheet.name);
      return draft ? sheetOf(draft) : sheet;
    }),
  };
}

/** A copy of the workbook with every sheet changed in turn. */
export function mapSheets(workbook: Workbook, change: (draft: DraftSheet) => void): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const draft = draftOf(sheet);
      change(draft);
      return sheetOf(draft);
    }),
  };
}
