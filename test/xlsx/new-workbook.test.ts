import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../src/xlsx";
import { NewWorkbook, sheetNames, type NewCell } from "../../src/xlsx/new-workbook";

/** A workbook of one sheet with these rows. */
function written(rows: readonly (readonly (NewCell | null)[])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const workbook = new NewWorkbook((chunk) => chunks.push(chunk));
  const sheet = workbook.begin({ name: "清单", columns: [{ width: 11 }, { width: 20, isHidden: true }], header: 0 });
  for (const row of rows) sheet.row(row);
  sheet.end();
  workbook.end();
  return new Uint8Array(Buffer.concat(chunks));
}

const text = (content: string): NewCell => ({ content, look: "text" });
const sheetXml = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

test("what is written is read back: texts that begin with = stay texts, figures are numbers, hidden columns hidden", () => {
  const bytes = written([
    [text("单位"), text("核对码")],
    [text('=HYPERLINK("x")'), { content: -1234.5, look: "amount" }],
    [text(" 前后空格 \n第二行"), null],
  ]);
  const [sheet] = readWorkbook(bytes, "a.xlsx").sheets;
  const cell = (row: number, column: number) => sheet?.grid.cell(row, column);
  expect(cell(1, 0)).toMatchObject({ value: '=HYPERLINK("x")', formula: null });
  expect(cell(1, 1)).toMatchObject({ value: -1234.5, text: "-1,234.50" });
  expect(cell(2, 0)?.value).toBe(" 前后空格 \n第二行");
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1]);
  // So that it stays one when a person edits the cell.
  expect(strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array())).toContain(
    'numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1"',
  );
});

test("a row is as high as its longest text needs, never higher than Excel allows; no text is longer than it allows", () => {
  const bytes = written([[text("短")], [text("十个汉字十个汉字十个汉字")], [text("长".repeat(40_000))]]);
  const heights = [...sheetXml(bytes).matchAll(/<row r="\d+"(?: ht="([\d.]+)")?/gu)].map(([, height]) => height);
  expect(heights).toEqual([undefined, "40.5", "409"]);
  expect(String(readWorkbook(bytes, "a.xlsx").sheets[0]?.grid.cell(2, 0).value)).toHaveLength(32_767);
});

test("names of tabs keep Excel's rules and differ, whatever is asked for", () => {
  const nameOf = sheetNames();
  const names = [
    "财政厅",
    "财政厅",
    "[省]/厅:*?",
    "'厅'",
    "",
    "History",
    "很".repeat(40),
    "很".repeat(40),
    "Abc",
    "aBC",
  ].map(nameOf);
  expect(names).toEqual([
    "财政厅",
    "财政厅（2）",
    "省  厅",
    "厅",
    "Sheet",
    "History（2）",
    "很".repeat(31),
    `${"很".repeat(28)}（2）`,
    "Abc",
    "aBC（2）",
  ]);
});
