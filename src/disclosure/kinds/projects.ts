import { spending, type Meaning } from "../meaning";
import { defineTable } from "./definition";

const on = (economic: string): Meaning => ({ ...spending("generalPublic", "project"), economic });

/** 一般公共预算项目支出情况表: projects by unit and functional code, over economic categories. Source: the forms that print it. */
export const projects = defineTable({
  kind: "projects",
  code: "T07",
  title: { zh: "一般公共预算项目支出情况表", en: "General public budget projects" },
  shape: "list",
  classification: "functional",
  means: on(""),
  columns: {
    total: { zh: "项目支出合计", en: "Project expenditure", means: on("") },
    wages: { zh: "工资福利支出", en: "Wages and welfare", means: on("301") },
    goodsAndServices: { zh: "商品服务支出", en: "Goods and services", means: on("302") },
    individualsAndFamilies: {
      zh: "对个人和家庭的补助",
      en: "Subsidies to individuals and families",
      means: on("303"),
    },
    debtInterest: { zh: "债务利息及费用支出", en: "Debt interest and charges", means: on("307") },
    capitalConstruction: { zh: "资本性支出（基本建设）", en: "Capital expenditure (construction)", means: on("309") },
    capital: { zh: "资本性支出", en: "Capital expenditure", means: on("310") },
    enterpriseConstruction: {
      zh: "对企业补助（基本建设）",
      en: "Subsidies to enterprises (construction)",
      means: on("311"),
    },
    enterprise: { zh: "对企业补助", en: "Subsidies to enterprises", means: on("312") },
    socialSecurityFunds: { zh: "对社会保障基金补助", en: "Subsidies to social security funds", means: on("313") },
    other: { zh: "其他支出", en: "Other expenditure", means: on("399") },
  },
  lines: {},
});
