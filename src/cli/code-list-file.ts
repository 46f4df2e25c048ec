import { basename } from "node:path";
import { codeListIn } from "../actions/codes";
import type { CodeList } from "../disclosure/codes/code-list";
import { readTableFile } from "../xlsx";
import { readBytes } from "./read-file";

/**
 * The codes in a file: a list (.tsv, .csv, .txt, .xlsx) or last year's disclosure (.xlsx).
 * @throws UnreadableFile, NoCodesFound, or the system's own error
 */
export function readCodeList(path: string): CodeList {
  return codeListIn(readTableFile(readBytes(path), basename(path)));
}
