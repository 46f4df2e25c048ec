import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 政府性基金预算支出情况表. Source: 财预〔2016〕143号. */
export const governmentFund = defineTable({
  kind: "governmentFund",
  code: "T08",
  title: { zh: "政府性基金预算支出情况表", en: "Government fund expenditure" },
  shape: "list",
  classification: "functional",
  means: spending("governmentFund"),
  columns: kindColumns("governmentFund"),
  lines: {},
});
