import { spending } from "../meaning";

import { defineTable } from "./definition";

/** 部门综合预算专项业务经费支出表: projects of each unit with one amount. Source: the forms that print it. */
export const projectList = defineTable({
  kind: "projectList",
  code: "T21",
  title: { zh: "专项业务经费支出表", en: "Projects" },
  shape: "list",
  classification: "none",
  means: spending("all", "project"),
  columns: {
    total: { zh: "项目金额", en: "Amount", means: spending("all", "project") },
  },
  lines: {},
});
