import { cellAddress, type CellRef } from "../workbook/address";
import { isFormula, type CellContent } from "../workbook/edits";
import type { CellAccess } from "../workbook/write-through";
import type { WpsRange, WpsWorkbook } from "./jsapi";
import { changeableSheet } from "./refusal";
import { valueFrom } from "./values";

/** The cells of a workbook in WPS, for writing. */
export function cellsOf(book: WpsWorkbook): CellAccess {
  const rangeOf = (cell: CellRef): WpsRange => changeableSheet(book, cell.sheet).Range(cellAddress(cell));
  return {
    held: (cell) => {
      const range = rangeOf(cell);
      const content = range.HasFormula === true ? { formula: String(range.Formula) } : valueFrom(range.Value2);
      return { content, numberFormat: String(range.NumberFormat) };
    },
    put: (cell, { content, numberFormat }) => {
      const range = rangeOf(cell);
      if (range.NumberFormat !== numberFormat) range.NumberFormat = numberFormat;
      putContent(range, content, numberFormat);
    },
  };
}

/**
 * Puts exactly this content into a cell. An apostrophe stands before every text: WPS has ideas of its own
 * about what looks like a number or a date.
 */
export function putContent(range: WpsRange, content: CellContent, numberFormat: string): void {
  if (content === null || content === "") range.ClearContents();
  else if (isFormula(content)) range.Formula = content.formula;
  else if (typeof content !== "string") range.Value2 = content;
  else range.Value2 = numberFormat === "@" ? content : `'${content}`;
}
