import type { Bilingual } from "../../disclosure/bilingual";
import { recognisePerformance, type OverallTarget, type ProjectTarget } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { examination, type Fault } from "../rule";
import { projectName } from "./performance-names";
import { faultsOf, named } from "./stated-balance";

/** 年度预算总额 = 财政拨款 + 其他资金, in every target form. */
export const performanceBudgetAddsUp = examination({
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
  examine: ({ workbook }) => {
    const { overall, projects } = recognisePerformance(workbook);
    return [...overall.flatMap(overallFaults), ...projects.flatMap(projectFaults)];
  },
});

function projectFaults(target: ProjectTarget): Fault[] {
  const of = projectName(target);
  return faultsOf({
    total: named(target.total, { zh: `${of.zh}的年度预算总额`, en: `${of.en}: annual budget` }),
    parts: [named(target.fiscal, FISCAL), named(target.other, OTHER)],
  });
}

function overallFaults({ superior, own, fiscal, other, total }: OverallTarget): Fault[] {
  const parts =
    superior || own
      ? [named(superior, { zh: "上级安排", en: "superior funds" }), named(own, { zh: "本级安排", en: "own funds" })]
      : [named(fiscal, FISCAL)];
  return [
    ...faultsOf({
      total: named(total, { zh: "部门整体绩效目标表的资金总额", en: "Overall target form: total funds" }),
      parts: [...parts, named(other, OTHER)],
    }),
    ...(superior || own
      ? faultsOf({
          total: named(fiscal, { zh: "部门整体绩效目标表的财政资金", en: "Overall target form: fiscal funds" }),
          parts,
        })
      : []),
  ];
}

const FISCAL: Bilingual = { zh: "财政拨款", en: "fiscal funds" };
const OTHER: Bilingual = { zh: "其他资金", en: "other funds" };
