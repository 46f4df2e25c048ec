import { serialize } from "node:v8";
import { narrateWorkbook } from "../../src/actions/narrate";
import { previewOf } from "../../src/actions/repair";
import { validateWorkbook } from "../../src/actions/validate";
import { RULES } from "../../src/checks";
import { linesOf } from "../../src/narrative/document";
import { checkedFile, jsonReport } from "../../src/report/json";
import { textReport } from "../../src/report/text";
import { cellAddress } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { isFormula, isSameContent } from "../../src/workbook/edits";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { BROKEN_WORDS } from "../support/broken-words";
import { draftOf, mapSheets, withCells } from "../support/grid-draft";
import { wholeSample } from "../support/sample";
import fc from "../support/property";

/** What people, other programs and accidents leave in cells. */
const cell: fc.Arbitrary<Cell> = fc
  .record({
    value: fc.oneof(
      fc.constantFrom(
        "",
        "  ",
        "—",
        "-",
        "0",
        "０．００",
        "1,2,3",
        "￥4,074.63",
        "(5.00)",
        "4074.63万元",
        "见附件",
        "#REF!",
        "#N/A",
        "合计",
        "表3",
        "单位：元",
        "编制部门：",
        "科目编码",
        "2010601",
        "06",
        "※",
        "部门支出总体情况表",
        "本表为空表",
        "=SUM(A1:A9)",
        "人员增加",
        "2024年1月至13月",
        "其中：5万元；6万元",
        "\n",
        "\u0000",
        "😀",
        true,
        false,
        null,
        -0,
        1e21,
        -1e-9,
        Number.MAX_VALUE,
        45000,
      ),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -100000, max: 100000 }),
    ),
    numberFormat: fc.constantFrom("General", "@", "#,##0.00", "0", "0.0%", "yyyy-mm-dd", ";;;", "[红色]", ""),
    formula: fc.option(fc.constantFrom("=1+1", "=SUM(F8:F10)", "=表3!E8", "=#REF!+1", "=SUM((((", "=A1:A1048576"), {
      freq: 4,
    }),
  })
  .map(({ value, numberFormat, formula }) => ({
    value,
    text: value === null ? "" : String(value),
    numberFormat,
    formula,
  }));

const sheets = wholeSample().sheets;
const junked = fc
  .array(fc.tuple(fc.nat(sheets.length - 1), fc.nat(45), fc.nat(14), cell), { minLength: 1, maxLength: 40 })
  .map((changes) =>
    withCells(
      wholeSample(),
      Object.fromEntries(
        changes.map(([sheet, row, column, content]) => [
          `${sheets[sheet]?.name ?? ""}!${cellAddress({ row, column })}`,
          content,
        ]),
      ),
    ),
  );

/** Rows and columns taken out, doubled and shifted, as pasting goes wrong. */
const torn = fc
  .tuple(
    fc.nat(sheets.length - 1),
    fc.nat(30),
    fc.nat(8),
    fc.constantFrom("row gone", "row twice", "column gone", "column in", "sheet blank"),
  )
  .map(([at, row, column, what]) =>
    mapSheets(wholeSample(), (draft) => {
      if (draft.name !== sheets[at]?.name) return;
      if (what === "row gone") draft.rows.splice(row, 1);
      if (what === "row twice") draft.rows.splice(row, 0, ...draft.rows.slice(row, row + 1));
      if (what === "column gone") for (const cells of draft.rows) cells.splice(column, 1);
      if (what === "column in")
        for (const cells of draft.rows) cells.splice(column, 0, ...cells.slice(column, column + 1));
      if (what === "sheet blank") draft.rows = [];
    }),
  );

/** What the cells hold, as bytes. */
const contentsOf = ({ sheets: all }: Workbook): Buffer =>
  serialize(all.map((sheet) => [sheet.name, draftOf(sheet).rows]));

function answers(workbook: Workbook): void {
  const before = contentsOf(workbook);
  const validation = validateWorkbook(workbook);
  const { findings } = validation.result;
  // Collected: thousands of expectations one by one take longer than what is tried.
  const sentences = findings.flatMap(({ rule, message, expected, actual }) =>
    [message.zh, message.en, expected ?? "", actual ?? ""].map((sentence) => [rule.id, sentence] as const),
  );
  expect(sentences.filter(([, sentence]) => BROKEN_WORDS.test(sentence))).toEqual([]);
  const places = findings.flatMap(({ rule, cells }) => cells.map(({ cell: place }) => [rule.id, place] as const));
  expect(places.filter(([, place]) => cellAt(workbook, place) === null)).toEqual([]);
  expect(
    previewOf(findings)
      .edits.filter(({ before: { content } }) => isFormula(content))
      .filter(({ before: old, after }) => !isSameContent(old.content, after.content)),
  ).toEqual([]);
  expect(textReport("任意.xlsx", validation).length).toBeGreaterThan(0);
  expect(() => JSON.stringify(jsonReport([checkedFile("任意.xlsx", validation)]))).not.toThrow();
  expect(linesOf(narrateWorkbook(workbook).document).length).toBeGreaterThan(0);
  expect(contentsOf(workbook).equals(before)).toBe(true);
}

test("whatever stands in the cells, 校验 and 情况说明 answer in whole sentences and change nothing", () => {
  expect(RULES.length).toBeGreaterThan(80);
  fc.assert(fc.property(junked, answers), { numRuns: 12 });
});

test("however rows and columns were torn, 校验 and 情况说明 answer in whole sentences and change nothing", () => {
  fc.assert(fc.property(torn, answers), { numRuns: 12 });
});
