import type { Workbook } from "../../src/workbook/workbook";
import { expenditureHead } from "../support/expenditure-head";
import { workbookOf, type Rows } from "../support/sheets-of-rows";

type Row = Rows[number];

const BASIC_HEAD: Rows = [
  ["表6"],
  ["一般公共预算基本支出情况表"],
  ["编制部门：财政厅", "", "", "", "", "单位：万元"],
  ["科目", "", "", "一般公共预算基本支出", "", ""],
  ["经济分类科目编码", "", "经济分类科目名称", "合计", "人员经费", "公用经费"],
  ["类", "款", "", "", "", ""],
];

/** 表6 from its seventh row on: wages of two kinds, three kinds of purchases. */
export const BASIC_ROWS: Rows = [
  ["", "", "总计", 1061.5, 740.25, 321.25],
  ["301", "", "工资福利支出", 740.25, 740.25, ""],
  ["301", "01", "基本工资", 512.6, 512.6, ""],
  ["301", "02", "津贴补贴", 227.65, 227.65, ""],
  ["302", "", "商品和服务支出", 321.25, "", 321.25],
  ["302", "01", "办公费", 98.71, "", 98.71],
  ["302", "02", "印刷费", 33.84, "", 33.84],
  ["302", "05", "水费", 188.7, "", 188.7],
];

/** 表3 and 表5 from their seventh row on. */
export const EXPENDITURE_ROWS: Rows = [
  ["", "", "", "总计", 1461.5, 1061.5, 400],
  ["201", "", "", "一般公共服务支出", 1461.5, 1061.5, 400],
  ["201", "06", "", "财政事务", 1461.5, 1061.5, 400],
  ["201", "06", "01", "行政运行", 1061.5, 1061.5, ""],
  ["201", "06", "02", "一般行政管理事务", 123.4, "", 123.4],
  ["201", "06", "05", "财政国库业务", 276.6, "", 276.6],
];

interface Tables {
  readonly expenditure?: Rows;
  readonly general?: Rows;
  readonly basic?: Rows;
}

/** The tables that are given, of a department, small enough to be searched in no time. */
export function smallTables({ expenditure, general, basic }: Tables): Workbook {
  return workbookOf({
    ...(expenditure && { 表3: [...expenditureHead("表3", "部门支出总体情况表", "支出预算"), ...expenditure] }),
    ...(general && { 表5: [...expenditureHead("表5", "一般公共预算支出情况表", "一般公共预算支出"), ...general] }),
    ...(basic && { 表6: [...BASIC_HEAD, ...basic] }),
  });
}

/** The rows without some of them, counted from nought. */
export const without = (rows: Rows, ...gone: readonly number[]): Rows => rows.filter((_, at) => !gone.includes(at));

/** The rows with one of them twice. */
export const twice = (rows: Rows, row: number): Rows => rows.flatMap((one, at) => (at === row ? [one, one] : [one]));

/** The rows with cells changed: `{ "2/3": 5 }` is the fourth cell of the third row. */
export const changed = (rows: Rows, cells: Readonly<Record<string, Row[number]>>): Rows =>
  rows.map((row, at) => row.map((cell, column) => cells[`${at}/${column}`] ?? cell));
