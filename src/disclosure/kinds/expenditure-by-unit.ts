import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 部门支出总体情况表 with a row for each unit, beside the one by functional code. Source: the forms that print it. */
export const expenditureByUnit = defineTable({
  kind: "expenditureByUnit",
  code: "T24",
  title: { zh: "部门支出总体情况表（分单位）", en: "Expenditure by unit" },
  shape: "list",
  classification: "none",
  means: spending(),
  columns: kindColumns("all"),
  lines: {},
  titledAs: "expenditure",
});
