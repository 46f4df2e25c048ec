import type { Sheet } from "../workbook/workbook";
import { BOUNDS, Budget } from "./bounds";
import { readCellFormats } from "./cell-formats";
import { openPackage } from "./package";
import { textOf } from "./part-text";
import { readSharedStrings } from "./shared-strings";
import { readSheet, type BookFacts } from "./sheet-cells";
import { sheetFrom } from "./sheet-from";
import { locateParts } from "./sheet-parts";

/** Reads the sheets of a workbook of zipped parts. @throws UnreadableFile */
export function readPackage(bytes: Uint8Array): Sheet[] {
  const parts = openPackage(bytes, isRead, BOUNDS.parts);
  const located = locateParts(parts);
  const text = (path: string | null): string => (path === null ? "" : (textOf(parts, path) ?? ""));
  const book: BookFacts = {
    strings: readSharedStrings(text(located.sharedStrings)),
    formats: readCellFormats(text(located.styles)),
    isFrom1904: located.isFrom1904,
    budget: new Budget(),
  };
  return located.sheets.map(({ name, path, visibility }) =>
    sheetFrom(name, visibility, readSheet(text(path), name, book), book.budget),
  );
}

/** Pictures, printer settings and the like stay packed. */
const isRead = (path: string): boolean =>
  /\.(?:xml|rels)$/iu.test(path) &&
  !/\/(?:drawings|charts|theme|comments|persons|pivotCache|customXml|externalLinks)\//iu.test(path);
