import { spending } from "../meaning";
import { fundColumns, kindColumns } from "./columns";
import { defineTable } from "./definition";

const columns = { ...kindColumns("all"), ...fundColumns("spent") } as const;

/** 支出经济分类汇总表: all expenditure by economic code, divided by fund or by kind. Source: the forms that print it. */
export const expenditureByEconomic = defineTable({
  kind: "expenditureByEconomic",
  code: "T22",
  title: { zh: "支出经济分类汇总表", en: "Expenditure by economic class" },
  shape: "list",
  classification: "economic",
  means: spending(),
  columns,
  lines: {},
});

/** 支出预算分类汇总表（按政府预算经济分类）. Source: the forms that print it. */
export const expenditureByGovernmentClass = defineTable({
  kind: "expenditureByGovernmentClass",
  code: "T23",
  title: { zh: "支出预算分类汇总表（按政府预算经济分类）", en: "Expenditure by the government's economic class" },
  shape: "list",
  classification: "economic",
  means: spending(),
  columns,
  lines: {},
});
