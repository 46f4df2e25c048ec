import { BOUNDS } from "./bounds";
import { emptyFile, encryptedFile, fileTooLarge, notAWorkbook, otherFormat, USE_THE_WORKBOOK } from "./unreadable-file";

/** How a workbook file is laid out: zipped parts (.xlsx and its kin), or streams of records (.xls). */
export type FileKind = "package" | "records";

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const MEGABYTE = 1024 * 1024;

/**
 * What a file is, by its first bytes: its name says nothing for sure (.et is either kind), and reading libraries take
 * any text for a sheet.
 * @throws UnreadableFile with the right sentence for what is no workbook
 */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw emptyFile();
  refuseLargeFile(bytes.length);
  if (startsWith(bytes, ZIP)) return "package";
  if (!startsWith(bytes, COMPOUND_FILE)) throw refusalOfOther(bytes);
  const streams = streamsOf(bytes);
  if (streams.has("EncryptedPackage") || streams.has("EncryptionInfo")) throw encryptedFile();
  if (streams.has("Workbook")) return "records";
  // Its texts are in the code page of the computer that wrote them.
  if (streams.has("Book")) throw otherFormat("Excel 5.0/95（.xls）");
  if (streams.has("WordDocument")) throw notAWorkbook({ zh: "Word文档", en: "a Word document" }, USE_THE_WORKBOOK);
  if (streams.has("PowerPoint Document"))
    throw notAWorkbook({ zh: "演示文稿", en: "a presentation" }, USE_THE_WORKBOOK);
  throw notAWorkbook({ zh: "旧版Office文档", en: "a document of an old Office format" }, USE_THE_WORKBOOK);
}

/** @param size bytes of a file, to be asked before it is read into memory. @throws UnreadableFile */
export function refuseLargeFile(size: number): void {
  if (size > BOUNDS.file) throw fileTooLarge(Math.ceil(size / MEGABYTE), BOUNDS.file / MEGABYTE);
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

function refusalOfOther(bytes: Uint8Array): Error {
  const start = textAtStart(bytes).trimStart().toLowerCase();
  if (start.startsWith("%pdf")) return notAWorkbook({ zh: "PDF文档", en: "a PDF document" }, USE_THE_WORKBOOK);
  if (start.startsWith("{\\rtf"))
    return notAWorkbook({ zh: "文字处理文档（RTF）", en: "an RTF text" }, USE_THE_WORKBOOK);
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html|head|body|meta|table)/u.test(start))
    return notAWorkbook({
      zh: "网页（有些系统导出的.xls其实是网页）",
      en: "a web page, as some systems export under the name .xls",
    });
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return otherFormat("XML电子表格2003");
  if (start.startsWith("<?xml")) return notAWorkbook({ zh: "XML文本", en: "an XML text" });
  if (start !== "" && !["\0", "\ufffd"].some((unreadable) => start.slice(0, 400).includes(unreadable)))
    return notAWorkbook({ zh: "纯文本（如.csv）", en: "plain text, such as .csv" });
  return notAWorkbook({ zh: "其他类型的数据", en: "data of another kind" }, USE_THE_WORKBOOK);
}

/** The beginning as text; what is not UTF-8 is taken for GBK, as Chinese systems write. */
function textAtStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 2048);
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(start);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(start);
  const utf8 = new TextDecoder().decode(start);
  return utf8.slice(0, -3).includes("\ufffd") ? new TextDecoder("gb18030").decode(start) : utf8;
}

/** Directory entries of a compound file: 128 bytes, the name as UTF-16 with its length in bytes at 64. */
const ENTRY = 128;
/** Source: [MS-CFB] 2.6.1. Streams and storages have these types. */
const OBJECT_TYPES: readonly number[] = [1, 2, 5];

function streamsOf(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 === 1 || !OBJECT_TYPES.includes(bytes[at + 66] ?? 0)) continue;
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2));
    if (view.getUint16(at + length - 2, true) === 0) names.add(name);
  }
  return names;
}
