import { formName, projectFormName, type OverallTarget } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { balance, type EquationDraft } from "../rule";

/** 年度预算总额 = 财政拨款 + 其他资金, in every target form. */
export const performanceBudgetAddsUp = balance({
  id: "performance-budget-adds-up",
  kind: "other-sheets",
  name: { zh: "绩效目标表的预算总额等于财政拨款与其他资金之和", en: "The budget of a target form adds up" },
  holds: {
    zh: "绩效目标表的年度预算总额等于财政拨款与其他资金之和。",
    en: "The annual budget of a performance target form is the sum of fiscal and other funds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门整体绩效目标表、项目支出绩效目标表：资金")],
  remedy: { zh: "核对三个数，改正有误的一个。", en: "See which of the three is wrong and correct it." },
  needs: [],
  equations: (_, { performance: { overall, projects } }) => [
    ...overall.flatMap(overallBudget),
    ...projects.map(({ total, fiscal, other, ...form }) => ({
      about: projectFormName(form),
      total,
      parts: [fiscal, other],
    })),
  ],
});

function overallBudget({ superior, own, fiscal, other, total, ...form }: OverallTarget): EquationDraft[] {
  const isDivided = superior !== null || own !== null;
  const parts = isDivided ? [superior, own] : [fiscal];
  const about = formName({ superior, own, fiscal, other, total, ...form });
  return [{ about, total, parts: [...parts, other] }, ...(isDivided ? [{ about, total: fiscal, parts }] : [])];
}
