import { cellAddress, type CellRef } from "../workbook/address";
import type { CellContent } from "../workbook/edits";
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
      const isFormula = range.HasFormula === true;
      const content = isFormula ? String(range.Formula) : valueFrom(range.Value2);
      return { content, isText: !isFormula && typeof content === "string", numberFormat: String(range.NumberFormat) };
    },
    put: (cell, { content, isText, numberFormat }) => {
      const range = rangeOf(cell);
      if (range.NumberFormat !== numberFormat) range.NumberFormat = numberFormat;
      putContent(range, content, isText, numberFormat);
    },
  };
}

/**
 * Puts exactly this content into a cell. An apostrophe stands before every text: WPS has ideas of its own
 * about what looks like a number or a date.
 */
export function putContent(range: WpsRange, content: CellContent, isText: boolean, numberFormat: string): void {
  if (content === null || content === "") range.ClearContents();
  else if (typeof content !== "string") range.Value2 = content;
  else if (content.startsWith("=") && !isText) range.Formula = content;
  else range.Value2 = numberFormat === "@" ? content : `'${content}`;
}
