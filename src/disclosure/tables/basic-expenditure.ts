import { defineTable } from "./definition";

/** 一般公共预算基本支出情况表: basic expenditure by economic code. Source: disclosure template, 表6. */
export const basicExpenditure = defineTable({
  kind: "basicExpenditure",
  code: "T06",
  title: { zh: "一般公共预算基本支出情况表", en: "General public budget basic expenditure" },
  also: [
    "一般公共预算基本支出表",
    "一般公共预算基本支出预算表",
    "一般公共预算基本支出部门预算经济分类预算表",
    "一般公共预算基本支出经济分类情况表",
  ],
  rows: "economic",
  columns: {
    total: { zh: "合计", en: "Total", also: ["总计"] },
    personnel: { zh: "人员经费", en: "Personnel funds" },
    operating: { zh: "公用经费", en: "Operating funds", also: ["日常公用经费"] },
  },
  lines: {},
});
