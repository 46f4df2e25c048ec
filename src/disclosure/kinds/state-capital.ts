import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 国有资本经营预算支出情况表. Source: the yearly notices on disclosure. */
export const stateCapital = defineTable({
  kind: "stateCapital",
  code: "T09",
  title: { zh: "国有资本经营预算支出情况表", en: "State capital expenditure" },
  shape: "list",
  classification: "functional",
  means: spending("stateCapital"),
  columns: kindColumns("stateCapital"),
  lines: {},
});
