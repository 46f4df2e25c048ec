import { recognisePerformance } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { tableName } from "../names";
import { examination } from "../rule";
import { sumFaults } from "./performance-sums";

/** Σ 财政拨款 of the target forms = 项目支出 of 表5. */
export const performanceFiscalFundsAgree = examination({
  id: "performance-fiscal-funds-agree",
  kind: "other-sheets",
  name: { zh: "绩效目标表的财政拨款合计等于一般公共预算项目支出", en: "Fiscal funds of the target forms agree" },
  holds: {
    zh: "各项目支出绩效目标表的财政拨款之和，等于一般公共预算支出情况表的项目支出。",
    en: "The fiscal funds of all project target forms together are the project expenditure of the general public budget.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：财政拨款")],
  remedy: {
    zh: "核对各项目的财政拨款，补上缺少的绩效目标表。",
    en: "Compare the projects' fiscal funds; add the form that is missing.",
  },
  examine: ({ workbook, book }) => {
    const { projects } = recognisePerformance(workbook);
    const { governmentFund, stateCapital, generalPublicExpenditure: table } = book.tables;
    // Fund projects have target forms too; then no one table states the sum.
    if ([governmentFund, stateCapital].some((other) => other !== undefined && other.rows.length > 0)) return [];
    const name = tableName(book, "generalPublicExpenditure");
    return sumFaults({
      sum: {
        zh: `${projects.length}张项目支出绩效目标表的财政拨款之和`,
        en: `The fiscal funds of ${projects.length} project target forms`,
      },
      amounts: projects.map(({ fiscal }) => fiscal),
      name: { zh: `${name.zh}项目支出总计`, en: `project expenditure of ${name.en}` },
      figure: table?.total?.figure("project"),
    });
  },
});
