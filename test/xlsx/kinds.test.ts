import { CFB, read, utils, write, type WorkBook } from "@e965/xlsx";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateWorkbook } from "../../src/actions/validate";
import { factsOf, readSettings, readWorkbook, UnreadableFile } from "../../src/xlsx";
import { addTextSheet, patchWorkbook, storeSettings } from "../../src/xlsx/patch";
import { partsOf, sampleBytes, workbookFile, zipped } from "./files";

const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** The sample as an .xls, by the library's own writer. */
function sampleAsXls(): Uint8Array {
  const book = read(sampleBytes(), { type: "array", cellNF: true, cellStyles: true });
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

const xls = (book: WorkBook): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
const findingsOf = (bytes: Uint8Array): string[] =>
  validateWorkbook(readWorkbook(bytes, "a")).result.findings.map(({ message }) => message.zh);

/** The sample with another main content type, as Excel writes it under another ending. */
function withContentType(type: string): Uint8Array {
  const parts = partsOf(sampleBytes());
  return zipped({ ...parts, "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "").replace(MAIN, type) });
}

/** Of the tables alone: the library's writer cuts the long texts of the other sheets off. */
function tableFindingsOf(bytes: Uint8Array): string[] {
  const workbook = readWorkbook(bytes, "a");
  const sheets = workbook.sheets.filter(({ name }) => /^表\d+$/u.test(name));
  return validateWorkbook({ ...workbook, sheets }).result.findings.map(({ message }) => message.zh);
}

test("the tables of the sample as .xls give the findings of the .xlsx", () => {
  expect(tableFindingsOf(sampleAsXls())).toEqual(tableFindingsOf(sampleBytes()));
  expect(tableFindingsOf(sampleBytes()).length).toBeGreaterThan(5);
});

test("an .xls as a spreadsheet program writes it is read with formulas, errors, formats, merges and all that is hidden", () => {
  const workbook = readWorkbook(new Uint8Array(readFileSync(join(__dirname, "fixtures/all-kinds.xls"))), "a.xls");
  const [first, second] = workbook.sheets;
  expect(first).toMatchObject({
    name: "表1",
    visibility: "visible",
    isProtected: true,
    hiddenRows: [2],
    hiddenColumns: [3],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  });
  expect(second).toMatchObject({ name: "表2", visibility: "hidden", isProtected: false });
  expect(first?.grid.cell(0, 0).value).toBe("部门收支总体情况表");
  expect(first?.grid.cell(1, 0)).toMatchObject({ value: 17690.9, text: "17,690.90", numberFormat: "#,##0.00" });
  expect(first?.grid.cell(1, 1)).toMatchObject({ value: 17690.95, formula: "=A2+A3" });
  expect(first?.grid.cell(1, 2).value).toBe("#DIV/0!");
  expect(first?.grid.cell(1, 3)).toMatchObject({ value: "06", numberFormat: "@" });
});

test.each([
  ["application/vnd.ms-excel.sheet.macroEnabled.main+xml", ".xlsm"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", ".xltx"],
  ["application/vnd.ms-excel.template.macroEnabled.main+xml", ".xltm"],
])("a workbook of the type %s is read like the sample, and belongs under %s", (type, ending) => {
  expect(factsOf(withContentType(type)).ending).toBe(ending);
  expect(findingsOf(withContentType(type))).toEqual(findingsOf(sampleBytes()));
});

test("a digital signature is known", () => {
  const signed = workbookFile({ 表1: "<sheetData/>" }, { "_xmlsignatures/origin.sigs": "" });
  expect(factsOf(signed).isSigned).toBe(true);
  expect(factsOf(sampleBytes())).toEqual({ ending: ".xlsx", isSigned: false });
});

const refusal = (work: () => unknown): UnreadableFile => {
  try {
    work();
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error("not refused");
};

test("an .xls is never written, and says what to do instead", () => {
  const bytes = xls(utils.book_new(utils.aoa_to_sheet([[1]]), "表1"));
  const edit = { cell: { sheet: "表1", row: 0, column: 0 }, before: { content: 1 }, after: { content: 2 } };
  for (const write of [
    () => patchWorkbook(bytes, [edit]),
    () => addTextSheet(bytes, "情况说明", []),
    () => storeSettings(bytes, { id: "a", version: "1" }, new Map([["a", "b"]])),
  ])
    expect(refusal(write).sentence.zh).toMatch(/\.xls格式.*不能写入修改.*另存为“Excel工作簿（\.xlsx）”/u);
  expect(readSettings(bytes).size).toBe(0);
});

function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Uint8Array);
}
const padded = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...new Array<number>(5000).fill(0)]);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const BEGIN = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...new Array<number>(12).fill(0)];

