import { readWorkbook } from "../../../src/xlsx";
import { patchWorkbook, PatchRefused } from "../../../src/xlsx/patch";
import type { CellContent } from "../../../src/workbook/edits";
import { unzipSync, zipSync } from "fflate";
import { partsOf, workbookFile } from "../files";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const edit = (row: number, column: number, before: CellContent, after: CellContent, numberFormat?: string) => ({
  cell: { sheet: "表1", row, column },
  before: { content: before },
  after: numberFormat === undefined ? { content: after } : { content: after, numberFormat },
});
const sheetOf = (bytes: Uint8Array): string => partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";

describe("a text in several fonts", () => {
  const RED = '<rPr><b/><color rgb="FFFF0000"/></rPr>';
  const rich = (runs: string): Uint8Array =>
    workbookFile({ 表1: `<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is>${runs}</is></c></row></sheetData>` });
  const shared = (): Uint8Array =>
    workbookFile(
      { 表1: '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>' },
      {
        "xl/sharedStrings.xml": `<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:t>0</x:t></x:si><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>行政</x:t></x:r><x:r><x:t xml:space="preserve"> 运行</x:t></x:r><x:rPh sb="0" eb="1"><x:t>xing</x:t></x:rPh></x:si></x:sst>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      },
    );

  test.each<readonly [string, string, string, string]>([
    [
      "行政 运行",
      "行政运行",
      `<r>${RED}<t>行政</t></r><r><t xml:space="preserve"> 运行</t></r>`,
      `<r>${RED}<t>行政</t></r><r><t>运行</t></r>`,
    ],
    [
      "行政运行",
      "行政运行支出",
      `<r><t>行政</t></r><r>${RED}<t>运行</t></r>`,
      `<r><t>行政</t></r><r>${RED}<t>运行支出</t></r>`,
    ],
    ["甲乙丙", "甲丁丙", `<r><t>甲</t></r><r>${RED}<t>乙</t></r><r><t>丙</t></r>`, "<r><t>甲丁丙</t></r>"],
  ])("%s that becomes %s keeps its fonts", (before, after, runs, written) => {
    const edited = patchWorkbook(rich(runs), [edit(0, 0, before, after)]);
    expect(sheetOf(edited)).toContain(`<is>${written}</is>`);
    expect(readWorkbook(edited, "a.xlsx").sheets[0]?.grid.cell(0, 0).value).toBe(after);
  });

  test("that cells share is written into the one cell, with the sheet's own prefix and without its reading aid", () => {
    expect(readWorkbook(shared(), "a.xlsx").sheets[0]?.grid.cell(0, 0).value).toBe("行政 运行");
    const edited = patchWorkbook(shared(), [edit(0, 0, "行政 运行", "行政运行")]);
    expect(sheetOf(edited)).toContain("<is><r><rPr><b/></rPr><t>行政</t></r><r><t>运行</t></r></is>");
    expect(partsOf(edited)["xl/sharedStrings.xml"]).toBe(partsOf(shared())["xl/sharedStrings.xml"]);
  });

  test("that becomes a number is one", () => {
    const edited = patchWorkbook(rich(`<r>${RED}<t>1</t></r><r><t>2</t></r>`), [edit(0, 0, "12", 12)]);
    expect(sheetOf(edited)).toContain("<v>12</v>");
  });
});

describe("a header that belongs to an Excel table", () => {
  const table = (
    formula = "",
    columns = '<tableColumn id="1" name="项 目"/><tableColumn id="2" name="预算_x000a_数"/>',
  ): Uint8Array =>
    workbookFile(
      {
        表1: `<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>项 目</t></is></c><c r="C2" t="inlineStr"><is><t>预算\n数</t></is></c></row><row r="3"><c r="B3"><v>1</v></c><c r="C3">${formula}<v>1</v></c></row></sheetData>`,
      },
      {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../tables/table1.xml"/></Relationships>`,
        "xl/tables/table1.xml": `<table ref="B2:C3"><tableColumns count="2">${columns}</tableColumns></table>`,
      },
    );
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof PatchRefused) return error.reason;
      throw error;
    }
    return "written";
  };

  test("takes the table's own name of the column along, line breaks as Excel writes them", () => {
    const edited = patchWorkbook(table(), [edit(1, 1, "项 目", "项目"), edit(1, 2, "预算\n数", "预算数\n（万元）")]);
    expect(partsOf(edited)["xl/tables/table1.xml"]).toContain(
      '<tableColumn id="1" name="项目"/><tableColumn id="2" name="预算数_x000a_（万元）"/>',
    );
  });

  test("stays where formulas name the column by it, where another column has the name, or where it would be no text", () => {
    expect(refusal(() => patchWorkbook(table("<f>SUM(表格1[项 目])</f>"), [edit(1, 1, "项 目", "项目")]))).toBe(
      "table-header",
    );
    const twin = '<tableColumn id="1" name="项 目"/><tableColumn id="2" name="项目"/>';
    expect(refusal(() => patchWorkbook(table("", twin), [edit(1, 1, "项 目", "项目")]))).toBe("table-header");
    expect(refusal(() => patchWorkbook(table(), [edit(1, 1, "项 目", 5)]))).toBe("table-header");
    expect(refusal(() => patchWorkbook(table(), [edit(1, 1, "项 目", null)]))).toBe("table-header");
  });

  test("is no matter of cells below it", () => {
    const edited = patchWorkbook(table(), [edit(2, 1, 1, 2)]);
    expect(partsOf(edited)["xl/tables/table1.xml"]).toBe(partsOf(table())["xl/tables/table1.xml"]);
  });
});

test("a workbook with as many cell formats as Excel takes gets no more", () => {
  const full = (count: number): Uint8Array =>
    workbookFile(
      { 表1: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
      {
        "xl/styles.xml": `<styleSheet><cellXfs count="${count}">${'<xf numFmtId="0"/>'.repeat(count)}</cellXfs></styleSheet>`,
      },
    );
  expect(() => patchWorkbook(full(65_490), [edit(0, 0, 1, 2, "0.00")])).toThrow(PatchRefused);
  expect(sheetOf(patchWorkbook(full(65_490), [edit(0, 0, 1, 2)]))).toContain("<v>2</v>");
  expect(partsOf(patchWorkbook(full(65_489), [edit(0, 0, 1, 2, "0.00")]))["xl/styles.xml"]).toContain('count="65490"');
});

test("a part that is called like something every object has is still there after an edit", () => {
  const bytes = workbookFile(
    { 表1: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    { _proto_____: "<a/>" },
  );
  const named = Buffer.from(zipSync(unzipSync(bytes), { level: 0 }));
  for (let at = named.indexOf("_proto_____"); at >= 0; at = named.indexOf("_proto_____"))
    named.write("__proto__/a", at);
  const edited = Buffer.from(patchWorkbook(new Uint8Array(named), [edit(0, 0, 1, 2)]));
  expect(edited.includes("__proto__/a")).toBe(true);
});
