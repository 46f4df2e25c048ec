import { CFB, utils, write } from "@e965/xlsx";
import { readWorkbook, UnreadableFile, type UnreadableReason } from "../../src/xlsx";
import { sampleBytes, workbookFile, zipped } from "./files";

function refusal(bytes: Uint8Array): UnreadableFile {
  try {
    readWorkbook(bytes, "a.xlsx");
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error("the file was read");
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const as = (bookType: "xlsb" | "ods"): Uint8Array =>
  new Uint8Array(
    write(utils.book_new(utils.aoa_to_sheet([["表1"]]), "表1"), { type: "array", bookType }) as ArrayBuffer,
  );

function encrypted(): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.from([4, 0, 4, 0]));
  CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(600, 7));
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Uint8Array);
}

const MEGABYTE = 1024 * 1024;

/** A part of blanks that packs to a thousandth. */
const blanks = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE).fill(32);

/** A file that says of a part of one size that it is of another. */
function stating(bytes: Uint8Array, size: number, stated: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 28 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
      view.setUint32(at + 24, stated, true);
  }
  return bytes;
}

const bomb = (stated: number): Uint8Array =>
  stating(workbookFile({ 表1: "" }, { "xl/worksheets/sheet1.xml": blanks(20) }), 20 * MEGABYTE, stated);

const CASES: Readonly<Record<string, readonly [UnreadableReason, () => Uint8Array, RegExp]>> = {
  "an empty file": ["empty", () => new Uint8Array(), /0字节/],
  "words under the name of a workbook": ["not-a-workbook", () => text("hello"), /纯文本.*不是Excel工作簿/],
  "a web page": ["not-a-workbook", () => text("<!DOCTYPE html><html></html>"), /网页/],
  "a PDF": ["not-a-workbook", () => text("%PDF-1.7"), /PDF文档/],
  "an XML text": ["not-a-workbook", () => text('<?xml version="1.0"?><a/>'), /XML文本/],
  "a Word document": [
    "not-a-workbook",
    () => zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }),
    /Word文档/,
  ],
  "an ordinary zip archive": ["not-a-workbook", () => zipped({ "notes.txt": "1" }), /压缩包/],
  "an .xlsb workbook": ["other-format", () => as("xlsb"), /\.xlsb格式/],
  "an .ods workbook": ["other-format", () => as("ods"), /\.ods格式/],
  "a workbook with a password": ["encrypted", encrypted, /已加密/],
  "a workbook cut off in the middle": ["truncated", () => sampleBytes().slice(0, 20000), /不完整/],
  "a workbook cut off after its first bytes": ["truncated", () => sampleBytes().slice(0, 10), /不完整/],
  "a workbook without its last byte": ["truncated", () => sampleBytes().slice(0, -1), /不完整/],
  "a zip bomb": ["too-large", () => bomb(300 * MEGABYTE), /301MB.*上限128MB/],
  "a zip bomb that states a small size": ["damaged", () => bomb(500), /已损坏/],
  "a workbook that names a sheet it does not hold": [
    "damaged",
    () => workbookFile({ 表1: "<sheetData/>" }, { "xl/_rels/workbook.xml.rels": "<Relationships/>" }),
    /已损坏/,
  ],
  "a stray entry in the last cell of a sheet": [
    "too-large",
    () =>
      workbookFile({
        表1: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      }),
    /XFD1048576/,
  ],
};

test.each(Object.entries(CASES))(
  "%s is refused with a sentence that says what it is",
  (_, [reason, bytes, sentence]) => {
    const error = refusal(bytes());
    expect(error.reason).toBe(reason);
    expect(error.sentence.zh).toMatch(sentence);
    expect(error.sentence.zh).toMatch(/。$/);
    expect(error.sentence.en).toMatch(/\.$/);
  },
);

test("bytes changed anywhere in a workbook end in a workbook or a refusal, never in another error", () => {
  const original = sampleBytes();
  for (let at = 0; at < original.length; at += 997) {
    const bytes = original.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    try {
      readWorkbook(bytes, "a.xlsx");
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile);
    }
  }
});

test("pictures are not unpacked, however large", () => {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
  const bytes = stating(
    workbookFile({ 表1: sheet }, { "xl/media/image1.png": new Uint8Array(777) }),
    777,
    300 * MEGABYTE,
  );
  expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.grid.cell(0, 0).value).toBe(1);
});
