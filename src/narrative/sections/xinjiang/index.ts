import { say } from "../../say";
import { FOUR_PARTS, type Wording } from "../../tell";
import { overview } from "./01-overview";
import { income } from "./02-income";
import { expenditure } from "./03-expenditure";
import { appropriation } from "./04-appropriation";
import { generalPublicExpenditure } from "./05-general-public-expenditure";
import { basicExpenditure } from "./06-basic-expenditure";
import { projects } from "./07-projects";
import { governmentFund } from "./08-government-fund";
import { stateCapital } from "./09-state-capital";
import { threePublicExpenses } from "./10-three-public-expenses";
import { carryover } from "./11-carryover";
import { otherMatters } from "./12-other-matters";
import { functions, organisation } from "../common/profile";
import { glossary } from "../common/glossary";

/** 新疆维吾尔自治区部门预算公开: the wording of the published text of 自治区财政厅, 2024-02-28. */
export const xinjiang: Wording = {
  order: FOUR_PARTS,
  cover: ({ department, year, body }) => [say`${department}`, say`${year}年${body}预算公开`],
  profile: {
    part: "第一部分",
    title: ({ department, year, body }) => say`${year}年${department}${body}概况`,
    sections: [functions, organisation],
  },
  tables: { part: "第二部分", title: ({ year, body }) => say`${year}年${body}预算公开表` },
  narrative: {
    part: "第三部分",
    title: ({ year, body }) => say`${year}年${body}预算情况说明`,
    sections: [
      overview,
      income,
      expenditure,
      appropriation,
      generalPublicExpenditure,
      basicExpenditure,
      projects,
      governmentFund,
      stateCapital,
      threePublicExpenses,
      carryover,
      otherMatters,
    ],
  },
  glossary: { part: "第四部分", title: () => say`名词解释`, passages: [glossary("一、")] },
};
