import { spending } from "../meaning";

import { defineTable } from "./definition";

/** 一般公共预算项目支出情况表（按经济分类科目）. Source: the forms that print it. */
export const projectsByEconomic = defineTable({
  kind: "projectsByEconomic",
  code: "T16",
  title: {
    zh: "一般公共预算项目支出情况表（按经济分类）",
    en: "General public budget project expenditure by economic code",
  },
  shape: "list",
  classification: "economic",
  means: spending("generalPublic", "project"),
  columns: {
    total: { zh: "合计", en: "Total", means: spending("generalPublic", "project") },
  },
  lines: {},
});
