import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { readWorkbook, UnreadableFile } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import { partsOf, sampleBytes, workbookFile, zipped } from "./files";

const ONE = '<sheetData><row r="1"><c r="A1"><v>17690.9</v></c></row></sheetData>';
const valueIn = (bytes: Uint8Array): unknown => readWorkbook(bytes, "a.xlsx").sheets[0]?.grid.cell(0, 0).value;
const namesIn = (bytes: Uint8Array): string[] => readWorkbook(bytes, "a.xlsx").sheets.map(({ name }) => name);

function sentenceOf(bytes: Uint8Array): string {
  try {
    readWorkbook(bytes, "a.xlsx");
  } catch (error) {
    if (error instanceof UnreadableFile) return error.sentence.zh;
    throw error;
  }
  return "read";
}

/** The same parts under other names, in other bytes. */
function rewritten(
  bytes: Uint8Array,
  change: (path: string, content: Uint8Array) => readonly [string, Uint8Array],
): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const [name, written] = change(path, content);
    files[name] = written;
  }
  return zipSync(files);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return [code & 0xff, code >> 8];
    }),
  ]);
}

describe("the names of parts", () => {
  test.each([
    ["with Windows' separators", (path: string) => path.replace(/\//gu, "\\")],
    ["in other letter case", (path: string) => path.toUpperCase()],
    ["beginning with a slash", (path: string) => `/${path}`],
  ])("%s are the same names", (_, rename) => {
    const bytes = rewritten(sampleBytes(), (path, content) => [rename(path), content]);
    expect(namesIn(bytes)).toEqual(namesIn(sampleBytes()));
    const edited = patchWorkbook(bytes, [
      { cell: { sheet: "表3", row: 7, column: 4 }, before: { content: 17690.9 }, after: { content: 5 } },
    ]);
    expect(
      readWorkbook(edited, "a.xlsx")
        .sheets.find(({ name }) => name === "表3")
        ?.grid.cell(7, 4).value,
    ).toBe(5);
  });

  test("that stand twice are refused, since which is meant cannot be told", () => {
    const twice = workbookFile({ 表1: ONE }, { "xl/Worksheets/SHEET1.xml": "<worksheet/>" });
    expect(sentenceOf(twice)).toMatch(/两个同名的部分/u);
  });

  test("may be anything a program's object has of its own, and a repair keeps them", () => {
    const files: Zippable = Object.assign(Object.create(null) as Zippable, unzipSync(workbookFile({ 表1: ONE })));
    const bytes = zipSync(files);
    // The writer loses the name, so it is put into the finished file, once in each header.
    const named = Buffer.from(zipped({ ...partsOf(bytes), _proto_____: "<a/>" }));
    for (let at = named.indexOf("_proto_____"); at >= 0; at = named.indexOf("_proto_____"))
      named.write("__proto__12", at);
    expect(valueIn(new Uint8Array(named))).toBe(17690.9);
  });
});

describe("the encoding of a part", () => {
  const workbookXml = partsOf(workbookFile({ 表1: ONE }))["xl/workbook.xml"] ?? "";
  test("is told by its first bytes", () => {
    const bytes = workbookFile(
      { 表1: ONE },
      { "xl/workbook.xml": utf16(`<?xml version="1.0" encoding="UTF-16"?>${workbookXml}`) },
    );
    expect(namesIn(bytes)).toEqual(["表1"]);
  });

  test("is told by its declaration", () => {
    const declared = '<?xml version="1.0" encoding="GB2312"?>';
    const gbk = Uint8Array.from([
      ...strToU8(declared + workbookXml.slice(0, workbookXml.indexOf("表1"))),
      0xb1,
      0xed,
      0x31,
      ...strToU8(workbookXml.slice(workbookXml.indexOf("表1") + 2)),
    ]);
    const bytes = workbookFile({ 表1: ONE }, { "xl/workbook.xml": gbk });
    expect(namesIn(bytes)).toEqual(["表1"]);
    const edited = patchWorkbook(
      workbookFile(
        { 表1: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row></sheetData>' },
        { "xl/workbook.xml": gbk },
      ),
      [{ cell: { sheet: "表1", row: 0, column: 1 }, before: { content: 1 }, after: { content: 2 } }],
    );
    expect(partsOf(edited)["xl/workbook.xml"]).toContain('encoding="UTF-8"');
    expect(namesIn(edited)).toEqual(["表1"]);
  });
});

describe("the names of tabs", () => {
  test.each([
    ["表3_x0041_", "表3A"],
    ["表3_x005F_x0041_", "表3_x0041_"],
    ["__proto__", "__proto__"],
    ["a &amp; b", "a & b"],
  ])("written %s is %s", (written, name) => {
    expect(namesIn(workbookFile({ [written]: ONE }))).toEqual([name]);
    expect(valueIn(workbookFile({ [written]: ONE }))).toBe(17690.9);
  });

  test("that are alike are refused, as are two tabs on one part", () => {
    const tabs = (entries: string): string =>
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${entries}</sheets></workbook>`;
    const of = (entries: string): Uint8Array => workbookFile({ a: ONE, b: ONE }, { "xl/workbook.xml": tabs(entries) });
    expect(sentenceOf(of('<sheet name="表1" r:id="rId1"/><sheet name="表1" r:id="rId2"/>'))).toMatch(
      /两张工作表都叫“表1”/u,
    );
    expect(sentenceOf(of('<sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId2"/>'))).toMatch(/两张工作表都叫/u);
    expect(sentenceOf(of('<sheet name="表1" r:id="rId1"/><sheet name="表2" r:id="rId1"/>'))).toMatch(/同一份内容/u);
  });
});

describe("a damaged part", () => {
  const stored = (): Uint8Array => zipSync(unzipSync(sampleBytes()), { level: 0 });

  test("never reads as another workbook, whichever bit of it is wrong", () => {
    const [whole, bytes] = [JSON.stringify(contentsOf(sampleBytes())), stored()];
    for (let at = 100; at < bytes.length; at += 4999) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      let read: string;
      try {
        read = JSON.stringify(contentsOf(damaged));
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
        continue;
      }
      expect(read).toBe(whole);
    }
  });

  test("is named", () => {
    const bytes = Buffer.from(zipSync(unzipSync(workbookFile({ 表1: ONE })), { level: 0 }));
    bytes.write("16690.9", bytes.indexOf("17690.9"));
    expect(sentenceOf(new Uint8Array(bytes))).toMatch(/已损坏.*xl\/worksheets\/sheet1\.xml/u);
  });

  test.each([-1, 1, 9])("is one that unpacks to another size than stated (by %i), too", (by) => {
    const bytes = Buffer.from(workbookFile({ 表1: ONE }));
    const name = "xl/worksheets/sheet1.xml";
    // The size is stated in the directory, and before the part itself.
    const statedAt = [bytes.lastIndexOf(name) - 46 + 24, bytes.indexOf(name) - 30 + 22];
    for (const at of statedAt) bytes.writeUInt32LE(bytes.readUInt32LE(at) + by, at);
    expect(sentenceOf(new Uint8Array(bytes))).toMatch(/已损坏.*xl\/worksheets\/sheet1\.xml/u);
  });

  test("is noticed in a repair too, before anything is written", () => {
    const bytes = Buffer.from(
      zipSync({ ...unzipSync(workbookFile({ 表1: ONE })), "xl/media/a.png": strToU8("picture") }, { level: 0 }),
    );
    bytes.write("Picture", bytes.indexOf("picture"));
    const edit = { cell: { sheet: "表1", row: 0, column: 0 }, before: { content: 17690.9 }, after: { content: 5 } };
    expect(valueIn(new Uint8Array(bytes))).toBe(17690.9);
    expect(() => patchWorkbook(new Uint8Array(bytes), [edit])).toThrow(UnreadableFile);
  });
});

function contentsOf(bytes: Uint8Array): unknown {
  return readWorkbook(bytes, "a.xlsx").sheets.map(({ name, grid, merges }) => [
    name,
    merges,
    Array.from({ length: grid.bottom }, (_, row) =>
      Array.from({ length: grid.right }, (_, column) => grid.cell(row, column)),
    ),
  ]);
}
