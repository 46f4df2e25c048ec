import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { CATEGORIES, CATEGORIES_AND_TOTAL, statedTwice, TOTALS } from "./stated-twice";

/**
 * 表间勾稽 of one amount stated in two tables: what each relation is called, and what to do where it fails. Which
 * columns and lines state the same amount follows from what they mean.
 */

const REMEDY = {
  zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
  en: "The same number stands in both tables: see which of them still shows an earlier draft.",
};

export const totalIncomeAgrees = statedTwice(
  "overview",
  "income",
  { grain: "totals", which: "whole" },
  {
    id: "total-income-agrees",
    name: { zh: "收支总表与收入表总数一致", en: "Total income agrees between overview and income table" },
    holds: {
      zh: "部门收支总体情况表的收入总计等于部门收入总体情况表的总计，三项财政拨款之和等于其财政拨款（补助）小计。",
      en: "Total income in the overview equals the total of the income table, and the three appropriations its appropriations subtotal.",
    },
    sources: [disclosureTemplate("部门收支总体情况表、部门收入总体情况表")],
    remedy: REMEDY,
  },
);

export const incomeSourcesAgree = statedTwice(
  "overview",
  "income",
  { grain: "totals", which: "sources" },
  {
    id: "income-sources-agree",
    name: { zh: "收支总表与收入表各来源一致", en: "Sources of income agree between overview and income table" },
    holds: {
      zh: "部门收支总体情况表的各项收入来源、结转结余，等于部门收入总体情况表总计行的相应栏。",
      en: "Each source of income and each kind of carry-over in the overview equals its column in the total row of the income table.",
    },
    sources: [disclosureTemplate("部门收支总体情况表、部门收入总体情况表"), budgetLawRegulation("第五条")],
    remedy: REMEDY,
  },
);

export const totalExpenditureAgrees = statedTwice("overview", "expenditure", TOTALS, {
  id: "total-expenditure-agrees",
  name: { zh: "收支总表与支出表总数一致", en: "Total expenditure agrees between overview and expenditure table" },
  holds: {
    zh: "部门收支总体情况表的支出总计等于部门支出总体情况表的总计。",
    en: "Total expenditure in the overview equals the total of the expenditure table.",
  },
  sources: [disclosureTemplate("部门收支总体情况表、部门支出总体情况表")],
  remedy: REMEDY,
});

export const expenditureByCategoryAgrees = statedTwice("overview", "expenditure", CATEGORIES, {
  id: "expenditure-by-category-agrees",
  name: {
    zh: "收支总表与支出表各类支出一致",
    en: "Expenditure by category agrees between overview and expenditure table",
  },
  holds: {
    zh: "部门收支总体情况表的各类支出等于部门支出总体情况表该类的合计。",
    en: "Each category in the overview equals that category in the expenditure table.",
  },
  sources: [disclosureTemplate("部门收支总体情况表、部门支出总体情况表")],
  remedy: REMEDY,
});

export const appropriationMatchesGeneralPublicByCategory = statedTwice(
  "appropriation",
  "generalPublicExpenditure",
  CATEGORIES_AND_TOTAL,
  {
    id: "appropriation-matches-general-public-by-category",
    name: {
      zh: "财政拨款表与一般公共预算支出表一致",
      en: "Appropriations and general public budget expenditure agree",
    },
    holds: {
      zh: "财政拨款收支预算总体情况表一般公共预算栏的各类支出与支出总计，等于一般公共预算支出情况表该类的合计与总计。",
      en: "Each category and the total of the general public budget in the appropriations table equal those of the general public budget expenditure table.",
    },
    sources: [disclosureTemplate("财政拨款收支预算总体情况表、一般公共预算支出情况表")],
    remedy: REMEDY,
  },
);

