import { expense, income, spending, type Fund, type Meaning, type Purpose } from "../meaning";

/** Expenditure of a fund by kind, as all tables of expenditure divide it. */
export const kindColumns = (fund: Fund) =>
  ({
    total: { zh: "合计", en: "Total", means: spending(fund) },
    basic: { zh: "基本支出", en: "Basic expenditure", means: spending(fund, "basic") },
    personnel: { zh: "人员经费", en: "Personnel funds", means: spending(fund, "personnel") },
    operating: { zh: "公用经费", en: "Operating funds", means: spending(fund, "operating") },
    project: { zh: "项目支出", en: "Project expenditure", means: spending(fund, "project") },
  }) as const;

/** Basic expenditure by economic code. */
export const basicColumns = (fund: Fund) =>
  ({
    total: { zh: "合计", en: "Total", means: spending(fund, "basic") },
    personnel: { zh: "人员经费", en: "Personnel funds", means: spending(fund, "personnel") },
    operating: { zh: "公用经费", en: "Operating funds", means: spending(fund, "operating") },
  }) as const;

/** Amounts by the fund that pays them, and what is carried over of them. */
const byFund = (paid: (fund: Fund) => Meaning) =>
  ({
    total: { zh: "合计", en: "Total", means: paid("all") },
    fiscal: { zh: "财政拨款", en: "Fiscal appropriations", means: paid("fiscal") },
    generalPublic: { zh: "一般公共预算", en: "General public budget", means: paid("generalPublic") },
    governmentFund: { zh: "政府性基金预算", en: "Government fund budget", means: paid("governmentFund") },
    stateCapital: { zh: "国有资本经营预算", en: "State capital budget", means: paid("stateCapital") },
    specialFiscalAccount: { zh: "财政专户管理资金", en: "Special fiscal account", means: paid("specialFiscalAccount") },
    unitFunds: { zh: "单位资金", en: "Unit funds", means: paid("unitFunds") },
    carryover: { zh: "上年结转", en: "Carry-over", means: { ...paid("all"), origin: "carriedOver" } },
  }) as const;

/** Expenditure of a kind by the fund that pays it. */
export const fundColumns = (kind: "basic" | "project" | "spent") =>
  ({
    ...byFund((fund) => spending(fund, kind)),
    balanceUsed: {
      zh: "使用非财政拨款结余",
      en: "Balance of other funds used",
      means: { ...spending("nonFiscal", kind), origin: "balanceUsed" },
    },
  }) as const;

/** What is paid for a purpose by the fund that pays it. */
export const paidColumns = (purpose: Purpose) => byFund((fund) => expense(purpose, fund));

const year = (fund: Fund) => income(fund, "currentYear");

/** Sources of income, beside the total. */
export const SOURCE_COLUMNS = {
  grants: { zh: "经费拨款", en: "Budget grants", means: year("grants") },
  nonTaxRevenue: {
    zh: "纳入一般公共预算管理的非税收入",
    en: "Non-tax revenue within the general public budget",
    means: year("nonTaxRevenue"),
  },
  specialFiscalAccount: {
    zh: "财政专户（教育收费）",
    en: "Special fiscal account (education fees)",
    means: year("specialFiscalAccount"),
  },
  unitFunds: { zh: "单位资金", en: "Unit funds", means: year("unitFunds") },
  institutional: { zh: "事业收入", en: "Institutional income", means: year("institutional") },
  business: { zh: "事业单位经营收入", en: "Business income of institutions", means: year("business") },
  superior: { zh: "上级补助收入", en: "Subsidies from superior units", means: year("superior") },
  subordinate: { zh: "附属单位上缴收入", en: "Payments from subordinate units", means: year("subordinate") },
  other: { zh: "其他收入", en: "Other income", means: year("other") },
  balanceUsed: {
    zh: "使用非财政拨款结余",
    en: "Balance of other funds used",
    means: income("nonFiscal", "balanceUsed"),
  },
  carryover: { zh: "上年结转结余", en: "Carry-over from the previous year", means: income("all", "carriedOver") },
  fiscalCarryover: {
    zh: "财政拨款结转",
    en: "Carry-over of fiscal appropriations",
    means: income("fiscal", "carriedOver"),
  },
  generalPublicCarryover: {
    zh: "一般公共预算结转",
    en: "General public budget carry-over",
    means: income("generalPublic", "carriedOver"),
  },
  governmentFundCarryover: {
    zh: "政府性基金预算结转",
    en: "Government fund carry-over",
    means: income("governmentFund", "carriedOver"),
  },
  stateCapitalCarryover: {
    zh: "国有资本经营预算结转",
    en: "State capital carry-over",
    means: income("stateCapital", "carriedOver"),
  },
  nonFiscalCarryover: {
    zh: "非财政拨款结转结余",
    en: "Carry-over of other funds",
    means: income("nonFiscal", "carriedOver"),
  },
  specialFiscalAccountCarryover: {
    zh: "财政专户管理资金结转结余",
    en: "Special fiscal account carry-over",
    means: income("specialFiscalAccount", "carriedOver"),
  },
  unitFundsCarryover: {
    zh: "单位资金结转结余",
    en: "Unit funds carry-over",
    means: income("unitFunds", "carriedOver"),
  },
} as const;
