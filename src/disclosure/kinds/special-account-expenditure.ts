import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 财政专户管理资金支出表, by functional code. Source: the forms that print it. */
export const specialAccountExpenditure = defineTable({
  kind: "specialAccountExpenditure",
  code: "T30",
  title: { zh: "财政专户管理资金支出表", en: "Expenditure from the special fiscal account" },
  shape: "list",
  classification: "functional",
  means: spending("specialFiscalAccount"),
  columns: kindColumns("specialFiscalAccount"),
  lines: {},
});
