import { spending } from "../meaning";
import { basicColumns } from "./columns";
import { defineTable } from "./definition";

/** 一般公共预算基本支出明细表（按支出功能分类科目）. Source: the forms that print it. */
export const basicByFunction = defineTable({
  kind: "basicByFunction",
  code: "T15",
  title: {
    zh: "一般公共预算基本支出表（按功能分类）",
    en: "General public budget basic expenditure by functional code",
  },
  shape: "list",
  classification: "functional",
  means: spending("generalPublic", "basic"),
  columns: basicColumns("generalPublic"),
  lines: {},
});
