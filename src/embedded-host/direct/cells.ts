import type { CellRef } from "../../workbook/address";
import { isFormula } from "../../workbook/edits";
import { HostRefusal } from "../../workbook/ports";
import type { CellAccess, Held } from "../../workbook/write-through";
import { oneCell } from "../area";
import { numberFormatOf, valueOf } from "../model/cell";
import type { HostSheet } from "../model/sheet";
import type { HostWorkbook } from "../model/workbook";

/** @throws HostRefusal where no sheet has that name */
export function sheetNamed(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new HostRefusal("not-found", name, "no such sheet");
  return sheet;
}

/** The cells of the model, for writing. */
export function cellsOf(workbook: HostWorkbook): CellAccess {
  return {
    held: ({ sheet: name, row, column }: CellRef): Held => {
      const sheet = sheetNamed(workbook, name);
      if (workbook.isReadOnly) throw new HostRefusal("read-only", "", "the workbook is opened for reading only");
      if (sheet.state.isProtected) throw new HostRefusal("protected", name, "the sheet is protected");
      const cell = sheet.isHiddenByMerge(row, column) ? undefined : sheet.cell(row, column);
      const value = valueOf(cell);
      const content = cell?.formula === undefined ? (value === "" ? null : value) : { formula: cell.formula };
      return { content, numberFormat: numberFormatOf(cell) };
    },
    put: ({ sheet: name, row, column }, { content, numberFormat }) => {
      const sheet = sheetNamed(workbook, name);
      const present = sheet.cell(row, column);
      if (numberFormatOf(present) !== numberFormat)
        workbook.reformat(sheet, oneCell(row, column), ({ numberFormat: _before, ...cell }) =>
          numberFormat === "General" ? cell : { ...cell, numberFormat },
        );
      // A formula that stays is not entered anew: it keeps its result.
      if (isFormula(content) && content.formula === present?.formula) return;
      workbook.place(sheet, row, column, content);
    },
  };
}
