import type { Cell } from "../../workbook/cell";
import { displayedText } from "../../workbook/display";
import { gridOf } from "../../workbook/grid";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { numberFormatOf, orNothing, valueOf, type HostCell } from "./cell";
import type { HostSheet } from "./sheet";
import { HostWorkbook } from "./workbook";

/** An in-memory Excel holding a workbook, for example one read from a file. */
export function fromWorkbook(workbook: Workbook): HostWorkbook {
  const host = new HostWorkbook(workbook.name);
  for (const sheet of workbook.sheets) addSheetFrom(host, sheet);
  bringFirstForward(host);
  return host;
}

/** Adds a sheet to the in-memory Excel, behind the others. */
export function addSheetFrom(
  host: HostWorkbook,
  { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, grid }: Sheet,
): HostSheet {
  const sheet = host.addSheet({ name, visibility, isProtected, merges, hiddenRows, hiddenColumns });
  for (let row = grid.top; row < grid.bottom; row++) {
    for (let column = grid.left; column < grid.right; column++) sheet.put(row, column, asHeld(grid.cell(row, column)));
  }
  return sheet;
}

/** Shows the first sheet that is not hidden. */
export function bringFirstForward(host: HostWorkbook): void {
  const first = host.sheets.find((sheet) => sheet.state.visibility === "visible");
  if (first) host.activate(first);
}

function asHeld({ value, numberFormat, formula }: Cell): HostCell | null {
  return orNothing({
    ...(value === null || value === "" ? {} : { value }),
    ...(formula === null ? {} : { formula }),
    ...(numberFormat === "General" ? {} : { numberFormat }),
  });
}

/** What the in-memory Excel holds now, for example to be written to a file. */
export function toWorkbook(host: HostWorkbook): Workbook {
  return { name: host.name, sheets: host.sheets.map(toSheet) };
}

/** What one of its sheets holds now. */
export function toSheet(sheet: HostSheet): Sheet {
  const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns } = sheet.state;
  const used = sheet.usedArea(true);
  const rows = used ? sheet.matrix(used, (cell) => (cell ? asRead(cell) : undefined)) : [];
  return {
    name,
    visibility,
    isProtected,
    merges,
    hiddenRows,
    hiddenColumns,
    grid: gridOf(rows, used?.row, used?.column),
  };
}

function asRead(cell: HostCell): Cell {
  const numberFormat = numberFormatOf(cell);
  const value = valueOf(cell);
  return { value, text: displayedText(value, numberFormat), numberFormat, formula: cell.formula ?? null };
}
