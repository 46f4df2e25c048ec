import { HostRefusal, type NewSheetPort } from "../../workbook/ports";
import { NEW_CELL_LOOKS, pointsOf } from "../../workbook/text-looks";
import { oneCell } from "../area";
import type { HostWorkbook } from "../model/workbook";
import { asAddIn } from "./refusal";

/** Sheets for a person to fill in. */
export function createNewSheets(workbook: HostWorkbook): NewSheetPort {
  return {
    addSheets: async (sheets) => {
      await Promise.resolve();
      const names = sheets.map(({ name }) => name).join("、");
      asAddIn(workbook, names, () => {
        workbook.requireChangeableStructure("WorksheetCollection.add");
        const taken = sheets.filter(({ name }) => workbook.sheet(name));
        if (taken.length > 0)
          throw new HostRefusal("changed", taken.map(({ name }) => name).join("、"), "such a sheet is there already");
        for (const { name, rows, widths } of sheets) {
          const sheet = workbook.addSheet({
            name,
            columnWidths: widths.map((width, column) => [column, pointsOf(width)] as const),
          });
          rows.forEach((cells, row) => {
            cells.forEach(({ value, numberFormat, look }, column) => {
              const { size, bold, alignment, wraps } = NEW_CELL_LOOKS[look];
              workbook.reformat(sheet, oneCell(row, column), (cell) => ({
                ...cell,
                ...(numberFormat === "General" ? {} : { numberFormat }),
                font: { ...cell.font, size, bold },
                alignment,
                ...(wraps ? { wrapsText: true as const } : {}),
              }));
              if (value !== null) workbook.place(sheet, row, column, value);
            });
          });
        }
      });
    },
  };
}
