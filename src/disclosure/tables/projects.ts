import { defineTable } from "./definition";

/** 一般公共预算项目支出情况表: projects by unit and functional code, over economic categories. Source: disclosure template, 表7. */
export const projects = defineTable({
  kind: "projects",
  code: "T07",
  title: { zh: "一般公共预算项目支出情况表", en: "General public budget projects" },
  also: ["一般公共预算项目支出表", "一般公共预算项目支出预算表", "项目支出预算表"],
  rows: "projects",
  columns: {
    total: { zh: "项目支出合计", en: "Project expenditure", also: ["合计", "总计"] },
    wages: { zh: "工资福利支出", en: "Wages and welfare" },
    goodsAndServices: { zh: "商品服务支出", en: "Goods and services", also: ["商品和服务支出"] },
    individualsAndFamilies: {
      zh: "对个人和家庭的补助",
      en: "Subsidies to individuals and families",
      also: ["对个人和家庭补助"],
    },
    debtInterest: { zh: "债务利息及费用支出", en: "Debt interest and charges" },
    capitalConstruction: { zh: "资本性支出（基本建设）", en: "Capital expenditure (construction)" },
    capital: { zh: "资本性支出", en: "Capital expenditure" },
    enterpriseConstruction: { zh: "对企业补助（基本建设）", en: "Subsidies to enterprises (construction)" },
    enterprise: { zh: "对企业补助", en: "Subsidies to enterprises" },
    socialSecurityFunds: { zh: "对社会保障基金补助", en: "Subsidies to social security funds" },
    other: { zh: "其他支出", en: "Other expenditure" },
  },
  lines: {},
});
