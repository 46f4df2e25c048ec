import { basename } from "node:path";
import { codeListIn } from "../actions/codes";
import type { CodeList } from "../disclosure/codes/code-list";
import { readWorkbook } from "../xlsx";
import { readBytes } from "./read-file";

/**
 * The codes in a file: a list (.tsv, .csv, .txt, .xlsx) or last year's disclosure (.xlsx).
 * @throws UnreadableFile, NoCodesFound, or the system's own error
 */
export function readCodeList(path: string): CodeList {
  const bytes = readBytes(path);
  const name = basename(path);
  return codeListIn(/\.(?:tsv|csv|txt)$/iu.test(name) ? { name, text: textOf(bytes) } : readWorkbook(bytes, name));
}

/** Excel saves text as UTF-8, UTF-16 (Unicode 文本) or, in China, GBK. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
