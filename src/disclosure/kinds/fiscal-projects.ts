import { spending } from "../meaning";
import { fundColumns } from "./columns";
import { defineTable } from "./definition";

const { total, generalPublic, governmentFund, stateCapital } = fundColumns("project");

/** 财政拨款项目支出表: projects from all three budgets. Source: the forms that print it. */
export const fiscalProjects = defineTable({
  kind: "fiscalProjects",
  code: "T29",
  title: { zh: "财政拨款项目支出表", en: "Projects from fiscal appropriations" },
  shape: "list",
  classification: "none",
  means: spending("fiscal", "project"),
  columns: {
    total: { ...total, means: spending("fiscal", "project") },
    generalPublic,
    governmentFund,
    stateCapital,
  },
  lines: {},
});
