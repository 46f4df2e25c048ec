import { spending } from "../meaning";
import { fundColumns } from "./columns";
import { defineTable } from "./definition";

/** 基本支出预算表: basic expenditure by the funds that pay it. Source: the forms that print it. */
export const basicByFund = defineTable({
  kind: "basicByFund",
  code: "T17",
  title: { zh: "基本支出预算表", en: "Basic expenditure by source" },
  shape: "list",
  classification: "economic",
  means: spending("all", "basic"),
  columns: fundColumns("basic"),
  lines: {},
});
