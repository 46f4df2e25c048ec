import { utils, write } from "@e965/xlsx";
import { readWorkbook } from "../../src/xlsx";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { parseAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { sample } from "../support/sample";
import { sampleBytes, workbookFile } from "./files";
import fc from "../support/property";

function cell(workbook: Workbook, sheet: string, address: string): Cell {
  const place = parseAddress(address);
  const found = place && cellAt(workbook, { sheet, ...place });
  if (!found) throw new Error(`${sheet}!${address} is no cell of the workbook`);
  return found;
}
const sheetOf = (workbook: Workbook, name: string) => workbook.sheets.find((sheet) => sheet.name === name);
const open = (xml: string) => readWorkbook(workbookFile({ 表1: xml }), "a.xlsx");

test("every cell of the sample holds the published figure, code or label", () => {
  const workbook = readWorkbook(sampleBytes(), "disclosure-2024.xlsx");
  for (const published of sample().sheets) {
    const read = sheetOf(workbook, published.name);
    const { bottom, right } = published.grid;
    for (let row = 0; row < bottom; row += 1) {
      for (let column = 0; column < right; column += 1) {
        expect([published.name, row, column, read?.grid.cell(row, column).value]).toEqual([
          published.name,
          row,
          column,
          published.grid.cell(row, column).value,
        ]);
      }
    }
  }
});

test("codes stay texts, amounts are numbers shown with separators and two decimals", () => {
  const workbook = readWorkbook(sampleBytes(), "disclosure-2024.xlsx");
  expect(cell(workbook, "表3", "B11")).toEqual({ value: "06", text: "06", numberFormat: "@", formula: null });
  expect(cell(workbook, "表3", "E8")).toEqual({
    value: 17690.9,
    text: "17,690.90",
    numberFormat: "#,##0.00",
    formula: null,
  });
});

test("merged header cells are read as rectangles", () => {
  const workbook = readWorkbook(sampleBytes(), "disclosure-2024.xlsx");
  expect(sheetOf(workbook, "表3")?.merges).toContainEqual({ row: 4, column: 0, rows: 1, columns: 3 });
  expect(sheetOf(workbook, "表8")?.merges).toContainEqual({ row: 7, column: 0, rows: 1, columns: 8 });
});

test("a filled part that begins elsewhere keeps the sheet's own rows and columns", () => {
  const workbook = open(
    '<sheetData><row r="5"><c r="C5"><v>1.5</v></c><c r="E5" t="inlineStr"><is><t>元</t></is></c></row></sheetData>',
  );
  expect(workbook.sheets[0]?.grid).toMatchObject({ top: 4, left: 2, bottom: 5, right: 5 });
  expect(cell(workbook, "表1", "E5").value).toBe("元");
  expect(cell(workbook, "表1", "A1").value).toBeNull();
});

test("formulas keep their result, and the cells of a shared formula each their own text", () => {
  const workbook = open(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row></sheetData>',
  );
  expect(cell(workbook, "表1", "B1")).toMatchObject({ value: 2, formula: "=A1*2" });
  expect(cell(workbook, "表1", "B2")).toMatchObject({ value: 6, formula: "=A2*2" });
});

test("a formula that no program has worked out is read as its text, not as zero", () => {
  const workbook = open(
    '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>C1</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c></row></sheetData>',
  );
  expect(cell(workbook, "表1", "A1")).toMatchObject({ value: "=SUM(B1:B9)", formula: "=SUM(B1:B9)" });
  expect(cell(workbook, "表1", "B1").value).toBe("=C1");
  expect(cell(workbook, "表1", "D1").value).toBe("");
});

test("error values and truth values are read as Excel shows them", () => {
  const workbook = open(
    '<sheetData><row r="1"><c r="A1" t="e"><f>B9</f><v>#REF!</v></c><c r="B1" t="b"><v>1</v></c></row></sheetData>',
  );
  expect(cell(workbook, "表1", "A1").value).toBe("#REF!");
  expect(cell(workbook, "表1", "B1").value).toBe(true);
});

test("hidden sheets, rows and columns and protection are told, in the grid's own part only", () => {
  const workbook = readWorkbook(
    workbookFile(
      {
        表1: '<cols><col min="2" max="16384" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="C2"><v>2</v></c></row><row r="9" hidden="1"/></sheetData><sheetProtection sheet="1" objects="1"/>',
        表2: "<sheetData/>",
      },
      {
        "xl/workbook.xml":
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表1" sheetId="1" r:id="rId1" state="hidden"/><sheet name="表2" sheetId="2" r:id="rId2" state="veryHidden"/></sheets></workbook>',
      },
    ),
    "a.xlsx",
  );
  expect(workbook.sheets[0]).toMatchObject({
    visibility: "hidden",
    hiddenRows: [1],
    hiddenColumns: [1, 2],
    isProtected: true,
  });
  expect(workbook.sheets[1]).toMatchObject({
    visibility: "veryHidden",
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
  });
});

test("thousands of formatted empty rows below a table are not part of it", () => {
  const blank = Array.from(
    { length: 20000 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/><c r="B${at + 2}" s="1"/></row>`,
  ).join("");
  const workbook = open(
    `<dimension ref="A1:B20001"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row>${blank}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
  );
  expect(workbook.sheets[0]).toMatchObject({
    grid: { top: 0, left: 0, bottom: 1, right: 1 },
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  });
});

test("a sheet with namespace prefixes and a workbook part of another name are read alike", () => {
  const namespace = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const bytes = workbookFile(
    { 表1: "" },
    {
      "xl/worksheets/sheet1.xml": `<x:worksheet ${namespace}><x:sheetData><x:row r="2" hidden="1"><x:c r="B2" t="inlineStr"><x:is><x:t>合计</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    },
  );
  const workbook = readWorkbook(bytes, "a.xlsx");
  expect(cell(workbook, "表1", "B2").value).toBe("合计");
  expect(workbook.sheets[0]?.hiddenRows).toEqual([1]);
});

test("what SheetJS writes comes back with every value", () => {
  const text = fc.string({ unit: fc.constantFrom("万", "元", "&", "<", '"', " ", "1", "ａ", "\n"), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), {
          minLength: 1,
          maxLength: 4,
        }),
        { minLength: 1, maxLength: 5 },
      ),
      (rows) => {
        const book = utils.book_new(utils.aoa_to_sheet(rows), "表1");
        const read = readWorkbook(new Uint8Array(write(book, { type: "array" }) as ArrayBuffer), "a.xlsx");
        rows.forEach((values, row) =>
          values.forEach((value, column) =>
            expect(read.sheets[0]?.grid.cell(row, column).value ?? "").toEqual(Object.is(value, -0) ? 0 : value),
          ),
        );
      },
    ),
    { numRuns: 60 },
  );
});
