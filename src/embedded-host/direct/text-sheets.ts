import type { TextRow, TextSheetPort } from "../../workbook/ports";
import { refuseOtherText } from "../../workbook/text-rows";
import { TEXT_COLUMN_POINTS, TEXT_LOOKS } from "../../workbook/text-looks";
import { oneCell, SHEET_ROWS } from "../area";
import { valueOf } from "../model/cell";
import type { HostSheet } from "../model/sheet";
import type { HostWorkbook } from "../model/workbook";
import { asAddIn, refuseWhileEditing } from "./refusal";

/** A sheet of text: one paragraph a row in column A. */
export function createTextSheets(workbook: HostWorkbook): TextSheetPort {
  return {
    readTextSheet: async (name) => {
      await Promise.resolve();
      refuseWhileEditing(workbook);
      const sheet = workbook.sheet(name);
      return sheet && textsOf(sheet);
    },
    writeTextSheet: async (name, rows, found, { key, value }) => {
      await Promise.resolve();
      asAddIn(workbook, name, () => {
        const present = workbook.sheet(name);
        refuseOtherText(name, present && textsOf(present), found);
        if (!present) workbook.requireChangeableStructure("WorksheetCollection.add");
        const sheet = present ?? workbook.addSheet({ name, columnWidths: [[0, TEXT_COLUMN_POINTS]] });
        write(workbook, sheet, rows);
        workbook.settings.set(key, value);
      });
    },
  };
}

const inColumnA = { row: 0, column: 0, rows: SHEET_ROWS, columns: 1 };

function textsOf(sheet: HostSheet): string[] {
  const used = sheet.usedArea(true, inColumnA);
  if (used === null) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) => String(valueOf(sheet.cell(row, 0)) ?? ""));
}

function write(workbook: HostWorkbook, sheet: HostSheet, rows: readonly TextRow[]): void {
  workbook.requireChangeable(sheet, "Range.values");
  const before = textsOf(sheet);
  rows.forEach(({ text, style, from }, row) => {
    if (from === row && before[row] === text) return;
    const { size, bold, alignment } = TEXT_LOOKS[style];
    workbook.place(sheet, row, 0, text);
    workbook.reformat(sheet, oneCell(row, 0), (cell) => ({
      ...cell,
      font: { ...cell.font, size, bold },
      alignment,
      wrapsText: true,
    }));
  });
  const below = before.length - rows.length;
  if (below > 0) workbook.clear(sheet, { row: rows.length, column: 0, rows: below, columns: 1 }, "contents");
}
