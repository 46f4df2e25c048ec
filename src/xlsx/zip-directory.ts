import { damagedFile, encryptedFile, notAWorkbook, truncatedFile, twoPartsOfOneName } from "./unreadable-file";
import { partKey, partName } from "./part-names";

/** One part of a zip file as its central directory states it. */
export interface ZipEntry {
  /** With `/` between folders, whatever the writer put there. */
  readonly path: string;
  /** Bytes as packed, and as they are said to unpack to. */
  readonly packedSize: number;
  readonly size: number;
  readonly isDeflated: boolean;
  /** Where the packed bytes begin. */
  readonly dataStart: number;
  /** CRC-32 of the unpacked bytes, in every place where the file states it. */
  readonly checksums: readonly number[];
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const DATA_DESCRIPTOR = 0x08074b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_RECORD = 0x06064b50;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;
const IN_ZIP64_RECORD = 0xffff;
const ZIP64_FIELD = 1;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Checksum and sizes follow the packed bytes; in the local header they need not be filled in. */
const HAS_DESCRIPTOR = 8;

/**
 * The parts of a zip file, each proved to lie within it; unpacks nothing.
 * Source of the layout: PKWARE APPNOTE 6.3, 4.3.7, 4.3.9, 4.3.12, 4.3.14 to 4.3.16, 4.5.3.
 * @throws UnreadableFile
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end === null) throw truncatedFile();
  const { count, start, size } = directoryAt(view, end);
  if (count === 0) throw notAWorkbook({ zh: "空的压缩包", en: "an empty zip archive" });
  if (start + size > end) throw truncatedFile();
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let at = start; at + 46 <= start + size;) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damagedFile("zip directory");
    const lengths = {
      name: view.getUint16(at + 28, true),
      extra: view.getUint16(at + 30, true),
      comment: view.getUint16(at + 32, true),
    };
    const entry = readEntry(view, bytes, at, lengths);
    const key = partKey(entry.path);
    if (names.has(key)) throw twoPartsOfOneName(entry.path);
    names.add(key);
    entries.push(entry);
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

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly size: number;
}

/** Where the directory is; a wide one, for files beyond 4 GB, is also written for small files by some programs. */
function directoryAt(view: DataView, end: number): Directory {
  const narrow = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  const isWide = narrow.count === IN_ZIP64_RECORD || narrow.size === IN_ZIP64_FIELD || narrow.start === IN_ZIP64_FIELD;
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (!isWide || locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return narrow;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > locator) throw truncatedFile();
  if (view.getUint32(record, true) !== ZIP64_END_RECORD) throw damagedFile("zip64 directory");
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    size: Number(view.getBigUint64(record + 40, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  lengths: { readonly name: number; readonly extra: number },
): ZipEntry {
  const nameStart = at + 46;
  if (nameStart + lengths.name + lengths.extra > view.byteLength) throw truncatedFile();
  const name = bytes.subarray(nameStart, nameStart + lengths.name);
  const path = partName(decodedName(name));
  const sizes = wideSizes(view, at, nameStart + lengths.name, lengths.extra);
  const method = view.getUint16(at + 10, true);
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw encryptedFile();
  if (method !== STORED && method !== DEFLATED) throw damagedFile(path);
  if (sizes.offset + 30 > view.byteLength) throw truncatedFile();
  if (view.getUint32(sizes.offset, true) !== LOCAL_HEADER) throw damagedFile(path);
  const nameEnd = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true);
  // No checksum covers the directory: a name of which a bit is wrong would be a part that is not there.
  if (!isSame(bytes.subarray(sizes.offset + 30, nameEnd), name)) throw damagedFile(path);
  const dataStart = nameEnd + view.getUint16(sizes.offset + 28, true);
  const dataEnd = dataStart + sizes.packedSize;
  if (dataEnd > view.byteLength) throw truncatedFile();
  const { packedSize, size } = sizes;
  const checksums = [view.getUint32(at + 16, true), ...checksumBeside(view, sizes.offset, dataEnd)];
  return { path, packedSize, size, isDeflated: method === DEFLATED, dataStart, checksums };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** The checksum before or behind the packed bytes; none where a writer leaves it to the directory. */
function checksumBeside(view: DataView, header: number, dataEnd: number): number[] {
  if (!(view.getUint16(header + 6, true) & HAS_DESCRIPTOR)) return [view.getUint32(header + 14, true)];
  const isMarked = dataEnd + 8 <= view.byteLength && view.getUint32(dataEnd, true) === DATA_DESCRIPTOR;
  return isMarked ? [view.getUint32(dataEnd + 4, true)] : [];
}

/** Names are UTF-8, or of the writer's own language, in China's programs GBK. */
function decodedName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
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
