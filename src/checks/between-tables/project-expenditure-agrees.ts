import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { totalOf } from "../sums";

/** 一般公共预算支出情况表 ↔ 一般公共预算项目支出情况表: project expenditure. */
export const projectExpenditureAgrees = balance({
  id: "project-expenditure-agrees",
  kind: "between-tables",
  name: {
    zh: "一般公共预算支出表的项目支出与项目支出表总计一致",
    en: "Project expenditure agrees between its two tables",
  },
  holds: {
    zh: "一般公共预算支出情况表的项目支出总计等于一般公共预算项目支出情况表的总计。",
    en: "Total project expenditure in the general public budget table equals the total of the project table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算支出情况表、一般公共预算项目支出情况表"), budgetLawRegulation("第六条")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["generalPublicExpenditure", "projects"],
  equations: ({ generalPublicExpenditure, projects }) =>
    totalOf(generalPublicExpenditure, "project").map((total) => ({
      about: { zh: "总计", en: "Total" },
      total,
      parts: totalOf(projects, "total"),
    })),
});
