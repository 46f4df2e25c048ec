import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Rectangle } from "../workbook/address";
import { EMPTY_CELL, type Cell, type CellValue } from "../workbook/cell";
import { gridOf, type Grid } from "../workbook/grid";
import type { Sheet, Workbook } from "../workbook/workbook";
import { openPackage, type Parts } from "./package";
import { readSheetFacts, withoutBlankTail, type SheetFacts } from "./sheet-facts";
import { locateParts, textOf, type WorkbookParts } from "./sheet-parts";
import { damagedFile, sheetTooLarge } from "./unreadable-file";

/** More cells than a sheet of a disclosure can have; a stray entry in the last row reaches it. */
const MOST_CELLS = 10_000_000;

/**
 * Reads an .xlsx as a workbook: values, displayed texts, formulas, number formats, merges, what is hidden
 * and protected. Formulas are not worked out: a cell holds the result the file carries.
 * @param name the file's name, for reports
 * @throws UnreadableFile with a sentence for the person who gave the file
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  const parts = openPackage(bytes, isRead);
  const located = locateParts(parts);
  const texts = new Map(located.sheets.map(({ path }) => [path, textOf(parts, path) ?? ""]));
  const factsOf = new Map([...texts].map(([path, text]) => [path, readSheetFacts(text)]));
  // The library leaves out a formula without a result, unless it is asked for every formatted blank.
  const worksheets = readCells(
    parts,
    located,
    texts,
    [...factsOf.values()].some(({ uncalculated }) => uncalculated.size > 0),
  );
  const sheets = located.sheets.map(({ name: sheet, path, visibility }): Sheet => {
    const worksheet = worksheets[sheet];
    const facts = factsOf.get(path);
    if (worksheet === undefined || facts === undefined) throw damagedFile(sheet);
    const grid = gridFrom(worksheet, facts, sheet);
    return {
      name: sheet,
      visibility,
      grid,
      merges: (worksheet["!merges"] ?? []).map(({ s, e }): Rectangle => ({
        row: s.r,
        column: s.c,
        rows: e.r - s.r + 1,
        columns: e.c - s.c + 1,
      })),
      hiddenRows: [...facts.hiddenRows].filter((row) => row >= grid.top && row < grid.bottom),
      hiddenColumns: numbersBetween(grid.left, grid.right).filter((column) =>
        facts.hiddenColumns.some(({ first, last }) => column >= first && column <= last),
      ),
      isProtected: facts.isProtected,
    };
  });
  return { name, sheets };
}

/** Pictures, printer settings and the like stay packed. */
const isRead = (path: string): boolean =>
  /\.(?:xml|rels)$/iu.test(path) && !/\/(?:drawings|charts|theme|comments|persons)\//u.test(path);

/** The library gets the parts it needs, unpacked and without their blank tails, and so inflates nothing itself. */
function readCells(
  parts: Parts,
  located: WorkbookParts,
  texts: ReadonlyMap<string, string>,
  sheetStubs: boolean,
): Readonly<Record<string, WorkSheet>> {
  const needed = ["_rels/.rels", located.workbook, located.relationships, located.styles, located.sharedStrings];
  const kept: Zippable = { "[Content_Types].xml": strToU8(contentTypes(located)) };
  for (const path of needed) {
    const part = path === null ? undefined : parts.get(path);
    if (path !== null && part !== undefined) kept[path] = part;
  }
  for (const [path, text] of texts) {
    const shortened = withoutBlankTail(text);
    const part = shortened === text ? parts.get(path) : strToU8(shortened);
    if (part !== undefined) kept[path] = part;
  }
  try {
    return read(zipSync(kept, { level: 0 }), {
      type: "array",
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: true,
      sheetStubs,
    }).Sheets;
  } catch (error) {
    throw damagedFile(error instanceof Error ? error.message : String(error));
  }
}

function contentTypes({ workbook, styles, sharedStrings, sheets }: WorkbookParts): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  const override = (path: string | null, kind: string): string =>
    path === null ? "" : `<Override PartName="/${path}" ContentType="${type}${kind}+xml"/>`;
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    override(workbook, "sheet.main"),
    override(styles, "styles"),
    override(sharedStrings, "sharedStrings"),
    ...sheets.map(({ path }) => override(path, "worksheet")),
    "</Types>",
  ].join("");
}

function gridFrom(worksheet: WorkSheet, facts: SheetFacts, sheet: string): Grid {
  const rows = worksheet["!data"] ?? [];
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const cells: (Cell | undefined)[][] = [];
  // forEach passes over the gaps of a sparse array.
  rows.forEach((row, rowAt) => {
    const read: (Cell | undefined)[] = [];
    row?.forEach((source, column) => {
      const cell = source ? cellFrom(source, facts.uncalculated.has(`${rowAt}:${column}`)) : EMPTY_CELL;
      if (cell.value === null) return;
      read[column] = cell;
      bounds.top = Math.min(bounds.top, rowAt);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = rowAt + 1;
      bounds.right = Math.max(bounds.right, column + 1);
    });
    if (read.length > 0) cells[rowAt] = read;
  });
  if (bounds.bottom === 0) return gridOf([]);
  const { top, left, bottom, right } = bounds;
  if ((bottom - top) * (right - left) > MOST_CELLS) throw sheetTooLarge(sheet, { row: bottom - 1, column: right - 1 });
  return gridOf(
    numbersBetween(top, bottom).map((row) => numbersBetween(left, right).map((column) => cells[row]?.[column])),
    top,
    left,
  );
}

function cellFrom(source: CellObject, isUncalculated: boolean): Cell {
  const formula = source.f === undefined ? null : `=${source.f}`;
  const numberFormat = typeof source.z === "string" ? source.z : "General";
  // Shown as its formula, so that an amount that was never worked out is not taken for a zero.
  if (isUncalculated && formula !== null) return { value: formula, text: formula, numberFormat, formula };
  const value = valueOf(source);
  return { value, text: source.w ?? (value === null ? "" : String(value)), numberFormat, formula };
}

function valueOf({ t, v, w }: CellObject): CellValue {
  if (t === "e") return w ?? "#VALUE!";
  if (typeof v === "string" || typeof v === "boolean") return v;
  return typeof v === "number" && Number.isFinite(v) ? v : null;
}

const numbersBetween = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, at) => first + at);
