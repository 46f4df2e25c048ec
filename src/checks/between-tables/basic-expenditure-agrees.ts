import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { totalOf } from "../sums";

/** 一般公共预算支出情况表 ↔ 一般公共预算基本支出情况表: basic expenditure. */
export const basicExpenditureAgrees = balance({
  id: "basic-expenditure-agrees",
  kind: "between-tables",
  name: {
    zh: "一般公共预算支出表的基本支出与基本支出表总计一致",
    en: "Basic expenditure agrees between its two tables",
  },
  holds: {
    zh: "一般公共预算支出情况表的基本支出总计等于一般公共预算基本支出情况表的总计。",
    en: "Total basic expenditure in the general public budget table equals the total of the basic expenditure table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算支出情况表、一般公共预算基本支出情况表"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["generalPublicExpenditure", "basicExpenditure"],
  equations: ({ generalPublicExpenditure, basicExpenditure }) =>
    totalOf(generalPublicExpenditure, "basic").map((total) => ({
      about: { zh: "总计", en: "Total" },
      total,
      parts: totalOf(basicExpenditure, "total"),
    })),
});
