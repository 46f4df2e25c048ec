import { damagedFile, encryptedFile, notAWorkbook, truncatedFile } from "./unreadable-file";

/** One part of a zip file as its central directory states it. */
export interface ZipEntry {
  readonly path: string;
  /** Bytes as packed, and as they are said to unpack to. */
  readonly packedSize: number;
  readonly size: number;
  readonly isDeflated: boolean;
  /** Where the packed bytes begin. */
  readonly dataStart: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;
const ZIP64_FIELD = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip file, each proved to lie within it; unpacks nothing.
 * Source of the layout: PKWARE APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16, 4.5.3.
 * @throws UnreadableFile
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === null) throw truncatedFile();
  const count = view.getUint16(end + 10, true);
  const directoryEnd = view.getUint32(end + 16, true) + view.getUint32(end + 12, true);
  if (count === 0) throw notAWorkbook({ zh: "空的压缩包", en: "an empty zip archive" });
  if (directoryEnd > end) throw truncatedFile();
  const entries: ZipEntry[] = [];
  for (let at = view.getUint32(end + 16, true); at + 46 <= directoryEnd;) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damagedFile("zip directory");
    const lengths = {
      name: view.getUint16(at + 28, true),
      extra: view.getUint16(at + 30, true),
      comment: view.getUint16(at + 32, true),
    };
    entries.push(readEntry(view, bytes, at, lengths));
    at += 46 + lengths.name + lengths.extra + lengths.comment;
  }
  if (entries.length !== count) throw damagedFile("zip directory");
  return entries;
}

function findEndRecord(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  lengths: { readonly name: number; readonly extra: number },
): ZipEntry {
  const nameStart = at + 46;
  if (nameStart + lengths.name + lengths.extra > view.byteLength) throw truncatedFile();
  const path = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + lengths.name));
  const sizes = wideSizes(view, at, nameStart + lengths.name, lengths.extra);
  const method = view.getUint16(at + 10, true);
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted) throw encryptedFile();
  if (method !== STORED && method !== DEFLATED) throw damagedFile(path);
  if (sizes.offset + 30 > view.byteLength) throw truncatedFile();
  if (view.getUint32(sizes.offset, true) !== LOCAL_HEADER) throw damagedFile(path);
  const dataStart =
    sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
  if (dataStart + sizes.packedSize > view.byteLength) throw truncatedFile();
  return { path, packedSize: sizes.packedSize, size: sizes.size, isDeflated: method === DEFLATED, dataStart };
}

/** Sizes and offset; some writers put them into the zip64 field even for small files. */
function wideSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): { size: number; packedSize: number; offset: number } {
  const narrow = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extraStart; field + 4 <= extraStart + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    const fieldEnd = Math.min(field + 4 + view.getUint16(field + 2, true), view.byteLength);
    let next = field + 4;
    const wide = (value: number): number => {
      if (value !== IN_ZIP64_FIELD || next + 8 > fieldEnd) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: wide(narrow.size), packedSize: wide(narrow.packedSize), offset: wide(narrow.offset) };
  }
  return narrow;
}
