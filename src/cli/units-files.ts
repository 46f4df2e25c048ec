import { basename } from "node:path";
import { compareWithUnits, type Consolidation, type NamedDisclosure } from "../consolidation";
import { disclose, type Disclosure } from "../disclosure/disclosure";
import type { UnreadUnit } from "../report/consolidation";
import { recalculated } from "../workbook/recalculation";
import { readWorkbook } from "../xlsx";
import { readBytes } from "./read-file";
import { sentenceFor } from "./system-errors";

/** Compares a department with the workbooks of its units; one that cannot be read is told of and left out. */
export function consolidated(
  path: string,
  book: Disclosure,
  units: readonly string[],
): { readonly consolidation: Consolidation; readonly unread: readonly UnreadUnit[] } {
  const read: NamedDisclosure[] = [];
  const unread: UnreadUnit[] = [];
  for (const unit of units) {
    try {
      read.push({ file: basename(unit), book: disclose(recalculated(readWorkbook(readBytes(unit), basename(unit)))) });
    } catch (error) {
      unread.push({ file: basename(unit), error: sentenceFor(error) });
    }
  }
  return { consolidation: compareWithUnits({ file: basename(path), book }, read), unread };
}
