import { cellAddress, parseAddress, type Rectangle } from "../workbook/address";
import { isErrorValue, type Cell, type CellValue } from "../workbook/cell";
import { displayedText } from "../workbook/display";
import { isDateFormat } from "../workbook/number-format";
import { BOUNDS, type Budget } from "./bounds";
import { PLAIN_FORMAT, type CellFormatFacts } from "./cell-formats";
import { readRichText } from "./shared-strings";
import { shiftFormula } from "./shift-formula";
import { cellOutsideSheet, damagedFile, twoCellsOfOneName } from "./unreadable-file";
import { numberIn, wholeIn } from "./written-numbers";
import { attribute, isOn, nextTag, textBetween, unescapeXstring, type Tag } from "./xml-tags";

/** What a worksheet part says. Rows and columns from zero. */
export interface SheetContents {
  /** The filled cells by row and column. */
  readonly rows: ReadonlyMap<number, readonly (Cell | undefined)[]>;
  readonly merges: readonly Rectangle[];
  /** Rows and columns of which Excel shows nothing: hidden, or without height or width. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly isProtected: boolean;
}

/** What cells refer to, and how much may be read. */
export interface BookFacts {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormatFacts[];
  readonly isFrom1904: boolean;
  readonly budget: Budget;
}

/** Days from 1900-01-00 to 1904-01-01, where the days of a workbook from 1904 begin. */
export const DAYS_TO_1904 = 1462;

/**
 * Reads a worksheet part, walking it once. Day numbers are counted from 1900 on, whatever the file has.
 * @throws UnreadableFile
 */
export function readSheet(xml: string, sheet: string, book: BookFacts): SheetContents {
  return new SheetReader(xml, sheet, book).read();
}

class SheetReader {
  private readonly rows = new Map<number, (Cell | undefined)[]>();
  private readonly merges: Rectangle[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { first: number; last: number }[] = [];
  private readonly shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  private isProtected = false;
  private isInData = false;
  private isRowHiddenByDefault = false;
  private row = -1;
  /** The row's number as its cells' addresses end. */
  private rowText = "";
  private column = -1;

  constructor(
    private readonly xml: string,
    private readonly sheet: string,
    private readonly book: BookFacts,
  ) {}

  read(): SheetContents {
    for (let tag = nextTag(this.xml, 0); tag;) {
      const next: number = this.isInData ? this.inData(tag) : this.outside(tag);
      tag = nextTag(this.xml, next);
    }
    if (this.isInData) throw damagedFile(this.sheet);
    const { rows, merges, hiddenRows, hiddenColumns, isProtected } = this;
    return { rows, merges, hiddenRows, hiddenColumns, isProtected };
  }

  private outside(tag: Tag): number {
    if (tag.kind === "close") return tag.end;
    const number = (name: string): number => Number(attribute(this.xml, tag, name) ?? NaN);
    switch (tag.name) {
      case "sheetFormatPr":
        this.isRowHiddenByDefault = number("defaultRowHeight") === 0 || isOn(this.xml, tag, "zeroHeight");
        if (number("defaultColWidth") === 0) this.hiddenColumns.push({ first: 0, last: BOUNDS.columns - 1 });
        break;
      case "col":
        if (isOn(this.xml, tag, "hidden") || number("width") === 0)
          this.hiddenColumns.push({ first: number("min") - 1, last: number("max") - 1 });
        break;
      case "sheetData":
        this.isInData = tag.kind === "open";
        break;
      case "mergeCell":
        this.addMerge(attribute(this.xml, tag, "ref") ?? "");
        break;
      case "sheetProtection":
        this.isProtected ||= isOn(this.xml, tag, "sheet");
        break;
    }
    return tag.end;
  }

  private addMerge(ref: string): void {
    const merge = parseAddress(ref);
    if (!merge) return;
    if (merge.row + merge.rows > BOUNDS.rows || merge.column + merge.columns > BOUNDS.columns)
      throw cellOutsideSheet(this.sheet, ref);
    this.book.budget.countMerge();
    this.merges.push(merge);
  }

  private inData(tag: Tag): number {
    if (tag.name === "sheetData" && tag.kind === "close") this.isInData = false;
    else if (tag.name === "row" && tag.kind !== "close") this.beginRow(tag);
    else if (tag.name === "c" && tag.kind !== "close") {
      if (this.row < 0) throw damagedFile(this.sheet);
      return this.readCell(tag);
    }
    return tag.end;
  }

  private beginRow(tag: Tag): void {
    const stated = attribute(this.xml, tag, "r");
    this.row = stated === null ? this.row + 1 : (wholeIn(stated) ?? 0) - 1;
    if (this.row < 0 || this.row >= BOUNDS.rows)
      throw cellOutsideSheet(this.sheet, `${stated ?? this.row + 1}`.slice(0, 20));
    this.rowText = String(this.row + 1);
    this.column = -1;
    const height = attribute(this.xml, tag, "ht");
    const hidden = attribute(this.xml, tag, "hidden");
    // A row that says nothing of itself is as the sheet's rows are.
    const isFlat = height === null ? this.isRowHiddenByDefault && hidden === null : Number(height) === 0;
    if (isFlat || isOn(this.xml, tag, "hidden")) this.hiddenRows.add(this.row);
  }

  private readCell(tag: Tag): number {
    const stated = attribute(this.xml, tag, "r");
    this.column = stated === null ? this.column + 1 : columnOf(stated, this.rowText);
    if (this.column < 0 || this.column >= BOUNDS.columns)
      throw misplacedCell(this.sheet, (stated ?? `${this.column + 1}`).slice(0, 20));
    if (tag.kind === "empty") return tag.end;
    const written: Written = { type: attribute(this.xml, tag, "t") ?? "n", value: null, formula: null };
    const end = this.readInside(tag, written);
    const format = this.book.formats[wholeIn(attribute(this.xml, tag, "s") ?? "0") ?? 0] ?? PLAIN_FORMAT;
    const cell = this.cellOf(written, format.numberFormat);
    if (cell) this.keep(cell);
    return end;
  }

  /** @returns where the cell ends */
  private readInside(cell: Tag, written: Written): number {
    for (let tag = nextTag(this.xml, cell.end); tag; tag = nextTag(this.xml, tag.end)) {
      if (tag.name === "c" && tag.kind === "close") return tag.end;
      // A cell that is not closed: what else is wrong of the sheet nobody knows.
      if (tag.name === "c" || tag.name === "row" || tag.name === "sheetData") break;
      if (tag.kind === "close") continue;
      if (tag.name === "v") written.value = this.textIn(tag);
      else if (tag.name === "f") written.formula = this.formulaIn(tag);
      else if (tag.name === "is") {
        const { text, last } = readRichText(this.xml, tag);
        written.value = text;
        tag = last;
      }
    }
    throw damagedFile(this.where());
  }

  private textIn(tag: Tag): string {
    if (tag.kind === "empty") return "";
    return textBetween(this.xml, tag.end, nextTag(this.xml, tag.end)?.start ?? this.xml.length);
  }

  private formulaIn(tag: Tag): string | null {
    const text = unescapeXstring(this.textIn(tag));
    const place = { text, row: this.row, column: this.column };
    const type = attribute(this.xml, tag, "t");
    const group = type === "shared" ? attribute(this.xml, tag, "si") : null;
    if (group !== null && text !== "") this.shared.set(group, place);
    const first = group !== null && text === "" ? this.shared.get(group) : place;
    if (!first || first.text === "") return null;
    this.book.budget.countText(first.text.length, this.where, BOUNDS.formula);
    if (first === place) return text;
    this.book.budget.countShared(first.text.length);
    return shiftFormula(first.text, this.row - first.row, this.column - first.column);
  }

  private readonly where = (): string => `${this.sheet}!${cellAddress({ row: this.row, column: this.column })}`;

  private cellOf({ type, value: text, formula: body }: Written, numberFormat: string): Cell | null {
    const formula = body === null ? null : `=${body}`;
    // Shown as its formula, so that an amount that was never worked out is not taken for a zero.
    if (formula !== null && (text === null || text === "") && type !== "str")
      return { value: formula, text: formula, numberFormat, formula };
    if (text === null && formula === null) return null;
    const format = type === "d" && !isDateFormat(numberFormat) ? "yyyy-mm-dd" : numberFormat;
    const value = this.valueOf(type, text ?? "", format);
    if (value === null) return null;
    if (typeof value === "string") this.book.budget.countText(value.length, this.where);
    const isError = type === "e";
    return { value, text: isError ? String(value) : displayedText(value, format), numberFormat: format, formula };
  }

  private valueOf(type: string, text: string, numberFormat: string): CellValue {
    switch (type) {
      case "s":
        return this.sharedText(text);
      case "str":
        return unescapeXstring(text);
      case "inlineStr":
        return text;
      case "b":
        return ["1", "true"].includes(text.trim());
      case "e":
        return isErrorValue(text.trim()) ? text.trim() : "#VALUE!";
      case "d":
        return dayOf(text.trim()) ?? text;
      case "n":
        return this.numberOf(text.trim(), numberFormat);
      default:
        throw damagedFile(this.where());
    }
  }

  private sharedText(index: string): string {
    const text = this.book.strings[wholeIn(index.trim()) ?? -1];
    if (text === undefined) throw damagedFile(this.where());
    return text;
  }

  /** What is no number (some programs write NaN) stays as it is, for all to see. */
  private numberOf(text: string, numberFormat: string): CellValue {
    if (text === "") return null;
    const number = numberIn(text);
    if (number === null) return text;
    return this.book.isFrom1904 && isDateFormat(numberFormat) ? number + DAYS_TO_1904 : number;
  }

  private keep(cell: Cell): void {
    this.book.budget.countCell();
    const cells = this.rows.get(this.row) ?? [];
    if (cells.length === 0) this.rows.set(this.row, cells);
    else if (cells[this.column] !== undefined) throw twoCellsOfOneName(this.where());
    cells[this.column] = cell;
  }
}

/** A cell that no sheet has, or that stands in the row of another number. */
function misplacedCell(sheet: string, address: string): Error {
  const place = parseAddress(address);
  const isThere = place !== null && place.row < BOUNDS.rows && place.column < BOUNDS.columns;
  return isThere ? damagedFile(`${sheet}!${address}`) : cellOutsideSheet(sheet, address);
}

/** A cell as the part has it. */
interface Written {
  readonly type: string;
  value: string | null;
  formula: string | null;
}

/** `AB12` → 27; -1 for what is no address in the row of that number. */
function columnOf(address: string, row: string): number {
  let column = 0;
  let at = 0;
  for (; at < 4; at += 1) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return at > 0 && address.length === at + row.length && address.endsWith(row) ? column - 1 : -1;
}

/** An ISO 8601 day, with or without its time, as Excel's day number. */
function dayOf(text: string): number | null {
  const [, year, month, day, time = "00:00:00"] = /^(\d{4})-(\d\d)-(\d\d)(?:T([\d:.]{5,15})Z?)?$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // The thirtieth of February would silently be a day of March.
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const part = (hours * 3600 + minutes * 60 + seconds) / 86400;
  return isDay && hours < 24 && minutes < 60 && part < 1 ? date.getTime() / 86_400_000 + 25569 + part : null;
}
