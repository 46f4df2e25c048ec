import { Inflate, inflateSync } from "fflate";
import { BOUNDS } from "./bounds";
import { crc32 } from "./crc32";
import { partKey, type Parts } from "./part-names";
import { damagedFile, notAWorkbook, otherFormat, tooLarge, truncatedFile } from "./unreadable-file";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

export type { Parts } from "./part-names";

const MEGABYTE = 1024 * 1024;
/** Deflate unpacks to at most 1,032 times; so a slice of this size stays within some megabytes. */
const SLICE = 16 * 1024;
/** A zip file without a single part. */
const SMALLEST_ZIP = 22;

/**
 * Unpacks a workbook of the zip kind (.xlsx, .xlsm, .xltx, .xltm, .et). Refuses what is none, what would unpack
 * beyond the limit, before and while unpacking (the sizes a file states of itself need not be true), and a part
 * whose bytes are not those that were packed.
 * @param wanted which parts to unpack; the others are left out
 * @param limit bytes they may unpack to
 * @throws UnreadableFile
 */
export function openPackage(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
  limit: number = BOUNDS.package,
): Parts {
  if (bytes.length < SMALLEST_ZIP) throw truncatedFile();
  const entries = readZipDirectory(bytes);
  refuseOtherPackages(new Set(entries.map(({ path }) => partKey(path))));
  return unpacked(bytes, entries, wanted, limit);
}

/**
 * The parts of any zip file, under the same conditions.
 * @throws UnreadableFile
 */
export function checkedParts(bytes: Uint8Array, limit: number = BOUNDS.package): Parts {
  if (bytes.length < SMALLEST_ZIP) throw truncatedFile();
  return unpacked(bytes, readZipDirectory(bytes), () => true, limit);
}

function unpacked(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  wanted: (path: string) => boolean,
  limit: number,
): Parts {
  const taken = entries.filter(({ path }) => !path.endsWith("/") && wanted(path));
  const size = taken.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limit) throw tooLarge(Math.ceil(size / MEGABYTE), limit / MEGABYTE);
  return new Map(taken.map((entry) => [entry.path, checked(unpack(bytes, entry), entry)]));
}

/** A damaged part often unpacks without complaint, to other figures. */
function checked(bytes: Uint8Array, { path, checksums }: ZipEntry): Uint8Array {
  const crc = crc32(bytes);
  if (checksums.some((stated) => stated !== crc)) throw damagedFile(path);
  return bytes;
}

function unpack(bytes: Uint8Array, { path, dataStart, packedSize, size, isDeflated }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(dataStart, dataStart + packedSize);
  if (!isDeflated) return packed.slice();
  const isSmall = packedSize > 0 && packedSize <= SLICE;
  const unpacked = isSmall ? unpackedAtOnce(packed, size) : unpackedInSlices(packed, size);
  if (unpacked?.length !== size) throw damagedFile(path);
  return unpacked;
}

/**
 * A slice, as most parts are: it cannot unpack to much, and needs no room but that of the result.
 * @returns a result of another length where the part is not of the size stated; `null` where it is damaged
 */
function unpackedAtOnce(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // What goes beyond its room is lost silently: a byte more shows that something did.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}

/** The same slice by slice, ended as soon as it unpacks to more than the size stated. */
function unpackedInSlices(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    unpacked.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch {
    // Damaged, or more than there is room for.
    return null;
  }
  return unpacked.subarray(0, filled);
}

function refuseOtherPackages(paths: ReadonlySet<string>): void {
  if (paths.has("xl/workbook.bin")) throw otherFormat(".xlsb");
  if (paths.has("[content_types].xml") && !paths.has("word/document.xml") && !paths.has("ppt/presentation.xml")) return;
  if (paths.has("word/document.xml")) throw notAWorkbook({ zh: "Word文档", en: "a Word document" });
  if (paths.has("ppt/presentation.xml")) throw notAWorkbook({ zh: "演示文稿", en: "a presentation" });
  if (paths.has("content.xml")) throw otherFormat(".ods");
  throw notAWorkbook({ zh: "普通压缩包", en: "an ordinary zip archive" });
}
