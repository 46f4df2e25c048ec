import { spending } from "../meaning";
import { basicColumns } from "./columns";
import { defineTable } from "./definition";

/** 财政拨款基本支出表: basic expenditure from all three budgets by economic code. Source: the forms that print it. */
export const fiscalBasic = defineTable({
  kind: "fiscalBasic",
  code: "T13",
  title: { zh: "财政拨款基本支出表", en: "Basic expenditure from fiscal appropriations" },
  shape: "list",
  classification: "economic",
  means: spending("fiscal", "basic"),
  columns: basicColumns("fiscal"),
  lines: {},
});