test.each<readonly [string, () => Uint8Array, RegExp]>([
  ["an .xls with a password", () => container({ Workbook: padded(...BEGIN, 0x2f, 0, 2, 0, 1, 0) }), /已加密/u],
  ["an .xlsx with a password", () => container({ EncryptionInfo: padded(4), EncryptedPackage: padded(7) }), /已加密/u],
  ["a .doc", () => container({ WordDocument: padded(1) }), /Word文档.*改用公开表所在的Excel工作簿/u],
  ["a .ppt", () => container({ "PowerPoint Document": padded(1) }), /演示文稿/u],
  ["a .csv", () => text("科目编码,科目名称,合计\n201,一般公共服务支出,1\n"), /纯文本（如\.csv）.*另存为/u],
  ["a .csv in GBK", () => Uint8Array.from([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0xba, 0xcf, 0xbc, 0xc6, 0x0a]), /纯文本/u],
  ["an RTF", () => text("{\\rtf1 }"), /RTF/u],
  ["a web page called .xls", () => text("<html><table><tr><td>1</td></tr></table></html>"), /网页/u],
  [
    "an XML spreadsheet of 2003",
    () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /XML电子表格2003.*另存为/u,
  ],
])("%s is refused with a sentence of its own", (_, bytes, sentence) => {
  const { zh, en } = refusal(() => readWorkbook(bytes(), "a.xls")).sentence;
  expect(zh).toMatch(sentence);
  expect(zh).toMatch(/。$/u);
  expect(en).toMatch(/\.$/u);
});

test("a damaged .xls ends in a workbook or a refusal, never in another error", () => {
  const original = xls(
    utils.book_new(
      utils.aoa_to_sheet([
        ["科目", 1.5],
        ["合计", 2],
      ]),
      "表1",
    ),
  );
  for (let at = 0; at < original.length; at += 97) {
    const bytes = original.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    try {
      readWorkbook(bytes, "a.xls");
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile);
    }
  }
});

test("dates of a workbook that counts from 1904 are the days they show", () => {
  const workbook = readWorkbook(
    workbookFile(
      {
        表1: '<sheetData><row r="1"><c r="A1" s="1"><v>43888</v></c><c r="B1"><v>43888</v></c><c r="C1" t="d"><v>2024-02-28</v></c></row></sheetData>',
      },
      {
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>',
        "xl/workbook.xml":
          '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="表1" r:id="rId1"/></sheets></workbook>',
      },
    ),
    "a.xlsx",
  );
  const shown = [0, 1, 2].map((column) => workbook.sheets[0]?.grid.cell(0, column).text);
  expect(shown).toEqual(["2024年2月28日", "43888", "2024-02-28"]);
});

test.each([
  ['<sheetData><row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row></sheetData>', [0], []],
  [
    '<sheetFormatPr defaultRowHeight="0" customHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    [0],
    [],
  ],
  [
    '<cols><col min="1" max="1" width="0" customWidth="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    [],
    [0],
  ],
  ['<sheetData><row r="1" ht="12"><c r="A1"><v>1</v></c></row></sheetData>', [], []],
  [
    '<sheetFormatPr defaultRowHeight="14" zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="14"><c r="A2"><v>1</v></c></row><row r="3" hidden="0"><c r="A3"><v>1</v></c></row></sheetData>',
    [0],
    [],
  ],
])("rows and columns without height or width are hidden: %s", (xml, hiddenRows, hiddenColumns) => {
  expect(readWorkbook(workbookFile({ 表1: xml }), "a.xlsx").sheets[0]).toMatchObject({ hiddenRows, hiddenColumns });
});

test.each(["#CONNECT!", "#BUSY!", "#PYTHON!", "#SPILL!", "#N/A"])("%s is an error value", (error) => {
  const bytes = workbookFile({ 表1: `<sheetData><row r="1"><c r="A1" t="e"><v>${error}</v></c></row></sheetData>` });
  expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.grid.cell(0, 0)).toMatchObject({ value: error, text: error });
});
