import { carriedOverForProjects } from "../../disclosure/project-funds";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { TOTAL } from "../about";
import { eitherWay } from "../carried-over";
import { balance } from "../rule";
import { arePublishedInPart } from "./published-in-part";

/** Σ 财政拨款 of the target forms = 项目支出 of 表5, of 表8 and of 表9. */
export const performanceFiscalFundsAgree = balance({
  id: "performance-fiscal-funds-agree",
  kind: "other-sheets",
  name: { zh: "绩效目标表的财政拨款合计等于财政拨款项目支出", en: "Fiscal funds of the target forms agree" },
  holds: {
    zh: "各项目支出绩效目标表的财政拨款之和，等于一般公共预算的项目支出，有政府性基金、国有资本经营预算项目的，一并计入；上年结转的财政拨款可以计入，也可以不计入。",
    en: "The fiscal funds of all project target forms together are the project expenditure of the general public budget and of the two funds, with or without what was carried over.",
  },
  severity: "logical",
  sources: [disclosureTemplate("项目支出绩效目标表：财政拨款")],
  remedy: {
    zh: "核对各项目的财政拨款，补上缺少的绩效目标表。",
    en: "Compare the projects' fiscal funds; add the form that is missing.",
  },
  needs: [],
  equations: (_, book) => {
    const { tables } = book;
    const { projects } = book.performance;
    const { generalPublicExpenditure, governmentFund, stateCapital } = tables;
    if (projects.length === 0) return [];
    const funds = [governmentFund, stateCapital].map((table: Table | undefined) =>
      table && table.rows.length > 0 ? (table.total?.figure("project") ?? null) : undefined,
    );
    const carriedOver = [carriedOverForProjects(tables)];
    const total = generalPublicExpenditure?.total?.figure("project");
    const parts = projects.map(({ fiscal }) => fiscal);
    if (arePublishedInPart(book, total, parts)) return [];
    return eitherWay([
      {
        about: TOTAL,
        total,
        parts,
        // Projects of the funds have target forms too.
        minus: funds,
        // The forms may count in what was carried over where the table does not, and the other way round.
        carriedOver,
        beside: carriedOver,
      },
    ]);
  },
});
