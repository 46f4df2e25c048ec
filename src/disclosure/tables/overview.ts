import { defineTable } from "./definition";

/**
 * 部门收支总体情况表: income on the left, expenditure by 类 on the right.
 * Source: department budget disclosure template, 表1 (Xinjiang 2024).
 */
export const overview = defineTable({
  kind: "overview",
  code: "T01",
  title: { zh: "部门收支总体情况表", en: "Overview of income and expenditure" },
  also: [
    "单位收支总体情况表",
    "部门收支总表",
    "单位收支总表",
    "收支总表",
    "收支预算总表",
    "部门收支预算总表",
    "部门财务收支总表",
    "财务收支预算总表",
  ],
  rows: "two-sided",
  columns: {
    income: { zh: "预算数", en: "Budget (income)", also: ["金额", "合计", "预算金额"], under: ["收入"] },
    expenditure: { zh: "预算数", en: "Budget (expenditure)", also: ["金额", "合计", "预算金额"], under: ["支出"] },
  },
  lines: {
    currentYearIncome: { zh: "本年收入", en: "Income of the year", also: ["本年收入合计", "本年收入小计"] },
    generalPublicAppropriation: {
      zh: "一般公共预算拨款",
      en: "General public budget appropriation",
      also: ["一般公共预算拨款收入", "一般公共预算财政拨款收入"],
      of: "currentYearIncome",
    },
    ownGeneralPublic: {
      zh: "一般财力",
      en: "General funds",
      also: ["本级财力", "本级一般公共预算"],
      of: "generalPublicAppropriation",
    },
    transferredGeneralPublic: {
      zh: "上级一般公共预算安排转移支付",
      en: "Transfers from the superior general public budget",
      also: ["上级一般公共预算安排的转移支付"],
      of: "generalPublicAppropriation",
    },
    governmentFundAppropriation: {
      zh: "基金预算拨款",
      en: "Government fund appropriation",
      also: ["政府性基金预算拨款", "政府性基金预算拨款收入"],
      of: "currentYearIncome",
    },
    ownGovernmentFund: { zh: "政府性基金收入", en: "Government fund income", of: "governmentFundAppropriation" },
    transferredGovernmentFund: {
      zh: "上级政府性基金安排转移支付",
      en: "Transfers from superior government funds",
      also: ["上级政府性基金安排的转移支付"],
      of: "governmentFundAppropriation",
    },
    stateCapitalAppropriation: {
      zh: "国有资本经营预算拨款",
      en: "State capital appropriation",
      also: ["国有资本经营预算拨款收入"],
      of: "currentYearIncome",
    },
    ownStateCapital: { zh: "国有资本经营收入", en: "State capital income", of: "stateCapitalAppropriation" },
    transferredStateCapital: {
      zh: "上级国有资本经营预算安排转移支付",
      en: "Transfers from the superior state capital budget",
      also: ["上级国有资本经营预算安排的转移支付"],
      of: "stateCapitalAppropriation",
    },
    specialFiscalAccount: {
      zh: "财政专户核拨",
      en: "Special fiscal account",
      also: ["财政专户管理资金收入", "财政专户管理资金", "财政专户"],
      of: "currentYearIncome",
    },
    unitFunds: { zh: "单位资金", en: "Unit funds", also: ["单位资金收入"], of: "currentYearIncome" },
    institutionalIncome: { zh: "事业收入", en: "Institutional income", of: "unitFunds" },
    superiorSubsidies: { zh: "上级补助收入", en: "Subsidies from superior units", of: "unitFunds" },
    subordinatePayments: { zh: "附属单位上缴收入", en: "Payments from subordinate units", of: "unitFunds" },
    businessIncome: {
      zh: "事业单位经营收入",
      en: "Business income of institutions",
      also: ["经营收入"],
      of: "unitFunds",
    },
    otherIncome: { zh: "其他收入", en: "Other income", of: "unitFunds" },
    carryover: { zh: "上年结转结余", en: "Carry-over from the previous year", also: ["上年结转", "上年结转和结余"] },
    fiscalCarryover: {
      zh: "财政拨款结转",
      en: "Carry-over of fiscal appropriations",
      also: ["财政拨款结转结余"],
      of: "carryover",
    },
    generalPublicCarryover: {
      zh: "一般公共预算拨款",
      en: "General public budget carry-over",
      also: ["一般公共预算"],
      of: "fiscalCarryover",
    },
    governmentFundCarryover: {
      zh: "基金预算拨款",
      en: "Government fund carry-over",
      also: ["政府性基金预算拨款", "政府性基金预算"],
      of: "fiscalCarryover",
    },
    stateCapitalCarryover: {
      zh: "国有资本经营预算拨款",
      en: "State capital carry-over",
      also: ["国有资本经营预算"],
      of: "fiscalCarryover",
    },
    nonFiscalCarryover: { zh: "非财政拨款结转结余", en: "Carry-over of other funds", of: "carryover" },
    specialFiscalAccountCarryover: {
      zh: "财政专户核拨",
      en: "Special fiscal account carry-over",
      also: ["财政专户管理资金", "财政专户"],
      of: "nonFiscalCarryover",
    },
    unitFundsCarryover: { zh: "单位资金", en: "Unit funds carry-over", of: "nonFiscalCarryover" },
    incomeTotal: { zh: "收入总计", en: "Total income", also: ["收入合计", "总计"] },
    expenditureTotal: { zh: "支出总计", en: "Total expenditure", also: ["支出合计", "总计"] },
  },
});
