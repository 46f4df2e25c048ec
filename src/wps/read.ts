import type { Cell } from "../workbook/cell";
import { displayedText } from "../workbook/display";
import { gridOf } from "../workbook/grid";
import { HostRefusal } from "../workbook/ports";
import type { Sheet, Workbook } from "../workbook/workbook";
import { readSettings, readWorkbook, UnreadableFile } from "../xlsx";
import type { WpsApplication, WpsSheet } from "./jsapi";
import { openWorkbook, sheetsOf } from "./refusal";
import type { Session } from "./session";
import { matrixOf, valueFrom } from "./values";

/**
 * Reads a copy of the workbook through our own reader: nine crossings of the bridge, where merges and
 * formats cell by cell would be tens of thousands.
 * @throws HostRefusal
 */
export function readThroughCopy(app: WpsApplication, session: Session): Workbook {
  const book = openWorkbook(app);
  const folder = app.Env.GetTempPath().replace(/[\\/]+$/, "");
  session.copies += 1;
  const path = `${folder}/预算公开校验-${Date.now()}-${session.copies}.xlsx`;
  book.SaveCopyAs(path);
  const bytes = bytesOf(app, path);
  session.extents = null;
  try {
    session.settings = readSettings(bytes);
    return { ...readWorkbook(bytes, book.Name), name: book.Name };
  } catch (error) {
    if (error instanceof UnreadableFile) throw new HostRefusal("host-failed", "", error.message);
    throw error;
  }
}

/** The bytes of a file of our own, which then goes. */
function bytesOf(app: WpsApplication, path: string): Uint8Array {
  try {
    return new Uint8Array(app.FileSystem.ReadFileAsArrayBuffer(path));
  } finally {
    app.FileSystem.Remove(path);
  }
}

/**
 * Reads values and formulas again, of the named sheets and of those with formulas; formats, merges and
 * hidden lines are as before. Where sheets came, went or grew since, the whole workbook is read.
 * @throws HostRefusal
 */
export function readAgain(
  app: WpsApplication,
  session: Session,
  previous: Workbook,
  named: readonly string[],
): Workbook {
  const sheets = sheetsOf(openWorkbook(app));
  const extents = new Map(sheets.map((sheet) => [sheet.Name, extentOf(sheet)]));
  const known = session.extents;
  const isSame =
    known !== null &&
    previous.sheets.length === sheets.length &&
    previous.sheets.every(({ name }, at) => name === sheets[at]?.Name && known.get(name) === extents.get(name));
  const again = isSame ? previous.sheets.map((before, at) => sheetAgain(before, sheets[at], named)) : null;
  const read = again === null || again.includes(null) ? readThroughCopy(app, session).sheets : again;
  session.extents = extents;
  return { ...previous, sheets: read.filter((sheet) => sheet !== null) };
}

function extentOf({ UsedRange }: WpsSheet): string {
  const { Row, Column, Rows, Columns } = UsedRange;
  return [Row, Column, Rows.Count, Columns.Count].join();
}

/** The sheet as before or with its present contents; `null` where they came in a shape that is not known. */
function sheetAgain(before: Sheet, sheet: WpsSheet | undefined, named: readonly string[]): Sheet | null {
  if (!sheet || (!named.includes(before.name) && !hasFormulas(before))) return before;
  const used = sheet.UsedRange;
  const [rows, columns] = [used.Rows.Count, used.Columns.Count];
  const values = matrixOf(used.Value2, rows, columns);
  const formulas = matrixOf(used.Formula, rows, columns);
  if (!values || !formulas) return null;
  const [top, left] = [used.Row - 1, used.Column - 1];
  const cells = values.map((row, down) =>
    row.map((given, across): Cell => {
      const { numberFormat } = before.grid.cell(top + down, left + across);
      const value = valueFrom(given);
      const formula = formulas[down]?.[across];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== given;
      return { value, text: displayedText(value, numberFormat), numberFormat, formula: isFormula ? formula : null };
    }),
  );
  return { ...before, grid: gridOf(cells, top, left) };
}

function hasFormulas({ grid }: Sheet): boolean {
  for (let row = grid.top; row < grid.bottom; row++)
    for (let column = grid.left; column < grid.right; column++)
      if (grid.cell(row, column).formula !== null) return true;
  return false;
}
