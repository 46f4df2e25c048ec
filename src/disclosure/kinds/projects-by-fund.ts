import { spending } from "../meaning";
import { fundColumns } from "./columns";
import { defineTable } from "./definition";

/** 项目支出预算表: projects by the funds that pay them. Source: the forms that print it. */
export const projectsByFund = defineTable({
  kind: "projectsByFund",
  code: "T18",
  title: { zh: "项目支出预算表", en: "Project expenditure by source" },
  shape: "list",
  classification: "none",
  means: spending("all", "project"),
  columns: fundColumns("project"),
  lines: {},
});
