import { defineTable } from "./definition";
import { FUND_COLUMNS } from "./fund-columns";

/** 国有资本经营预算支出情况表. Source: disclosure template, 表9. */
export const stateCapital = defineTable({
  kind: "stateCapital",
  code: "T09",
  title: { zh: "国有资本经营预算支出情况表", en: "State capital expenditure" },
  also: ["国有资本经营预算支出表", "国有资本经营预算拨款表", "国有资本经营预算支出功能分类预算表"],
  rows: "functional",
  columns: FUND_COLUMNS,
  lines: {},
});
