import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 一般公共预算支出情况表: general public budget expenditure by functional code. Source: 财预〔2016〕143号. */
export const generalPublicExpenditure = defineTable({
  kind: "generalPublicExpenditure",
  code: "T05",
  title: { zh: "一般公共预算支出情况表", en: "General public budget expenditure" },
  shape: "list",
  classification: "functional",
  means: spending("generalPublic"),
  columns: kindColumns("generalPublic"),
  lines: {},
});
