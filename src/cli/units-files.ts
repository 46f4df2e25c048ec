import { basename } from "node:path";
import { unitIn } from "../actions/units";
import { compareWithUnits, type Consolidation, type NamedDisclosure } from "../consolidation";
import type { Disclosure } from "../disclosure/disclosure";
import type { UnreadUnit } from "../report/consolidation";
import { readWorkbook } from "../xlsx";
import type { UnitPaths } from "./checked-file";
import { said } from "./language";
import { readBytes } from "./read-file";
import { sentenceFor } from "./system-errors";

/** Compares a department with the workbooks of its units; one that cannot be read is told of and left out. */
export function consolidated(
  path: string,
  book: Disclosure,
  { paths, refused }: UnitPaths,
): { readonly consolidation: Consolidation; readonly unread: readonly UnreadUnit[] } {
  const read: NamedDisclosure[] = [];
  const unread: UnreadUnit[] = refused.map(({ path: file, sentence }) => ({
    file: basename(file),
    error: said(sentence),
  }));
  for (const file of paths) {
    const name = basename(file);
    try {
      const unit = unitIn(name, readWorkbook(readBytes(file), name));
      if ("book" in unit) read.push(unit);
      else unread.push({ file: name, error: unit.sentence.zh });
    } catch (error) {
      unread.push({ file: name, error: sentenceFor(error) });
    }
  }
  return { consolidation: compareWithUnits({ file: basename(path), book }, read), unread };
}
