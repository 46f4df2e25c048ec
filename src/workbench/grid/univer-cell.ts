import type { FWorksheet } from "@univerjs/preset-sheets-core";
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../workbook/cell";
import type { HostCell } from "../../embedded-host";

/** Content of a cell of the model in Univer's terms; every part is given, so that none of an older content stays. */
export function univerContent(cell: HostCell | undefined): ICellData {
  const value = cell?.value;
  const formula = cell?.formula ?? null;
  if (value === undefined) return { v: null, t: null, f: formula, p: null, si: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: formula, p: null, si: null };
  return {
    v: value,
    t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING,
    f: formula,
    p: null,
    si: null,
  };
}

/** What a cell of the grid holds. */
export interface HeldInGrid {
  /** A typed value, or the result of the formula; `null` while the formula waits for its calculation. Rich text counts as its text. */
  readonly value: CellValue;
  readonly formula: string | null;
  /** Entered behind an apostrophe. */
  readonly isForcedText: boolean;
}

/** Reads the stored cell; `getCellData` and `getValue` answer what number formats and other layers make of it. */
export function heldInGrid(worksheet: FWorksheet, row: number, column: number): HeldInGrid {
  const cell = worksheet.getSheet().getCellRaw(row, column);
  // Formulas filled down share the first one's text and know only its id.
  const formula = cell?.f || (cell?.si ? worksheet.getRange(row, column).getFormula() : "");
  return { value: valueOf(cell), formula: formula || null, isForcedText: cell?.t === CellValueType.FORCE_STRING };
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? null;
  if (value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1" || value === "TRUE";
  const figure = cell?.t === CellValueType.NUMBER ? Number(value) : NaN;
  return Number.isNaN(figure) ? value : figure;
}

/** What a person would see in the formula bar: the formula where there is one, else the value. */
export function contentInModel(cell: HostCell | undefined): CellValue {
  return cell?.formula ?? cell?.value ?? null;
}
