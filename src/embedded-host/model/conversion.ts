import type { Cell } from "../../workbook/cell";
import { displayedText } from "../../workbook/display";
import { gridOf } from "../../workbook/grid";
import type { Workbook } from "../../workbook/workbook";
import { numberFormatOf, orNothing, valueOf, type HostCell } from "./cell";
import { HostWorkbook } from "./workbook";

/** An in-memory Excel holding a workbook, for example one read from a file. */
export function fromWorkbook(workbook: Workbook): HostWorkbook {
  const host = new HostWorkbook(workbook.name);
  for (const { name, visibility, isProtected, merges, hiddenRows, hiddenColumns, grid } of workbook.sheets) {
    const sheet = host.addSheet({ name, visibility, isProtected, merges, hiddenRows, hiddenColumns });
    for (let row = grid.top; row < grid.bottom; row++) {
      for (let column = grid.left; column < grid.right; column++)
        sheet.put(row, column, asHeld(grid.cell(row, column)));
    }
  }
  const first = host.sheets.find((sheet) => sheet.state.visibility === "visible");
  if (first) host.activate(first);
  return host;
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
  return {
    name: host.name,
    sheets: host.sheets.map((sheet) => {
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
    }),
  };
}

function asRead(cell: HostCell): Cell {
  const numberFormat = numberFormatOf(cell);
  const value = valueOf(cell);
  return { value, text: displayedText(value, numberFormat), numberFormat, formula: cell.formula ?? null };
}
