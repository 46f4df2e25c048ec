import { disclosureSheets } from "./disclosure-sheets";
import { inputSheets } from "./input-sheets";
import { performanceSheets } from "./performance-sheets";
import type { SheetFamily } from "./sheet";

/**
 * What the two workbooks hold, in the order of their tabs. To add sheets, write a file beside this
 * one that returns a `SheetFamily` (rows of cells, each with a look) and name it here.
 */
export function sheetFamilies(): readonly SheetFamily[] {
  return [disclosureSheets(), inputSheets(), performanceSheets()];
}
