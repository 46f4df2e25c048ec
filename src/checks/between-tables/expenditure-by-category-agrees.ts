import { disclosureTemplate } from "../../disclosure/sources";
import { categoriesAgree } from "../by-code";
import { balance } from "../rule";

const SOURCES = ["total"] as const;

/** 部门收支总体情况表 ↔ 部门支出总体情况表, by 类. */
export const expenditureByCategoryAgrees = balance({
  id: "expenditure-by-category-agrees",
  kind: "between-tables",
  name: {
    zh: "收支总表与支出表各类支出一致",
    en: "Expenditure by category agrees between overview and expenditure table",
  },
  holds: {
    zh: "部门收支总体情况表的各类支出等于部门支出总体情况表该类的合计。",
    en: "Each category in the overview equals that category in the expenditure table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表、部门支出总体情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["overview", "expenditure"],
  equations: ({ overview, expenditure }, book) =>
    categoriesAgree(book, { table: overview, column: "expenditure" }, { table: expenditure, column: "total" }, SOURCES),
});