export const appropriationMatchesGovernmentFund = statedTwice("appropriation", "governmentFund", CATEGORIES_AND_TOTAL, {
  id: "appropriation-matches-government-fund",
  name: { zh: "财政拨款表与政府性基金支出表一致", en: "Appropriations and government fund expenditure agree" },
  holds: {
    zh: "财政拨款收支预算总体情况表政府性基金预算栏的各类支出与支出总计，等于政府性基金预算支出情况表该类的合计与总计；政府性基金预算支出情况表为空表的，应为零。",
    en: "Each category and the total of the government fund budget in the appropriations table equal those of the government fund table; where that is empty, they are zero.",
  },
  sources: [disclosureTemplate("财政拨款收支预算总体情况表、政府性基金预算支出情况表")],
  remedy: REMEDY,
});

export const appropriationMatchesStateCapital = statedTwice("appropriation", "stateCapital", CATEGORIES_AND_TOTAL, {
  id: "appropriation-matches-state-capital",
  name: { zh: "财政拨款表与国有资本经营预算支出表一致", en: "Appropriations and state capital expenditure agree" },
  holds: {
    zh: "财政拨款收支预算总体情况表国有资本经营预算栏的各类支出与支出总计，等于国有资本经营预算支出情况表该类的合计与总计；国有资本经营预算支出情况表为空表的，应为零。",
    en: "Each category and the total of the state capital budget in the appropriations table equal those of the state capital table; where that is empty, they are zero.",
  },
  sources: [disclosureTemplate("财政拨款收支预算总体情况表、国有资本经营预算支出情况表")],
  remedy: REMEDY,
});

export const basicExpenditureAgrees = statedTwice("generalPublicExpenditure", "basicExpenditure", TOTALS, {
  id: "basic-expenditure-agrees",
  name: {
    zh: "一般公共预算支出表的基本支出与基本支出表总计一致",
    en: "Basic expenditure agrees between its two tables",
  },
  holds: {
    zh: "一般公共预算支出情况表的基本支出总计等于一般公共预算基本支出情况表的总计。",
    en: "Total basic expenditure in the general public budget table equals the total of the basic expenditure table.",
  },
  sources: [disclosureTemplate("一般公共预算支出情况表、一般公共预算基本支出情况表"), budgetLawRegulation("第六条")],
  remedy: REMEDY,
});

export const projectExpenditureAgrees = statedTwice("generalPublicExpenditure", "projects", TOTALS, {
  id: "project-expenditure-agrees",
  name: {
    zh: "一般公共预算支出表的项目支出与项目支出表总计一致",
    en: "Project expenditure agrees between its two tables",
  },
  holds: {
    zh: "一般公共预算支出情况表的项目支出总计等于一般公共预算项目支出情况表的总计。",
    en: "Total project expenditure in the general public budget table equals the total of the project table.",
  },
  sources: [disclosureTemplate("一般公共预算支出情况表、一般公共预算项目支出情况表"), budgetLawRegulation("第六条")],
  remedy: REMEDY,
});

export const carryoverAgreesWithOverview = statedTwice("overview", "carryover", TOTALS, {
  id: "carryover-agrees-with-overview",
  name: { zh: "收支总表的结转结余与结转结余表一致", en: "Carry-over agrees between overview and carry-over table" },
  holds: {
    zh: "部门收支总体情况表的上年结转结余、财政拨款结转、非财政拨款结转结余，等于上年结转结余情况明细表的总计与两类资金合计；该表为空表的，应为零。",
    en: "Carry-over in the overview, in total and for both kinds of funds, equals the total row of the carry-over table; where that is empty, it is zero.",
  },
  sources: [disclosureTemplate("部门收支总体情况表、上年结转结余情况明细表")],
  remedy: REMEDY,
});

export const carryoverAgreesWithIncome = statedTwice("income", "carryover", TOTALS, {
  id: "carryover-agrees-with-income",
  name: { zh: "收入表的结转结余与结转结余表一致", en: "Carry-over agrees between income and carry-over table" },
  holds: {
    zh: "部门收入总体情况表总计行的财政拨款结转、非财政拨款结转结余，等于上年结转结余情况明细表的两类资金合计；该表为空表的，应为零。",
    en: "Both kinds of carry-over in the total row of the income table equal those of the carry-over table; where that is empty, they are zero.",
  },
  sources: [disclosureTemplate("部门收入总体情况表、上年结转结余情况明细表")],
  remedy: REMEDY,
});
