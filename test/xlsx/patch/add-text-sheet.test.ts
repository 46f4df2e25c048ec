import type { TextRow } from "../../../src/workbook/ports";
import { readWorkbook } from "../../../src/xlsx";
import { addTextSheet } from "../../../src/xlsx/patch";
import { changedParts, partsOf, sampleBytes, workbookFile } from "../files";
import { readers } from "../readers";

const ROWS: readonly TextRow[] = [
  { text: "情况说明", style: "title" },
  { text: "一、总体情况", style: "heading" },
  { text: "", style: "body" },
  { text: "=不是公式，占42.88% & 增长1.54%。", style: "body" },
];

test("a text sheet comes behind the last, and of the other parts only the lists of sheets and styles change", () => {
  const after = addTextSheet(sampleBytes(), "情况说明", ROWS);
  const sheet = readWorkbook(after, "a.xlsx").sheets.at(-1);
  expect(sheet?.name).toBe("情况说明");
  expect(ROWS.map((_, row) => sheet?.grid.cell(row, 0).value ?? "")).toEqual(ROWS.map(({ text }) => text));
  expect(sheet?.grid.cell(3, 0)).toMatchObject({ formula: null, numberFormat: "@" });
  const count = readWorkbook(sampleBytes(), "a.xlsx").sheets.length;
  expect(changedParts(sampleBytes(), after)).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    `xl/worksheets/sheet${count + 1}.xml`,
  ]);
});

test("the other sheets stay as they were", () => {
  const before = readWorkbook(sampleBytes(), "a.xlsx");
  const after = readWorkbook(addTextSheet(sampleBytes(), "情况说明", ROWS), "a.xlsx");
  after.sheets.slice(0, -1).forEach((sheet, at) => {
    expect(sheet.name).toBe(before.sheets[at]?.name);
    expect(sheet.merges).toEqual(before.sheets[at]?.merges);
    expect(sheet.grid.cell(7, 4)).toEqual(before.sheets[at]?.grid.cell(7, 4));
  });
});

test("every reader at hand opens the result", () => {
  const after = addTextSheet(sampleBytes(), "情况说明", ROWS);
  for (const reader of readers()) expect(reader(after)("情况说明").slice(0, 2)).toEqual(["情况说明", "一、总体情况"]);
}, 120_000);

test("a name is given once; numbers in use are not given again", () => {
  const once = addTextSheet(workbookFile({ 表1: "<sheetData/>" }), "A<1>", ROWS);
  expect(() => addTextSheet(once, "a<1>", ROWS)).toThrow("already");
  const twice = partsOf(addTextSheet(once, "B", ROWS));
  expect(twice["xl/workbook.xml"]).toMatch(
    /name="A&lt;1&gt;" sheetId="2" r:id="rId2".*name="B" sheetId="3" r:id="rId3"/u,
  );
  expect(Object.keys(twice)).toContain("xl/worksheets/sheet3.xml");
});

test("each row is as high as its paragraph needs, and a printed page as wide as the text", () => {
  const paragraph = "预算数".repeat(60);
  const parts = partsOf(
    addTextSheet(workbookFile({ 表1: "<sheetData/>" }), "情况说明", [
      { text: "情况说明", style: "title" },
      { text: "短句。", style: "body" },
      { text: paragraph, style: "body" },
      { text: paragraph.repeat(40), style: "body" },
    ]),
  );
  const xml = parts["xl/worksheets/sheet2.xml"] ?? "";
  const heights = [...xml.matchAll(/<row r="\d+" ht="(\d+)">/gu)].map(([, height]) => Number(height));
  // 360 digits' room at 81 a line; the highest row that Excel has.
  expect(heights).toEqual([25, 17, 5 * 17, 409]);
  expect(xml).toMatch(
    /<pageSetUpPr fitToPage="1"\/>.*<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/u,
  );
});
