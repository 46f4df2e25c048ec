import { defineTable } from "./definition";

/** 部门支出总体情况表: expenditure by functional code. Source: disclosure template, 表3. */
export const expenditure = defineTable({
  kind: "expenditure",
  code: "T03",
  title: { zh: "部门支出总体情况表", en: "Expenditure" },
  also: ["单位支出总体情况表", "部门支出总表", "单位支出总表", "支出总表", "支出预算总表", "部门支出预算总表"],
  rows: "functional",
  columns: {
    total: { zh: "合计", en: "Total", also: ["总计"] },
    basic: { zh: "基本支出", en: "Basic expenditure" },
    project: { zh: "项目支出", en: "Project expenditure" },
  },
  lines: {},
});
