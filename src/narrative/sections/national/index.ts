import { say } from "../../say";
import { FOUR_PARTS, type Wording } from "../../tell";
import { glossary } from "../common/glossary";
import { functions, organisation } from "../common/profile";
import { overview } from "./01-overview";
import { income } from "./02-income";
import { expenditure } from "./03-expenditure";
import { appropriation } from "./04-appropriation";
import { generalPublicExpenditure } from "./05-general-public-expenditure";
import { basicExpenditure, fiscalBasic } from "./06-basic-expenditure";
import { projects } from "./07-projects";
import { threePublicExpenses } from "./07-three-public-expenses";
import { governmentFund } from "./08-government-fund";
import { stateCapital } from "./09-state-capital";
import { carryover } from "./10-carryover";
import { otherMatters } from "./11-other-matters";
import {
  basicByFunction,
  basicByFund,
  fiscalExpenditure,
  generalPublicByEconomic,
  governmentFundOverview,
  projectList,
  projectsByEconomic,
  projectsByFund,
} from "./breakdowns";

/** The plain national wording, for every form that has none of its own: what 财预〔2016〕143号 asks to be explained. */
export const national: Wording = {
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
      basicByFund,
      projectsByFund,
      projectList,
      appropriation,
      fiscalExpenditure,
      fiscalBasic,
      generalPublicExpenditure,
      generalPublicByEconomic,
      basicExpenditure,
      basicByFunction,
      projects,
      projectsByEconomic,
      threePublicExpenses,
      governmentFund,
      governmentFundOverview,
      stateCapital,
      carryover,
      otherMatters,
    ],
  },
  glossary: { part: "第四部分", title: () => say`名词解释`, passages: [glossary("一、")] },
};
