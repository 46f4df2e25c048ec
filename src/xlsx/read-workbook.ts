import type { Workbook } from "../workbook/workbook";
import { kindOfFile } from "./file-kind";
import { readPackage } from "./read-package";
import { readRecords } from "./read-records";

/**
 * Reads a workbook file (.xlsx, .xlsm, .xltx, .xltm, .xls, .et), whatever it is called: values, displayed texts,
 * formulas, number formats, merges, what is hidden and protected. Formulas are not worked out: a cell holds the
 * result the file carries.
 * @param name the file's name, for reports
 * @throws UnreadableFile with a sentence for the person who gave the file
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  return { name, sheets: kindOfFile(bytes) === "package" ? readPackage(bytes) : readRecords(bytes) };
}
