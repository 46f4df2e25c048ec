import { readWorkbook, UnreadableFile } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";
import { refuseLargeFile } from "../../src/xlsx";
import { workbookFile } from "./files";

const SECONDS = 1e6;

/** The sentence of a file that is refused, and the processor seconds it cost. */
function refusedIn(bytes: Uint8Array): { readonly sentence: string; readonly seconds: number } {
  const before = process.cpuUsage().user;
  let sentence = "read";
  try {
    readWorkbook(bytes, "a.xlsx");
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    sentence = error.sentence.zh;
  }
  return { sentence, seconds: (process.cpuUsage().user - before) / SECONDS };
}

const cell = (address: string, value: string): string => `<c r="${address}">${value}</c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const inline = (text: string): string => `<is><t>${text}</t></is>`;
const file = (data: string): Uint8Array => workbookFile({ 表1: `<sheetData>${data}</sheetData>` });
const farApart = `<sheetData>${row(1, cell("A1", "<v>1</v>"))}${row(600, cell("XFD600", "<v>1</v>"))}</sheetData>`;
const named = (count: number, data: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`表${at}`, data]));
const withStrings = (data: string, strings: string): Uint8Array => {
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return workbookFile(
    { 表1: `<sheetData>${data}</sheetData>` },
    {
      "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
  );
};
const sharing = (count: number): string =>
  Array.from({ length: count }, (_, at) => row(at + 1, `<c r="A${at + 1}" t="s"><v>0</v></c>`)).join("");

const ATTACKS: Readonly<Record<string, readonly [() => Uint8Array, RegExp]>> = {
  "a row with the number 1,000,000,000": [
    () => file(row(1_000_000_000, cell("A1", "<v>1</v>"))),
    /没有的位置（1000000000）/u,
  ],
  "a column ZZZZZZ": [() => file(row(1, cell("ZZZZZZ1", "<v>1</v>"))), /没有的位置（ZZZZZZ1）/u],
  "a column after the last": [() => file(row(1, cell("XFE1", "<v>1</v>"))), /没有的位置（XFE1）/u],
  "a merged range beyond the sheet": [
    () => workbookFile({ 表1: '<sheetData/><mergeCells><mergeCell ref="A1:ZZZ9999999"/></mergeCells>' }),
    /没有的位置/u,
  ],
  "a hundred sheets with two cells far apart": [() => workbookFile(named(100, farApart)), /一直到单元格XFD600/u],
  "more sheets than a workbook of this kind has": [() => workbookFile(named(1001, "<sheetData/>")), /1,001张工作表/u],
  "a text longer than a cell holds": [
    () => file(row(1, `<c r="A1" t="inlineStr">${inline("长".repeat(32_768))}</c>`)),
    /单元格表1!A1的内容有32,768个字符.*最多32,767个/u,
  ],
  "a long text shared by a hundred thousand cells": [
    () => withStrings(sharing(100_000), `<si><t>${"ａ".repeat(30_000)}</t></si>`),
    /文字和公式合计超过32,000,000个字符/u,
  ],
  "a formula longer than Excel takes": [
    () => file(row(1, cell("A1", `<f>${"A1+".repeat(3000)}A1</f><v>1</v>`))),
    /9,002个字符.*最多8,192个/u,
  ],
  "a long formula shared by a hundred thousand cells": [
    () =>
      file(
        Array.from({ length: 100_000 }, (_, at) =>
          row(
            at + 1,
            cell(`A${at + 1}`, `<f t="shared" si="0">${at === 0 ? "B1+".repeat(2000) + "B1" : ""}</f><v>1</v>`),
          ),
        ).join(""),
      ),
    /共用公式展开后合计超过5,000,000个字符/u,
  ],
  "more filled cells than are read": [
    () => file(`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1001)),
    /超过1,000,000个/u,
  ],
  "more merged cells than are read": [
    () =>
      workbookFile({
        表1: `<sheetData/><mergeCells>${Array.from({ length: 50_001 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join("")}</mergeCells>`,
      }),
    /合并单元格超过50,000处/u,
  ],
};

test.each(Object.entries(ATTACKS))("%s is refused in one sentence and little time", (_, [bytes, sentence]) => {
  const refused = refusedIn(bytes());
  expect(refused.sentence).toMatch(sentence);
  expect(refused.sentence).toMatch(/。$/u);
  expect(refused.seconds).toBeLessThan(8);
});

const LONG = 400_000;
const HARMLESS: Readonly<Record<string, () => Uint8Array>> = {
  "a tag with one long word": () => workbookFile({ 表1: `<sheetPr ${"a".repeat(LONG)}/><sheetData/>` }),
  "a tag with many words": () => workbookFile({ 表1: `<sheetPr ${"a ".repeat(LONG)}/><sheetData/>` }),
  "a tag with many attributes": () => workbookFile({ 表1: `<sheetPr ${'a="1" '.repeat(LONG / 4)}/><sheetData/>` }),
  "a tag with many blanks": () => workbookFile({ 表1: `<sheetPr ${" ".repeat(LONG)}/><sheetData/>` }),
  "many tags that are not closed": () => workbookFile({ 表1: `<sheetData>${"<f>".repeat(LONG / 4)}</sheetData>` }),
  "many cells that are not closed": () => file(row(1, "<c><f>1".repeat(LONG / 8))),
  "a part that is one long word": () => workbookFile({ 表1: "a".repeat(LONG) }),
  "a long run of references": () => withStrings(sharing(1), `<si><t>${"&amp;".repeat(30_000)}</t></si>`),
  "a hundred thousand formats that are not closed": () =>
    workbookFile(
      { 表1: "<sheetData/>" },
      { "xl/styles.xml": `<styleSheet><cellXfs>${"<xf>".repeat(LONG / 4)}</cellXfs></styleSheet>` },
    ),
  "a million rows that hold nothing": () => file("<row/>".repeat(1_000_000)),
  "a cell in the last row": () => file(row(1, cell("A1", "<v>1</v>")) + row(1_048_576, cell("B1048576", "<v>1</v>"))),
};

test.each(Object.entries(HARMLESS))("%s costs no more than its length", (_, bytes) => {
  expect(refusedIn(bytes()).seconds).toBeLessThan(4);
});

test.each([
  "many tags that are not closed",
  "many cells that are not closed",
  "a hundred thousand formats that are not closed",
])("%s costs an edit no more than its length", (name) => {
  const bytes = HARMLESS[name]?.() ?? new Uint8Array();
  const before = process.cpuUsage().user;
  const edit = {
    cell: { sheet: "表1", row: 0, column: 1 },
    before: { content: null },
    after: { content: 5, numberFormat: "0.00" },
  };
  expect(patchWorkbook(bytes, [edit]).length).toBeGreaterThan(0);
  expect((process.cpuUsage().user - before) / SECONDS).toBeLessThan(4);
});

test("a file is refused by its size before it is read", () => {
  expect(() => {
    refuseLargeFile(257 * 1024 * 1024);
  }).toThrow(UnreadableFile);
  expect(() => {
    refuseLargeFile(255 * 1024 * 1024);
  }).not.toThrow();
});

test("a format longer than Excel holds shows numbers as they are", () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${"[$".repeat(2500)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
  const bytes = workbookFile(
    { 表1: `<sheetData>${row(1, cell("A1", "<v>1.5</v>"))}</sheetData>` },
    { "xl/styles.xml": styles },
  );
  expect(readWorkbook(bytes, "a.xlsx").sheets[0]?.grid.cell(0, 0)).toMatchObject({
    text: "1.5",
    numberFormat: "General",
  });
});
