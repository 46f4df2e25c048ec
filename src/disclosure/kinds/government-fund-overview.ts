import { income, spending } from "../meaning";
import { defineTable } from "./definition";

/** 政府性基金收支表: the fund's income beside its expenditure. Source: the forms that print it. */
export const governmentFundOverview = defineTable({
  kind: "governmentFundOverview",
  code: "T19",
  title: { zh: "政府性基金收支表", en: "Government fund, income and expenditure" },
  shape: "two-sided",
  classification: "functional",
  means: spending("governmentFund"),
  columns: {
    income: { zh: "预算数", en: "Budget (income)", means: income("governmentFund") },
    expenditure: { zh: "预算数", en: "Budget (expenditure)", means: spending("governmentFund") },
  },
  lines: {
    appropriation: {
      zh: "政府性基金拨款",
      en: "Government fund appropriations",
      means: income("governmentFund", "currentYear"),
    },
    currentYearIncome: { zh: "本年收入合计", en: "Income of the year", means: income("governmentFund", "currentYear") },
    expenditureOfTheYear: { zh: "本年支出合计", en: "Expenditure of the year", means: spending("governmentFund") },
    carryover: { zh: "上年结转", en: "Carry-over", means: income("governmentFund", "carriedOver") },
    carriedForward: { zh: "结转下年", en: "Carried forward", means: spending("governmentFund", "carriedForward") },
    incomeTotal: { zh: "收入总计", en: "Total income", means: income("governmentFund") },
    expenditureTotal: { zh: "支出总计", en: "Total expenditure", means: spending("governmentFund", "all") },
  },
});
