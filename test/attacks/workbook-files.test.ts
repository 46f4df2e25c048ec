import { strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook, UnreadableFile } from "../../src/xlsx";
import { partsOf, sampleBytes, workbookFile } from "../xlsx/files";

/** What is said of a file that is refused; of one that is read, the values of the first row of its first sheet. */
function outcomeOf(bytes: Uint8Array): string | unknown[] {
  try {
    const grid = readWorkbook(bytes, "a.xlsx").sheets[0]?.grid;
    return Array.from({ length: grid?.right ?? 0 }, (_, column) => grid?.cell(0, column).value);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.sentence.zh;
    throw error;
  }
}

const ofRows = (rows: string): Uint8Array => workbookFile({ 表1: `<sheetData>${rows}</sheetData>` });

/** The sample with the text of a part changed; its checksum is right again. */
function withPart(path: string, change: (text: string) => string): Uint8Array {
  const text = partsOf(sampleBytes())[path] ?? "";
  const changed = change(text);
  expect(changed).not.toBe(text);
  return zipSync({ ...unzipSync(sampleBytes()), [path]: strToU8(changed) });
}

const SHEET = "xl/worksheets/sheet1.xml";

describe("a part that is not whole is refused, never judged as if it were", () => {
  const half = (text: string): string => text.slice(0, text.length / 2);
  test.each([
    [SHEET, half],
    [SHEET, (text: string) => text.slice(0, text.lastIndexOf("</row>"))],
    ["xl/sharedStrings.xml", half],
    ["xl/styles.xml", half],
    ["xl/_rels/workbook.xml.rels", half],
    ["xl/workbook.xml", (text: string) => text.slice(0, text.indexOf("/>", text.indexOf("<sheet ")) + 2)],
    [SHEET, () => ""],
    [SHEET, () => "公开表"],
    [SHEET, (text: string) => text.replace("</sheetData>", "")],
    [SHEET, (text: string) => text.replace("</c>", "")],
  ])("%s, case %#", (path, change) => {
    expect(outcomeOf(withPart(path, change))).toMatch(/^文件已损坏，无法读取（.+）。/u);
  });

  test.each(["xl/styles.xml", "xl/sharedStrings.xml", SHEET])("%s missing altogether", (path) => {
    const parts = Object.entries(unzipSync(sampleBytes())).filter(([name]) => name !== path);
    expect(outcomeOf(zipSync(Object.fromEntries(parts)))).toMatch(/^文件已损坏，无法读取（.+）。/u);
  });
});

test("a name in the directory with a wrong bit is damage, for no checksum covers it", () => {
  for (const path of Object.keys(unzipSync(sampleBytes()))) {
    const bytes = Buffer.from(sampleBytes());
    const at = bytes.lastIndexOf(path) + path.length - 5;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    expect(outcomeOf(new Uint8Array(bytes))).toMatch(/^文件/u);
  }
});

describe("cells that contradict each other are refused, since which is meant cannot be told", () => {
  const one = (address: string, value: string): string => `<c r="${address}"><v>${value}</v></c>`;
  test.each([
    ["twice in a row", `<row r="1">${one("A1", "1")}${one("A1", "2")}</row>`],
    ["in two rows of one number", `<row r="1">${one("A1", "1")}</row><row r="1">${one("A1", "2")}</row>`],
    [
      "in two lots of rows",
      `<row r="1">${one("A1", "1")}</row></sheetData><sheetData><row r="1">${one("A1", "2")}</row>`,
    ],
  ])("%s", (_, rows) => {
    expect(outcomeOf(ofRows(rows))).toMatch(/^文件已损坏：单元格表1!A1写了两次，不知该读哪一个。/u);
  });

  test("in the row of another number, or in none", () => {
    expect(outcomeOf(ofRows(`<row r="1">${one("A5", "1")}</row>`))).toMatch(/^文件已损坏，无法读取（表1!A5）。/u);
    expect(outcomeOf(ofRows(one("A1", "1")))).toMatch(/^文件已损坏，无法读取（表1）。/u);
  });

  test.each(["0x3", "1e3", "-1", "1.0", " ", "０"])("a row numbered %j is no row", (number) => {
    expect(outcomeOf(ofRows(`<row r="${number}"><c><v>1</v></c></row>`))).toMatch(/Excel没有的位置/u);
  });

  test("of a kind that there is not", () => {
    expect(outcomeOf(ofRows('<row><c t="x"><v>7</v></c></row>'))).toMatch(/^文件已损坏，无法读取（表1!A1）。/u);
  });

  test.each(["99999", "-1", "0x0", "1.5", ""])("with the shared text %j that there is not", (index) => {
    const bytes = withPart("xl/worksheets/sheet2.xml", (text) =>
      text.replace(/(t="s"[^>]*><v>)\d+/u, (_, start: string) => `${start}${index}`),
    );
    expect(outcomeOf(bytes)).toMatch(/^文件已损坏，无法读取（表2!A1）。/u);
  });
});

test("a figure is what a person reads: digits of other bases, words and days that there are not stay texts", () => {
  const texts = ["0x10", "0b11", "0O7", "Infinity", "INF", "NaN", "１２", "1_0", "1e999"];
  const cells = texts.map((text) => `<c><v>${text}</v></c>`).join("");
  expect(outcomeOf(ofRows(`<row>${cells}</row>`))).toEqual(texts);
  const days = ["2024-02-30", "9999-99-99", "2024-01-01T24:00:00", "2024-01-01T00:60:00"];
  expect(outcomeOf(ofRows(`<row>${days.map((day) => `<c t="d"><v>${day}</v></c>`).join("")}</row>`))).toEqual(days);
  const figures = ["-0", " 12 ", "1E3", "+.5", "2.", "1e308"].map((text) => `<c><v>${text}</v></c>`).join("");
  expect(outcomeOf(ofRows(`<row>${figures}<c t="d"><v>2024-02-29T06:00:00</v></c></row>`))).toEqual([
    -0, 12, 1000, 0.5, 2, 1e308, 45351.25,
  ]);
});

test("half a million ranges of hidden columns cost no more than their length", () => {
  const ranges = '<col min="2" max="3" hidden="1"/><col min="x" max="9" hidden="1"/>'.repeat(250_000);
  const row = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>';
  const bytes = workbookFile({ 表1: `<cols>${ranges}</cols><sheetData>${row}</sheetData>` });
  const before = process.cpuUsage().user;
  expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.hiddenColumns).toEqual([1, 2]);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(6);
});

test("the name of a sheet stands in every sentence about it: one of a million characters is refused", () => {
  const named = (name: string): Uint8Array =>
    withPart("xl/workbook.xml", (text) =>
      text.replace(/(<sheet [^>]*name=")[^"]*/u, (_, start: string) => start + name),
    );
  expect(outcomeOf(named("长".repeat(1_000_000)))).toMatch(
    /^有一张工作表的名称有1,000,000个字符，Excel最多31个，没有读取。/u,
  );
  expect(Array.isArray(outcomeOf(named("长".repeat(40))))).toBe(true);
});
