import { spending } from "../meaning";
import { kindColumns } from "./columns";
import { defineTable } from "./definition";

/** 一般公共预算支出经济分类情况表. Source: the forms that print it. */
export const generalPublicByEconomic = defineTable({
  kind: "generalPublicByEconomic",
  code: "T14",
  title: { zh: "一般公共预算支出经济分类情况表", en: "General public budget expenditure by economic code" },
  shape: "list",
  classification: "economic",
  means: spending("generalPublic"),
  columns: kindColumns("generalPublic"),
  lines: {},
});
