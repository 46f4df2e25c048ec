import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../src/workbook/workbook";
import { readWorkbook } from "../../src/xlsx";

export const SAMPLE_FILE = join(__dirname, "../../assets/sample/disclosure-2024.xlsx");

let cached: Workbook | null = null;

/** The sample workbook with all its sheets, read from its file once. */
export function wholeSample(): Workbook {
  cached ??= readWorkbook(readFileSync(SAMPLE_FILE), "disclosure-2024.xlsx");
  return cached;
}

let tables: Workbook | null = null;

/** The eleven disclosure tables of the sample, without the sheets an officer fills in for the narrative. */
export function sample(): Workbook {
  const workbook = wholeSample();
  tables ??= { ...workbook, sheets: workbook.sheets.filter((sheet) => /^表\d+$/.test(sheet.name)) };
  return tables;
}
