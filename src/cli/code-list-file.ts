import { basename } from "node:path";
import { codeListIn } from "../actions/codes";
import type { CodeList } from "../disclosure/codes/code-list";
import { readWorkbook } from "../xlsx";
import { decodedText } from "./decoded-text";
import { readBytes } from "./read-file";

/**
 * The codes in a file: a list (.tsv, .csv, .txt, .xlsx) or last year's disclosure (.xlsx).
 * @throws UnreadableFile, NoCodesFound, or the system's own error
 */
export function readCodeList(path: string): CodeList {
  const bytes = readBytes(path);
  const name = basename(path);
  return codeListIn(/\.(?:tsv|csv|txt)$/iu.test(name) ? { name, text: decodedText(bytes) } : readWorkbook(bytes, name));
}
