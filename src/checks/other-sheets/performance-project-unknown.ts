import { formatAmount } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { quoted, tableName } from "../names";
import { examination } from "../rule";

/** A target form of a project that neither 表7 nor the tables of the funds and of carry-over show. */
export const performanceProjectUnknown = examination({
  id: "performance-project-unknown",
  kind: "other-sheets",
  name: { zh: "绩效目标表的项目不在项目支出表中", en: "Target form of an unlisted project" },
  holds: {
    zh: "有财政拨款的绩效目标表，其项目列在项目支出情况表中；政府性基金、国有资本经营预算和上年结转的项目，与该表的金额或名称相符。",
    en: "The project of a target form with fiscal funds stands in the project table, or agrees with an amount or a name of the tables of the funds and of carry-over.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：项目名称")],
  remedy: {
    zh: "改为批复的项目名称和金额，或删去没有安排的项目的绩效目标表。",
    en: "Use the approved name and amount, or delete the form of a project that is not budgeted.",
  },
  examine: (subject) => {
    const name = tableName(subject.book, "projects");
    const { targets: strangers = [], hasOtherMoney = false } = subject.book.targets ?? {};
    return strangers.flatMap(({ name: project, fiscal }) => {
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
          // Projects of the two funds and those carried over stand in tables that do not name projects.
          ...(hasOtherMoney ? { severity: "verifiable" as const } : {}),
        },
      ];
    });
  },
});
