import { basename } from "node:path";
import { codeListIn } from "../actions/codes";
import { NoCodesFound, type CodeList } from "../disclosure/codes/code-list";
import { readTableFile } from "../xlsx";
import { readBytes } from "./read-file";
import { Refusal } from "./system-errors";

/**
 * The codes in a file: a list (.tsv, .csv, .txt, .xlsx) or last year's disclosure (.xlsx).
 * @throws UnreadableFile, Refusal where it holds none, or the system's own error
 */
export function readCodeList(path: string): CodeList {
  try {
    return codeListIn(readTableFile(readBytes(path), basename(path)));
  } catch (error) {
    if (error instanceof NoCodesFound) throw new Refusal({ zh: error.message, en: error.sentence.en });
    throw error;
  }
}
