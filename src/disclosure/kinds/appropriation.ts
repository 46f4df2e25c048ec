import { income, spending } from "../meaning";
import { defineTable } from "./definition";

/** 财政拨款收支预算总体情况表: appropriations on the left, their use by 类 on the right. Source: 财预〔2016〕143号. */
export const appropriation = defineTable({
  kind: "appropriation",
  code: "T04",
  title: { zh: "财政拨款收支预算总体情况表", en: "Fiscal appropriations, income and expenditure" },
  shape: "two-sided",
  classification: "functional",
  means: spending("fiscal"),
  columns: {
    income: { zh: "合计", en: "Total (income)", means: income("fiscal") },
    total: { zh: "合计", en: "Total (expenditure)", means: spending("fiscal") },
    generalPublic: { zh: "一般公共预算", en: "General public budget", means: spending("generalPublic") },
    governmentFund: { zh: "政府性基金预算", en: "Government fund budget", means: spending("governmentFund") },
    stateCapital: { zh: "国有资本经营预算", en: "State capital budget", means: spending("stateCapital") },
  },
  lines: {
    appropriation: { zh: "财政拨款（补助）", en: "Fiscal appropriations", means: income("fiscal", "currentYear") },
    currentYearIncome: { zh: "本年收入", en: "Income of the year", means: income("fiscal", "currentYear") },
    generalPublic: {
      zh: "一般公共预算",
      en: "General public budget",
      means: income("generalPublic", "currentYear"),
      of: "appropriation",
    },
    governmentFund: {
      zh: "政府性基金预算",
      en: "Government fund budget",
      means: income("governmentFund", "currentYear"),
      of: "appropriation",
    },
    stateCapital: {
      zh: "国有资本经营预算",
      en: "State capital budget",
      means: income("stateCapital", "currentYear"),
      of: "appropriation",
    },
    carryover: {
      zh: "财政拨款结转",
      en: "Carry-over of fiscal appropriations",
      means: income("fiscal", "carriedOver"),
    },
    generalPublicCarryover: {
      zh: "一般公共预算结转",
      en: "General public budget carry-over",
      means: income("generalPublic", "carriedOver"),
      of: "carryover",
    },
    governmentFundCarryover: {
      zh: "政府性基金预算结转",
      en: "Government fund carry-over",
      means: income("governmentFund", "carriedOver"),
      of: "carryover",
    },
    stateCapitalCarryover: {
      zh: "国有资本经营预算结转",
      en: "State capital carry-over",
      means: income("stateCapital", "carriedOver"),
      of: "carryover",
    },
    incomeTotal: { zh: "收入总计", en: "Total income", means: income("fiscal") },
    expenditureOfTheYear: { zh: "本年支出", en: "Expenditure of the year", means: spending("fiscal") },
    carriedForward: { zh: "结转下年", en: "Carried forward", means: spending("fiscal", "carriedForward") },
    expenditureTotal: { zh: "支出总计", en: "Total expenditure", means: spending("fiscal", "all") },
  },
});
