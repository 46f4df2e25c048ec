import { say } from "../../say";
import type { Wording } from "../../tell";
import { glossary } from "../common/glossary";
import { expenditure, income, reason } from "./01-budget";
import { uses } from "./02-uses";
import { threePublicExpenses } from "./03-three-public-expenses";
import { agencyOperatingFunds, assets, further, performance, procurement } from "./04-other-matters";
import { noProjects, projectFunds } from "./05-project-funds";
import { functions, organisation } from "./profile";

/**
 * 上海市部门预算公开: the wording of the texts that the city's and the districts' departments and units publish, 2023–2025,
 * and of 普陀区's forms of 2026. The text stands before the tables, its 其他相关情况说明 behind them.
 */
export const shanghai: Wording = {
  order: ["profile", "glossary", "narrative", "tables", "chapters"],
  cover: ({ department, year, body }) => [say`${department}`, say`${year}年${body}预算`],
  profile: {
    part: "",
    title: ({ department, body }) => say`${department}（${body}）主要职能`,
    passages: [functions],
    chapters: [
      {
        id: "organisation-chapter",
        title: ({ department, body }) => say`${department}（${body}）机构设置`,
        passages: [organisation],
      },
    ],
  },
  glossary: { part: "", title: () => say`名词解释`, passages: [glossary("（一）")] },
  narrative: {
    part: "",
    title: ({ year, body }) => say`${year}年${body}预算编制说明`,
    passages: [income, expenditure, reason, uses],
    chapters: [
      {
        id: "further",
        title: () => say`其他相关情况说明`,
        sections: [threePublicExpenses, agencyOperatingFunds, procurement, performance, assets, further],
      },
      {
        id: "projects",
        title: () => say`项目经费情况说明`,
        passages: [noProjects],
        sections: projectFunds,
        isTold: ({ body }) => body === "部门",
      },
    ],
  },
  tables: { part: "", title: ({ year, body }) => say`${year}年${body}预算表` },
};
