import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 财政拨款支出表: expenditure from all three budgets by functional code. Source: the forms that print it. */
export const fiscalExpenditure = defineTable({
  kind: "fiscalExpenditure",
  code: "T12",
  title: { zh: "财政拨款支出表", en: "Expenditure from fiscal appropriations" },
  shape: "list",
  classification: "functional",
  means: spending("fiscal"),
  columns: kindColumns("fiscal"),
  lines: {},
});
