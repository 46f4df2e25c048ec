import { EMPTY_CELL, type Cell } from "../../workbook/cell";
import { sparseGrid, type Grid } from "../../workbook/grid";
import type { Sheet } from "../../workbook/workbook";
import { readSettings, readWorkbook } from "../../xlsx";
import type { SheetLooks, WorkbookLooks } from "../looks/looks";
import { readLooks } from "../looks/read-looks";

/** A sheet of a file as plain data, so that it can come from another thread. */
export interface SheetRead {
  readonly sheet: Omit<Sheet, "grid">;
  /** By row, each by its columns. */
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  readonly looks: SheetLooks | null;
}

/** Texts that add-ins stored in a file. */
export type Settings = ReadonlyMap<string, string>;

/**
 * Reads a workbook file and hands its sheets over one after the other, in the order of their tabs.
 * @returns what add-ins had stored in it
 * @throws UnreadableFile before any sheet
 */
export async function readFile(
  file: Uint8Array,
  name: string,
  onSheet: (sheet: SheetRead) => void | Promise<void>,
): Promise<Settings> {
  const { sheets } = readWorkbook(file, name);
  const settings = readSettings(file);
  const looks = await looksOrPlain(file);
  for (const { grid, ...sheet } of sheets)
    await onSheet({ sheet, rows: rowsOf(grid), looks: looks.get(sheet.name) ?? null });
  return settings;
}

/** The sheet as it was in the file. */
export function sheetRead({ sheet, rows }: SheetRead): Sheet {
  return { ...sheet, grid: sparseGrid(rows) };
}

function rowsOf(grid: Grid): Map<number, (Cell | undefined)[]> {
  const rows = new Map<number, (Cell | undefined)[]>();
  for (let row = grid.top; row < grid.bottom; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = grid.left; column < grid.right; column++) {
      const cell = grid.cell(row, column);
      if (cell !== EMPTY_CELL) cells[column] = cell;
    }
    // A hole would be no cell that can be looked at.
    if (cells.length > 0) rows.set(row, Array.from(cells));
  }
  return rows;
}

/** A workbook whose styles cannot be read still opens, only plainly. */
async function looksOrPlain(file: Uint8Array): Promise<WorkbookLooks> {
  try {
    return await readLooks(file);
  } catch {
    return new Map();
  }
}
