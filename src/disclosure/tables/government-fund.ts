import { defineTable } from "./definition";
import { FUND_COLUMNS } from "./fund-columns";

/** 政府性基金预算支出情况表. Source: disclosure template, 表8. */
export const governmentFund = defineTable({
  kind: "governmentFund",
  code: "T08",
  title: { zh: "政府性基金预算支出情况表", en: "Government fund expenditure" },
  also: ["政府性基金预算支出表", "政府性基金支出情况表", "政府性基金预算支出功能分类预算表"],
  rows: "functional",
  columns: FUND_COLUMNS,
  lines: {},
});
