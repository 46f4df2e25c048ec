import { checkedParts } from "../xlsx/package";
import { packed } from "../xlsx/patch/packed";
import { textOf } from "../xlsx/part-text";
import { UnreadableFile } from "../xlsx/unreadable-file";
import { damagedDocx, docxTooLarge, encryptedOrOld, noDocx } from "./unreadable-docx";

/** The unpacked parts of a .docx by path, in the order of the file. */
export type DocxParts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
/** Of all parts that hold text, unpacked. */
const LIMIT = 64;
export const DOCUMENT = "word/document.xml";

/**
 * Unpacks a .docx; refuses what is none, what is damaged and what unpacks beyond the limit.
 * @throws UnreadableDocx
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw encryptedOrOld();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw noDocx();
  const parts = unpacked(bytes);
  if (!parts.has(DOCUMENT)) throw noDocx();
  const size = [...parts].reduce((sum, [path, part]) => sum + (/\.xml$/iu.test(path) ? part.length : 0), 0);
  if (size > LIMIT * MEGABYTE) throw docxTooLarge(LIMIT);
  return parts;
}

function unpacked(bytes: Uint8Array): DocxParts {
  try {
    return checkedParts(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (error.reason === "too-large") throw docxTooLarge(LIMIT);
    if (error.reason === "encrypted") throw encryptedOrOld();
    if (error.reason === "not-a-workbook") throw noDocx();
    throw damagedDocx("zip");
  }
}

/**
 * A part as text, in whichever encoding it is; empty where the file does not have it.
 * @throws UnreadableDocx where it breaks off or is in no known encoding
 */
export function partText(parts: DocxParts, path: string): string {
  try {
    return textOf(parts, path) ?? "";
  } catch (error) {
    throw error instanceof UnreadableFile ? damagedDocx(path) : error;
  }
}

/** The file with parts replaced or added; every other part byte for byte. */
export const packedDocx = (parts: DocxParts, changed: ReadonlyMap<string, string>): Uint8Array =>
  packed(parts, changed);
