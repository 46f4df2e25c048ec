import { spending } from "../meaning";
import { basicColumns } from "./columns";
import { defineTable } from "./definition";

/** 一般公共预算基本支出情况表: basic expenditure by economic code. Source: 财预〔2016〕143号. */
export const basicExpenditure = defineTable({
  kind: "basicExpenditure",
  code: "T06",
  title: { zh: "一般公共预算基本支出情况表", en: "General public budget basic expenditure" },
  shape: "list",
  classification: "economic",
  means: spending("generalPublic", "basic"),
  columns: basicColumns("generalPublic"),
  lines: {},
});
