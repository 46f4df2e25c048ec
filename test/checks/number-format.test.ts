import { RULES } from "../../src/checks";
import { run } from "../../src/checks/run";
import { disclose } from "../../src/disclosure/disclosure";
import type { Workbook } from "../../src/workbook/workbook";
import { workbookOf } from "../support/sheets-of-rows";

/** Of a place that nobody described, every amount in the thousands. */
const TABLE = workbookOf({
  表1: [
    ["部门支出总表"],
    ["部门：某市某局", "", "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "合计", 12_600, 8_600, 4_000],
    ["201", "一般公共服务支出", 7_000, 5_000, 2_000],
    ["20106", "财政事务", 7_000, 5_000, 2_000],
    ["2010601", "行政运行", 5_000, 5_000, ""],
    ["2010602", "一般行政管理事务", 2_000, "", 2_000],
    ["208", "社会保障和就业支出", 5_600, 3_600, 2_000],
  ],
});

const shownWith = (formatAt: (row: number, column: number) => string): Workbook => ({
  ...TABLE,
  sheets: TABLE.sheets.map((sheet) => ({
    ...sheet,
    grid: {
      ...sheet.grid,
      cell: (row: number, column: number) => {
        const cell = sheet.grid.cell(row, column);
        return typeof cell.value === "number" ? { ...cell, numberFormat: formatAt(row, column) } : cell;
      },
    },
  })),
});

const told = (workbook: Workbook): string[] =>
  run(RULES, { workbook, book: disclose(workbook) })
    .findings.filter(({ rule }) => rule.id === "number-format")
    .map(({ message }) => message.zh);

describe("thousands in a form that is not known", () => {
  test("are asked of the amounts that lack them where the others have them", () => {
    expect(disclose(TABLE).form).toBeNull();
    expect(told(shownWith(() => "#,##0.00"))).toEqual([]);
    const one = told(shownWith((row, column) => (row === 4 && column === 2 ? "0.00" : "#,##0.00")));
    expect(one.join()).toContain("有1个金额没有按千分位和两位小数显示（表1!C5），如“7000.00”");
  });

  test("are asked of none where the place separates none", () => {
    expect(told(shownWith(() => "0.00"))).toEqual([]);
  });
});
