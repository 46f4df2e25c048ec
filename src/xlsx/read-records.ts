import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Rectangle } from "../workbook/address";
import type { Cell, CellValue } from "../workbook/cell";
import { displayedText } from "../workbook/display";
import { isDateFormat } from "../workbook/number-format";
import type { Sheet, Visibility } from "../workbook/workbook";
import { BOUNDS, Budget, refuseManySheets } from "./bounds";
import { DAYS_TO_1904, type SheetContents } from "./sheet-cells";
import { sheetFrom } from "./sheet-from";
import { damagedFile, encryptedFile, truncatedFile, twoSheetsOfOneName } from "./unreadable-file";

/**
 * Reads the sheets of a workbook of records (.xls, and .et where it is one). The library reads the records; what they
 * say is counted before, since it has no bounds of its own.
 * @throws UnreadableFile
 */
export function readRecords(bytes: Uint8Array): Sheet[] {
  refuseTooManyRecords(workbookStream(bytes));
  const book = readBook(bytes);
  const budget = new Budget();
  refuseManySheets(book.SheetNames.length);
  if (new Set(book.SheetNames.map((name) => name.toLowerCase())).size < book.SheetNames.length)
    throw twoSheetsOfOneName(book.SheetNames.find((name, at) => book.SheetNames.indexOf(name) !== at) ?? "");
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, at): Sheet[] => {
    const sheet = book.Sheets[name];
    if (!sheet) throw damagedFile(name);
    if (sheet["!type"] === "chart") return [];
    const visibility = VISIBILITIES[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? "visible";
    return [sheetFrom(name, visibility, contentsOf(sheet, name, isFrom1904, budget), budget)];
  });
}

const VISIBILITIES: readonly Visibility[] = ["visible", "hidden", "veryHidden"];

/**
 * The library throws errors of its own kinds, and bare texts; and it says on the console which records it does not
 * know, which is of no use to the person who gave the file.
 */
function attempt<T>(work: () => T): T {
  const said = console.error;
  console.error = () => undefined;
  try {
    return work();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(words)) throw encryptedFile();
    throw damagedFile(words.slice(0, 80));
  } finally {
    console.error = said;
  }
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const stream = attempt(() => {
    const container = CFB.read(bytes, { type: "array" });
    return CFB.find(container, "/Workbook")?.content;
  });
  if (stream === undefined || stream.length === 0) throw truncatedFile();
  return Uint8Array.from(stream as ArrayLike<number>);
}

const readBook = (bytes: Uint8Array): WorkBook =>
  attempt(() =>
    read(bytes, { type: "array", dense: true, cellNF: true, cellHTML: false, cellText: false, cellStyles: true }),
  );

/** Records by their numbers. Source: [MS-XLS] 2.3.2. */
const RECORDS = { encryption: 0x2f, continued: 0x3c, blanks: 0xbe, numbers: 0xbd, end: 0x0a } as const;
const CELL_RECORDS: ReadonlySet<number> = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xfd, 0xd6, 0x201]);

function refuseTooManyRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const budget = new Budget();
  for (let at = 0; at + 4 <= stream.length;) {
    const record = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (record === RECORDS.encryption) throw encryptedFile();
    const cells = CELL_RECORDS.has(record) ? 1 : record === RECORDS.numbers ? Math.floor((length - 6) / 6) : 0;
    for (let cell = 0; cell < cells; cell += 1) budget.countCell();
    at += 4 + length;
  }
}

function contentsOf(sheet: WorkSheet, name: string, isFrom1904: boolean, budget: Budget): SheetContents {
  const rows = new Map<number, (Cell | undefined)[]>();
  (sheet["!data"] ?? []).forEach((line, row) => {
    const cells: (Cell | undefined)[] = [];
    line?.forEach((source, column) => {
      const cell = source ? cellOf(source, isFrom1904) : null;
      if (!cell) return;
      if (typeof cell.value === "string") budget.countText(cell.value.length, () => `${name}!${row + 1}:${column + 1}`);
      if (cell.formula !== null) budget.countText(cell.formula.length, () => name, BOUNDS.texts);
      cells[column] = cell;
    });
    if (cells.length > 0) rows.set(row, cells);
  });
  return {
    rows,
    merges: (sheet["!merges"] ?? []).map(({ s, e }): Rectangle => {
      budget.countMerge();
      return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
    }),
    hiddenRows: new Set(
      (sheet["!rows"] ?? []).flatMap((row, at) => (row && (row.hidden === true || row.hpt === 0) ? [at] : [])),
    ),
    hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, at) =>
      column && (column.hidden === true || column.width === 0) ? [{ first: at, last: at }] : [],
    ),
    isProtected: sheet["!protect"] !== undefined,
  };
}

/** The library names some built-in formats as American Excel shows them. */
const CHINESE_FORMATS: Readonly<Record<string, string>> = { "m/d/yy": "yyyy/m/d", "m/d/yy h:mm": "yyyy/m/d h:mm" };

function cellOf(source: CellObject, isFrom1904: boolean): Cell | null {
  const written = typeof source.z === "string" ? source.z : "General";
  const numberFormat = CHINESE_FORMATS[written] ?? written;
  const formula = source.f === undefined ? null : `=${source.f}`;
  const value = valueOf(source, isFrom1904 && isDateFormat(numberFormat) ? DAYS_TO_1904 : 0);
  if (value === null) return null;
  return { value, text: displayedText(value, source.t === "e" ? "General" : numberFormat), numberFormat, formula };
}

/** Error values by their numbers. Source: [MS-XLS] 2.5.10 (BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

function valueOf({ t, v }: CellObject, days: number): CellValue {
  if (t === "e") return typeof v === "number" ? (ERRORS[v] ?? "#VALUE!") : "#VALUE!";
  if (typeof v === "string" || typeof v === "boolean") return v;
  return typeof v === "number" && Number.isFinite(v) ? v + days : null;
}
