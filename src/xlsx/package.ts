import { Inflate } from "fflate";
import {
  damagedFile,
  emptyFile,
  encryptedFile,
  notAWorkbook,
  oldFormat,
  tooLarge,
  truncatedFile,
} from "./unreadable-file";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** The unpacked parts of an .xlsx by path (`xl/workbook.xml`), in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
/** A disclosure workbook unpacks to a few megabytes; one with 300 filled sheets to some tens. */
const LIMIT = 256 * MEGABYTE;
/** Deflate unpacks to at most 1,032 times; so a slice of this size stays within some megabytes. */
const SLICE = 16 * 1024;

/**
 * Unpacks an .xlsx. Refuses what is none, and what would unpack beyond the limit, before and while unpacking:
 * the sizes a file states of itself need not be true.
 * @param wanted which parts to unpack; the others are left out
 * @throws UnreadableFile
 */
export function openPackage(bytes: Uint8Array, wanted: (path: string) => boolean = () => true): Parts {
  refuseOtherFiles(bytes);
  const entries = readZipDirectory(bytes);
  refuseOtherPackages(new Set(entries.map((entry) => entry.path)));
  const taken = entries.filter((entry) => !entry.path.endsWith("/") && wanted(entry.path));
  const size = taken.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LIMIT) throw tooLarge(Math.ceil(size / MEGABYTE), LIMIT / MEGABYTE);
  return new Map(taken.map((entry) => [entry.path, unpack(bytes, entry)]));
}

function unpack(bytes: Uint8Array, { path, dataStart, packedSize, size, isDeflated }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(dataStart, dataStart + packedSize);
  if (!isDeflated) return packed.slice();
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw damagedFile(path);
    unpacked.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packedSize; at += SLICE)
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packedSize);
  } catch {
    throw damagedFile(path);
  }
  if (filled !== size) throw damagedFile(path);
  return unpacked;
}

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** By the first bytes: reading libraries take any text for a sheet. */
function refuseOtherFiles(bytes: Uint8Array): void {
  const startsWith = (signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) throw emptyFile();
  if (startsWith(COMPOUND_FILE)) {
    if (holdsUtf16(bytes, "EncryptedPackage")) throw encryptedFile();
    if (holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book")) throw oldFormat(".xls");
    throw notAWorkbook({ zh: "旧版Office文档", en: "a document of an old Office format" });
  }
  if (startsWith(ZIP)) {
    if (bytes.length < 22) throw truncatedFile();
    return;
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (start.startsWith("%pdf")) throw notAWorkbook({ zh: "PDF文档", en: "a PDF document" });
  if (/^<(?:!doctype html|html|table)/u.test(start)) throw notAWorkbook({ zh: "网页", en: "a web page" });
  if (start.startsWith("<?xml")) throw notAWorkbook({ zh: "XML文本", en: "an XML text" });
  throw notAWorkbook({ zh: "其他类型的数据", en: "data of another kind" });
}

function refuseOtherPackages(paths: ReadonlySet<string>): void {
  if (paths.has("xl/workbook.bin")) throw oldFormat(".xlsb");
  if (paths.has("[Content_Types].xml") && !paths.has("word/document.xml") && !paths.has("ppt/presentation.xml")) return;
  if (paths.has("word/document.xml")) throw notAWorkbook({ zh: "Word文档", en: "a Word document" });
  if (paths.has("ppt/presentation.xml")) throw notAWorkbook({ zh: "演示文稿", en: "a presentation" });
  if (paths.has("content.xml")) throw oldFormat(".ods");
  throw notAWorkbook({ zh: "普通压缩包", en: "an ordinary zip archive" });
}

/** The names of a compound file's streams stand in it as UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const sought = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(sought[0] ?? 0); at >= 0; at = bytes.indexOf(sought[0] ?? 0, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
