import { defineTable } from "./definition";

/** 财政拨款收支预算总体情况表: appropriations on the left, their use by 类 on the right. Source: disclosure template, 表4. */
export const appropriation = defineTable({
  kind: "appropriation",
  code: "T04",
  title: { zh: "财政拨款收支预算总体情况表", en: "Fiscal appropriations, income and expenditure" },
  also: ["财政拨款收支总体情况表", "财政拨款收支总表", "财政拨款收支预算总表", "财政拨款预算收支总表"],
  rows: "two-sided",
  columns: {
    income: { zh: "合计", en: "Total (income)", also: ["预算数", "金额", "总计"], under: ["财政拨款收入", "收入"] },
    total: { zh: "合计", en: "Total (expenditure)", also: ["总计"], under: ["财政拨款支出", "支出"] },
    generalPublic: {
      zh: "一般公共预算",
      en: "General public budget",
      also: ["一般公共预算拨款"],
      under: ["财政拨款支出", "支出"],
    },
    governmentFund: {
      zh: "政府性基金预算",
      en: "Government fund budget",
      also: ["政府性基金预算拨款", "政府性基金"],
      under: ["财政拨款支出", "支出"],
    },
    stateCapital: {
      zh: "国有资本经营预算",
      en: "State capital budget",
      also: ["国有资本经营预算拨款"],
      under: ["财政拨款支出", "支出"],
    },
  },
  lines: {
    appropriation: {
      zh: "财政拨款（补助）",
      en: "Fiscal appropriations",
      also: ["财政拨款", "本年收入", "财政拨款收入"],
    },
    generalPublic: {
      zh: "一般公共预算",
      en: "General public budget",
      also: ["一般公共预算拨款", "一般公共预算拨款收入"],
      of: "appropriation",
    },
    governmentFund: {
      zh: "政府性基金预算",
      en: "Government fund budget",
      also: ["政府性基金预算拨款", "政府性基金", "政府性基金预算拨款收入"],
      of: "appropriation",
    },
    stateCapital: {
      zh: "国有资本经营预算",
      en: "State capital budget",
      also: ["国有资本经营预算拨款", "国有资本经营预算拨款收入"],
      of: "appropriation",
    },
    carryover: {
      zh: "财政拨款结转",
      en: "Carry-over of fiscal appropriations",
      also: ["上年结转", "财政拨款结转结余", "上年结转结余"],
      optional: true,
    },
    incomeTotal: { zh: "收入总计", en: "Total income", also: ["收入合计", "总计"] },
    expenditureTotal: { zh: "支出总计", en: "Total expenditure", also: ["支出合计", "总计"] },
  },
});
