import { defineTable } from "./definition";

/** 部门收入总体情况表: income by functional code and source. Source: disclosure template, 表2. */
export const income = defineTable({
  kind: "income",
  code: "T02",
  title: { zh: "部门收入总体情况表", en: "Income" },
  also: ["单位收入总体情况表", "部门收入总表", "单位收入总表", "收入总表", "收入预算总表", "部门收入预算总表"],
  rows: "functional",
  columns: {
    total: { zh: "总计", en: "Total", also: ["合计"] },
    appropriation: { zh: "财政拨款（补助）小计", en: "Fiscal appropriations, subtotal", also: ["小计"] },
    generalPublic: {
      zh: "一般公共预算",
      en: "General public budget",
      also: ["一般公共预算拨款", "一般公共预算拨款收入"],
    },
    transferredGeneralPublic: {
      zh: "上级一般公共预算安排的转移支付",
      en: "Transfers from the superior general public budget",
      also: ["上级一般公共预算安排转移支付"],
      optional: true,
    },
    governmentFund: {
      zh: "政府性基金预算",
      en: "Government fund budget",
      also: ["政府性基金预算拨款", "政府性基金", "政府性基金预算拨款收入"],
    },
    transferredGovernmentFund: {
      zh: "上级政府性基金安排的转移支付",
      en: "Transfers from superior government funds",
      also: ["上级政府性基金安排转移支付"],
      optional: true,
    },
    stateCapital: {
      zh: "国有资本经营预算",
      en: "State capital budget",
      also: ["国有资本经营预算拨款", "国有资本经营预算拨款收入"],
    },
    transferredStateCapital: {
      zh: "上级国有资本经营预算安排的转移支付",
      en: "Transfers from the superior state capital budget",
      also: ["上级国有资本经营预算安排转移支付"],
      optional: true,
    },
    specialFiscalAccount: {
      zh: "财政专户（教育收费）",
      en: "Special fiscal account (education fees)",
      also: ["财政专户", "财政专户管理资金", "财政专户管理资金收入"],
    },
    unitFunds: { zh: "单位资金", en: "Unit funds", also: ["单位资金收入"] },
    fiscalCarryover: { zh: "财政拨款结转", en: "Carry-over of fiscal appropriations", also: ["财政拨款结转结余"] },
    nonFiscalCarryover: { zh: "非财政拨款结转结余", en: "Carry-over of other funds" },
  },
  lines: {},
});
