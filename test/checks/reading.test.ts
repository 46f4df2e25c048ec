import { RULES } from "../../src/checks";
import type { Workbook } from "../../src/workbook/workbook";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { check, findingsIn, testRule } from "../support/rule-test";
import { sample } from "../support/sample";
import { quietSample } from "../support/sound-sample";
import { READING_CASES } from "./cases/reading";

READING_CASES.forEach(testRule);

test("每条读取规则都有一个违反它的例子", () => {
  const reading = RULES.filter((rule) => rule.kind === "reading").map((rule) => rule.id);
  expect(READING_CASES.map((example) => example.rule)).toEqual(expect.arrayContaining(reading));
});

test("一格读不出来只报一处，与之有关的勾稽不再逐条报错", () => {
  const workbook = withCells(quietSample(), { "表3!E8": "见附件", "表2!G8": "#DIV/0!" });
  expect(findingsIn(workbook).map((finding) => finding.rule.id)).toEqual(["error-value", "unreadable-amount"]);
});

test("读不出来的金额不当作零，也不算已证明", () => {
  const workbook = withCells(sample(), { "表3!E8": "见附件" });
  const before = check(sample()).counts;
  const after = check(workbook).counts;
  expect(after.equations).toBeLessThan(before.equations);
  expect(after.cells).toBeLessThan(before.cells);
});

test("以后年度的工作簿缺少栏目，格式可能已改，只提请核实", () => {
  const altered = withCells(sample(), { "表3!G5": "专项" });
  const later = mapSheets(altered, (draft) => {
    draft.rows = draft.rows.map((row) =>
      row.map((cell) =>
        typeof cell.value === "string" && cell.value.includes("2024")
          ? typed(cell.value.replace(/2024/g, "2027"))
          : cell,
      ),
    );
  });
  const found = (workbook: Workbook) =>
    findingsIn(workbook).flatMap(({ rule, severity, message }) =>
      rule.id === "missing-column" ? [[severity, message.zh]] : [],
    );
  expect(found(altered)).toEqual([["logical", "表3没有找到“项目支出”栏（表3!A4），与该栏有关的勾稽无法校验。"]]);
  expect(found(later)).toEqual([
    [
      "verifiable",
      "表3没有找到“项目支出”栏（表3!A4），与该栏有关的勾稽无法校验；校验所依的是2024年的格式，本年格式没有该栏的不必补。",
    ],
  ]);
});

test("收入一侧认不出一行，支出一侧照常校验", () => {
  const workbook = withCells(sample(), { "表1!A22": "其它杂项", "表1!D6": 15301.42 });
  expect(findingsIn(workbook).map((finding) => finding.rule.id)).toContain("overview-expenditure-adds-up");
});

test("缺表时说明哪些规则没有校验", () => {
  const workbook = { ...sample(), sheets: sample().sheets.filter((sheet) => sheet.name !== "表7") };
  const { notEvaluated } = check(workbook);
  expect(notEvaluated.map(({ rule }) => rule.id)).toContain("project-expenditure-agrees");
  expect(notEvaluated.every(({ missing }) => missing.includes("projects"))).toBe(true);
});

test("整块科目缺失只报最上一级", () => {
  const block = [29, 30, 31];
  const sheets = sample().sheets.map((sheet) => {
    if (sheet.name !== "表3") return sheet;
    const { grid } = sheet;
    return {
      ...sheet,
      grid: { ...grid, cell: (row: number, column: number) => grid.cell(block.includes(row + 1) ? 9999 : row, column) },
    };
  });
  const missing = findingsIn({ ...sample(), sheets }).filter(
    (finding) => finding.rule.id === "code-missing-in-another-table",
  );
  expect(missing.map((finding) => finding.message.zh)).toEqual([
    "表3部门支出总体情况表缺少住房保障支出（221）：表2列有489.92万元（表2!E28），表5列有489.92万元（表5!E29）。",
  ]);
});

test("a budget's own part is read below it without 其中 before it, and no line is called missing", () => {
  const workbook = withCells(sample(), {
    "表1!A11": "政府性基金收入",
    "表1!A14": "国有资本经营收入",
    "表1!B11": 0,
    "表1!B14": 0,
  });
  const said = findingsIn(workbook).filter(({ rule }) => rule.id === "missing-line" || rule.id === "unknown-line");
  expect(said.map(({ message }) => message.zh)).toEqual([]);
});
