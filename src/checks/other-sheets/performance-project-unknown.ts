import { formatAmount } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination } from "../rule";
import { targetMatches } from "./performance-matches";

/** A target form of a project that 表7 does not list. Projects from other funds alone are not in 表7. */
export const performanceProjectUnknown = examination({
  id: "performance-project-unknown",
  kind: "other-sheets",
  name: { zh: "绩效目标表的项目不在项目支出表中", en: "Target form of an unlisted project" },
  holds: {
    zh: "有财政拨款的绩效目标表，其项目列在项目支出情况表中。",
    en: "The project of a target form with fiscal funds stands in the project table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：项目名称")],
  remedy: {
    zh: "改为批复的项目名称和金额，或删去没有安排的项目的绩效目标表。",
    en: "Use the approved name and amount, or delete the form of a project that is not budgeted.",
  },
  examine: (subject) => {
    const name = tableName(subject.book, "projects");
    return (targetMatches(subject)?.targets ?? []).flatMap(({ name: project, fiscal }) => {
      if (!project || fiscal?.amount.isZero() === true) return [];
      const amount = fiscal ? `${formatAmount(fiscal.amount)}` : null;
      return [
        {
          table: null,
          cells: [project.cell, ...(fiscal ? [fiscal.cell] : [])],
          message: {
            zh: `绩效目标表的项目${quoted(project.value)}（${qualifiedAddress(project.cell)}）${amount === null ? "" : `有财政拨款${amount}万元，`}不在${name.zh}的项目之中。`,
            en: `${quoted(project.value)} (${qualifiedAddress(project.cell)}), a project with a target form${amount === null ? "" : ` and fiscal funds of ${amount}`}, is no project of ${name.en}.`,
          },
          actual: project.value,
        },
      ];
    });
  },
});
