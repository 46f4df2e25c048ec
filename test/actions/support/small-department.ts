import { sheetsToAdd } from "../../../src/actions/add-inputs";
import { narrateWorkbook } from "../../../src/actions/narrate";
import type { Workbook } from "../../../src/workbook/workbook";
import { expenditureHead } from "../../support/expenditure-head";
import { plainSheet, typed } from "../../support/grid-draft";
import { workbookOf, type Rows } from "../../support/sheets-of-rows";

/** 表3 and 表5 of a department with two codes: as few rows as still add up, so that it is checked in no time. */
const table = (title: string, budget: string, name: string): Rows => [
  ...expenditureHead(name, title, budget),
  ["※", "※", "※", "※", 1, 2, 3],
  ["", "", "", "总计", 300, 100, 200],
  ["201", "", "", "一般公共服务支出", 300, 100, 200],
  ["201", "06", "", "财政事务", 300, 100, 200],
  ["201", "06", "01", "行政运行", 100, 100, ""],
  ["201", "06", "02", "一般行政管理事务", 200, "", 200],
];

const EXPENDITURE = table("部门支出总体情况表", "支出预算", "表3");
const GENERAL_PUBLIC = table("一般公共预算支出情况表", "一般公共预算支出", "表5");

/** The tables alone, or with more sheets of rows behind them. */
export function smallDepartment(more: Readonly<Record<string, Rows>> = {}): Workbook {
  return workbookOf({ 表3: EXPENDITURE, 表5: GENERAL_PUBLIC, ...more });
}

/** The same with the input sheets added, their blanks still blank. */
export function withSheetsAdded(workbook: Workbook = smallDepartment()): Workbook {
  const added = sheetsToAdd(narrateWorkbook(workbook), null).map(({ tab, rows }) =>
    plainSheet(
      tab,
      rows.map((row) => row.map(({ value, numberFormat }) => typed(value, numberFormat))),
    ),
  );
  return { ...workbook, sheets: [...workbook.sheets, ...added] };
}
