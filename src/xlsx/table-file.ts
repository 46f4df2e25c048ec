import type { Workbook } from "../workbook/workbook";
import { decodedText } from "./decoded-text";
import { TEXT_ENDINGS } from "./endings";
import { readWorkbook } from "./read-workbook";

/** A file of plain text that holds a table. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A table from a file: text by the ending of its name, everything else as a workbook.
 * @throws UnreadableFile
 */
export function readTableFile(bytes: Uint8Array, name: string): Workbook | TextFile {
  const isText = TEXT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  return isText ? { name, text: decodedText(bytes) } : readWorkbook(bytes, name);
}
