import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { FUniver } from "@univerjs/core/facade";
import type { HostSheet } from "../../embedded-host";
import type { Rectangle } from "../../workbook/address";
import { univerRange } from "./snapshot";

const pixelsOf = (points: number): number => Math.round((points * 96) / 72);

const USUAL = { size: 11, width: 72, height: 20 };
/** A line is so much higher than its letters. */
const LINE = 1.4;
const MARGIN = 4;

/** Shows the column widths that the add-in gave a sheet. Not through a command: they are no act of the person's. */
export function showColumnWidths(univer: FUniver, grid: FWorkbook, sheet: HostSheet): void {
  const worksheet = grid.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  for (const [column, points] of sheet.state.columnWidths) {
    const colWidth = pixelsOf(points);
    if (column >= worksheet.getMaxColumns() || worksheet.getColumnWidth(column) === colWidth) continue;
    univer.syncExecuteCommand("sheet.mutation.set-worksheet-col-width", {
      unitId: grid.getId(),
      subUnitId: sheet.id,
      ranges: [univerRange({ row: 0, column, rows: worksheet.getMaxRows(), columns: 1 })],
      colWidth,
    });
  }
}

/** Makes the rows of an area as high as their texts need, as Excel does by itself. */
export function showRowHeights(univer: FUniver, grid: FWorkbook, sheet: HostSheet, area: Rectangle): void {
  const worksheet = grid.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  const widths = new Map(sheet.state.columnWidths);
  const needed = new Map<number, number>();
  const last = Math.min(area.row + area.rows, worksheet.getMaxRows());
  for (const { row, column, cell } of sheet.cells()) {
    if (row < area.row || row >= last || cell.value === undefined || cell.value === null) continue;
    const points = widths.get(column);
    const width = points === undefined ? USUAL.width : pixelsOf(points);
    const size = pixelsOf(cell.font?.size ?? USUAL.size);
    const lines = cell.wrapsText ? linesOf(String(cell.value), Math.max(size, width - MARGIN), size) : 1;
    needed.set(row, Math.max(needed.get(row) ?? USUAL.height, Math.round(lines * size * LINE) + MARGIN));
  }
  const rowsOf = new Map<number, number[]>();
  for (const [row, height] of needed)
    if (worksheet.getRowHeight(row) !== height) rowsOf.set(height, [...(rowsOf.get(height) ?? []), row]);
  for (const [rowHeight, rows] of rowsOf) {
    univer.syncExecuteCommand("sheet.mutation.set-worksheet-row-height", {
      unitId: grid.getId(),
      subUnitId: sheet.id,
      ranges: rows.map((row) => univerRange({ row, column: 0, rows: 1, columns: worksheet.getMaxColumns() })),
      rowHeight,
    });
  }
}

/** Chinese signs are as wide as their size, others half as wide. */
function linesOf(text: string, width: number, size: number): number {
  return text.split("\n").reduce((sum, part) => {
    const wide = [...part].reduce((all, sign) => all + ((sign.codePointAt(0) ?? 0) > 0xff ? size : size / 2), 0);
    return sum + Math.max(1, Math.ceil(wide / width));
  }, 0);
}
