import { disclosureTemplate } from "../../disclosure/sources";
import { balance } from "../rule";
import { TOTAL } from "../about";
import { arePublishedInPart } from "./published-in-part";

/** Σ 年度预算总额 of the target forms = 项目支出 of 表3. */
export const performanceTotalsAgree = balance({
  id: "performance-totals-agree",
  kind: "other-sheets",
  name: { zh: "绩效目标表的预算总额合计等于部门项目支出", en: "Budgets of the target forms agree" },
  holds: {
    zh: "各项目支出绩效目标表的年度预算总额之和，等于部门支出总体情况表的项目支出。",
    en: "The annual budgets of all project target forms together are the department's project expenditure.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：年度预算总额")],
  remedy: {
    zh: "核对各项目的预算总额，补上缺少的绩效目标表。",
    en: "Compare the projects' budgets; add the form that is missing.",
  },
  needs: [],
  equations: (_, book) => {
    const { projects } = book.performance;
    const total = book.tables.expenditure?.total?.figure("project");
    const parts = projects.map((project) => project.total);
    return projects.length === 0 || arePublishedInPart(book, total, parts) ? [] : [{ about: TOTAL, total, parts }];
  },
});
