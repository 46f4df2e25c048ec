import type { Rows } from "./sheets-of-rows";

/** The first six rows of 表3 and 表5. */
export const expenditureHead = (name: string, title: string, budget: string): Rows => [
  [name],
  [title],
  ["编制部门：财政厅", "", "", "", "", "", "单位：万元"],
  ["科目", "", "", "", budget, "", ""],
  ["功能分类科目编码", "", "", "功能分类科目名称", "合计", "基本支出", "项目支出"],
  ["类", "款", "项", "", "", "", ""],
];
