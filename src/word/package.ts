import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { damagedDocx, docxTooLarge, encryptedOrOld, noDocx } from "./unreadable-docx";

/** The unpacked parts of a .docx by path, in the order of the file. */
export type DocxParts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
const LIMIT = 256;
const ZIP_TIME = new Date(1980, 0, 1);
export const DOCUMENT = "word/document.xml";

/**
 * Unpacks a .docx; refuses what is none and what unpacks beyond the limit.
 * @throws UnreadableDocx
 */
export function openDocx(bytes: Uint8Array): DocxParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw encryptedOrOld();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw noDocx();
  let size = 0;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > LIMIT * MEGABYTE) throw docxTooLarge(LIMIT);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof Error && error.name === "UnreadableDocx" ? error : damagedDocx("zip");
  }
  const parts = new Map(Object.entries(files));
  if (!parts.has(DOCUMENT)) throw noDocx();
  return parts;
}

/** A part as text; empty where the file does not have it. */
export function partText(parts: DocxParts, path: string): string {
  const bytes = parts.get(path);
  return bytes ? new TextDecoder().decode(bytes) : "";
}

/** The file with parts replaced or added; every other part byte for byte. */
export function packedDocx(parts: DocxParts, changed: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of parts) {
    const text = changed.get(path);
    files[path] = text === undefined ? bytes : strToU8(text);
  }
  for (const [path, text] of changed) if (!parts.has(path)) files[path] = strToU8(text);
  return zipSync(files, { level: 6, mtime: ZIP_TIME });
}
