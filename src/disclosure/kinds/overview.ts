import { income, spending } from "../meaning";
import { defineTable } from "./definition";

const year = (fund: Parameters<typeof income>[0]) => income(fund, "currentYear");
const carried = (fund: Parameters<typeof income>[0]) => income(fund, "carriedOver");

/**
 * 部门收支总体情况表: income on the left, expenditure by 类 on the right.
 * Source: 财预〔2016〕143号; the places' forms.
 */
export const overview = defineTable({
  kind: "overview",
  code: "T01",
  title: { zh: "部门收支总体情况表", en: "Overview of income and expenditure" },
  shape: "two-sided",
  classification: "functional",
  means: spending(),
  columns: {
    income: { zh: "预算数", en: "Budget (income)", means: income() },
    expenditure: { zh: "预算数", en: "Budget (expenditure)", means: spending() },
  },
  lines: {
    currentYearIncome: { zh: "本年收入", en: "Income of the year", means: year("all") },
    fiscalAppropriation: {
      zh: "财政拨款",
      en: "Fiscal appropriations",
      means: year("fiscal"),
      of: "currentYearIncome",
    },
    generalPublicAppropriation: {
      zh: "一般公共预算拨款",
      en: "General public budget appropriation",
      means: year("generalPublic"),
      of: "currentYearIncome",
    },
    ownGeneralPublic: {
      zh: "一般财力",
      en: "General funds",
      means: income("generalPublic", "own"),
      of: "generalPublicAppropriation",
    },
    transferredGeneralPublic: {
      zh: "上级一般公共预算安排转移支付",
      en: "Transfers from the superior general public budget",
      means: income("generalPublic", "transferred"),
      of: "generalPublicAppropriation",
    },
    grants: {
      zh: "经费拨款",
      en: "Budget grants",
      means: year("grants"),
      of: "generalPublicAppropriation",
    },
    nonTaxRevenue: {
      zh: "纳入一般公共预算管理的非税收入",
      en: "Non-tax revenue within the general public budget",
      means: year("nonTaxRevenue"),
      of: "generalPublicAppropriation",
    },
    governmentFundAppropriation: {
      zh: "基金预算拨款",
      en: "Government fund appropriation",
      means: year("governmentFund"),
      of: "currentYearIncome",
    },
    ownGovernmentFund: {
      zh: "政府性基金收入",
      en: "Government fund income",
      means: income("governmentFund", "own"),
      of: "governmentFundAppropriation",
    },
    transferredGovernmentFund: {
      zh: "上级政府性基金安排转移支付",
      en: "Transfers from superior government funds",
      means: income("governmentFund", "transferred"),
      of: "governmentFundAppropriation",
    },
    stateCapitalAppropriation: {
      zh: "国有资本经营预算拨款",
      en: "State capital appropriation",
      means: year("stateCapital"),
      of: "currentYearIncome",
    },
    ownStateCapital: {
      zh: "国有资本经营收入",
      en: "State capital income",
      means: income("stateCapital", "own"),
      of: "stateCapitalAppropriation",
    },
    transferredStateCapital: {
      zh: "上级国有资本经营预算安排转移支付",
      en: "Transfers from the superior state capital budget",
      means: income("stateCapital", "transferred"),
      of: "stateCapitalAppropriation",
    },
    specialFiscalAccount: {
      zh: "财政专户核拨",
      en: "Special fiscal account",
      means: year("specialFiscalAccount"),
      of: "currentYearIncome",
    },
    unitFunds: { zh: "单位资金", en: "Unit funds", means: year("unitFunds"), of: "currentYearIncome" },
    institutionalIncome: { zh: "事业收入", en: "Institutional income", means: year("institutional"), of: "unitFunds" },
    superiorSubsidies: {
      zh: "上级补助收入",
      en: "Subsidies from superior units",
      means: year("superior"),
      of: "unitFunds",
    },
    subordinatePayments: {
      zh: "附属单位上缴收入",
      en: "Payments from subordinate units",
      means: year("subordinate"),
      of: "unitFunds",
    },
    businessIncome: {
      zh: "事业单位经营收入",
      en: "Business income of institutions",
      means: year("business"),
      of: "unitFunds",
    },
    otherIncome: { zh: "其他收入", en: "Other income", means: year("other"), of: "unitFunds" },
    balanceUsed: {
      zh: "使用非财政拨款结余",
      en: "Balance of other funds used",
      means: income("nonFiscal", "balanceUsed"),
    },
    accountBalance: { zh: "上年实户资金余额", en: "Balance of accounts", means: income("nonFiscal", "accountBalance") },
    carryover: { zh: "上年结转结余", en: "Carry-over from the previous year", means: carried("all") },
    fiscalCarryover: {
      zh: "财政拨款结转",
      en: "Carry-over of fiscal appropriations",
      means: carried("fiscal"),
      of: "carryover",
    },
    generalPublicCarryover: {
      zh: "一般公共预算拨款",
      en: "General public budget carry-over",
      means: carried("generalPublic"),
      of: "fiscalCarryover",
    },
    governmentFundCarryover: {
      zh: "基金预算拨款",
      en: "Government fund carry-over",
      means: carried("governmentFund"),
      of: "fiscalCarryover",
    },
    stateCapitalCarryover: {
      zh: "国有资本经营预算拨款",
      en: "State capital carry-over",
      means: carried("stateCapital"),
      of: "fiscalCarryover",
    },
    nonFiscalCarryover: {
      zh: "非财政拨款结转结余",
      en: "Carry-over of other funds",
      means: carried("nonFiscal"),
      of: "carryover",
    },
    specialFiscalAccountCarryover: {
      zh: "财政专户核拨",
      en: "Special fiscal account carry-over",
      means: carried("specialFiscalAccount"),
      of: "nonFiscalCarryover",
    },
    unitFundsCarryover: {
      zh: "单位资金",
      en: "Unit funds carry-over",
      means: carried("unitFunds"),
      of: "nonFiscalCarryover",
    },
    incomeTotal: { zh: "收入总计", en: "Total income", means: income() },
    expenditureOfTheYear: { zh: "本年支出合计", en: "Expenditure of the year", means: spending() },
    carriedForward: { zh: "结转下年", en: "Carried forward", means: spending("all", "carriedForward") },
    basic: { zh: "基本支出", en: "Basic expenditure", means: spending("all", "basic") },
    project: { zh: "项目支出", en: "Project expenditure", means: spending("all", "project") },
    businessSpending: {
      zh: "事业单位经营支出",
      en: "Business expenditure of institutions",
      means: spending("all", "businessSpending"),
    },
    toSubordinates: {
      zh: "对附属单位补助支出",
      en: "Subsidies to subordinate units",
      means: spending("all", "toSubordinates"),
    },
    toSuperior: { zh: "上缴上级支出", en: "Payments to superior units", means: spending("all", "toSuperior") },
    distributed: { zh: "结余分配", en: "Distribution of balances", means: spending("all", "distributed") },
    unallocated: {
      zh: "未安排支出的实户资金",
      en: "Funds not allocated",
      means: spending("all", "unallocated"),
    },
    expenditureTotal: { zh: "支出总计", en: "Total expenditure", means: spending("all", "all") },
  },
});
