import type { CellContent } from "../workbook/edits";
import type { OfficeConnection } from "./connection";
import { HostRefusal } from "../workbook/ports";
import { contentFrom } from "./held";

/** What a text sheet gives a paragraph, and what moves along with one. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly alignment: string;
  readonly wraps: boolean;
}

/** A row of column A as it stands. */
export interface FoundRow {
  readonly text: string;
  readonly content: CellContent;
  readonly numberFormat: string;
  /** `null` where parts of the cell look different. */
  readonly look: Look | null;
}

export interface FoundSheet {
  readonly exists: boolean;
  readonly isProtected: boolean;
  readonly rows: readonly FoundRow[];
  /** Anything stands beside column A. */
  readonly hasMore: boolean;
  /** The setting that belongs to the sheet; `null` where there is none. */
  readonly setting: string | null;
}

/** What a cell says as a paragraph. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : String(value ?? ""));

/**
 * Reads column A of a sheet with all that writing must keep, and the setting that belongs to it. Two round trips.
 * @param least so many rows at least, since those that hold nothing have a look and a format too
 */
export async function readRows(
  connection: OfficeConnection,
  name: string,
  key: string,
  least: number,
): Promise<FoundSheet> {
  return connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.protection.load("protected");
    const all = sheet.getUsedRangeOrNullObject(true);
    all.load("columnIndex,columnCount");
    const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    const value: unknown = setting.isNullObject ? null : setting.value;
    const kept = { setting: typeof value === "string" ? value : null };
    if (sheet.isNullObject) return { ...kept, exists: false, isProtected: false, hasMore: false, rows: [] };
    const found = {
      ...kept,
      exists: true,
      isProtected: sheet.protection.protected,
      hasMore: !all.isNullObject && all.columnIndex + all.columnCount > 1,
    };
    const length = Math.max(least, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
    const looks = Array.from({ length }, (_, row) => askLook(sheet, row));
    const column = sheet.getRange(`A1:A${Math.max(1, length)}`);
    column.load("values,formulas,numberFormat");
    await context.sync();
    const values = column.values as unknown[][] | null;
    if (values === null) throw new HostRefusal("too-large", name, "too many rows");
    const at = (matrix: unknown, row: number): unknown => (matrix as unknown[][])[row]?.[0];
    const rows = looks.map((look, row): FoundRow => ({
      text: textOf(at(values, row)),
      content: contentFrom(at(column.formulas, row), at(values, row)),
      numberFormat: String(at(column.numberFormat, row)),
      look: look(),
    }));
    return { ...found, rows };
  });
}

const cellIn = (sheet: Excel.Worksheet, row: number): Excel.Range => sheet.getRange(`A${row + 1}`);

function askLook(sheet: Excel.Worksheet, row: number): () => Look | null {
  const { format } = cellIn(sheet, row);
  const { font } = format;
  format.load("horizontalAlignment,wrapText");
  font.load("size,bold");
  return () => {
    const [size, bold]: readonly unknown[] = [font.size, font.bold];
    return typeof size === "number" && typeof bold === "boolean"
      ? { size, bold, alignment: format.horizontalAlignment, wraps: format.wrapText }
      : null;
  };
}

/** Asks what so many rows of column A hold; to be called after the batch. */
export function askContents(sheet: Excel.Worksheet, rows: number): () => readonly CellContent[] {
  if (rows === 0) return () => [];
  const asked = { range: sheet.getRange(`A1:A${rows}`) };
  asked.range.load("formulas,values");
  return () => {
    const [formulas, values] = [asked.range.formulas as unknown[][], asked.range.values as unknown[][]];
    return formulas.map(([formula], row) => contentFrom(formula, values[row]?.[0]));
  };
}

/** Gives rows a look, or the parts of one. */
export function putLook(
  sheet: Excel.Worksheet,
  { first, last, look }: { readonly first: number; readonly last: number; readonly look: Partial<Look> },
): void {
  const { format } = sheet.getRange(`A${first + 1}:A${last + 1}`);
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.alignment !== undefined) format.horizontalAlignment = look.alignment as Excel.HorizontalAlignment;
  if (look.wraps !== undefined) format.wrapText = look.wraps;
}
