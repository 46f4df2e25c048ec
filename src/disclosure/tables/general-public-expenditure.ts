import { defineTable } from "./definition";

/** 一般公共预算支出情况表: general public budget expenditure by functional code. Source: disclosure template, 表5. */
export const generalPublicExpenditure = defineTable({
  kind: "generalPublicExpenditure",
  code: "T05",
  title: { zh: "一般公共预算支出情况表", en: "General public budget expenditure" },
  also: [
    "一般公共预算支出表",
    "一般公共预算支出预算表",
    "一般公共预算支出功能分类预算表",
    "一般公共预算财政拨款支出表",
  ],
  rows: "functional",
  columns: {
    total: { zh: "合计", en: "Total", also: ["总计"] },
    basic: { zh: "基本支出", en: "Basic expenditure" },
    project: { zh: "项目支出", en: "Project expenditure" },
  },
  lines: {},
});
