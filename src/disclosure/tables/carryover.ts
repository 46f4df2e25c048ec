import { defineTable } from "./definition";

/** 上年结转结余情况明细表: what was carried over, by project. Source: disclosure template, 表11. */
export const carryover = defineTable({
  kind: "carryover",
  code: "T11",
  title: { zh: "上年结转结余情况明细表", en: "Carry-over from the previous year" },
  also: ["上年结转结余明细表", "上年结转结余情况表"],
  rows: "names",
  columns: {
    total: { zh: "总计", en: "Total" },
    fiscal: { zh: "财政拨款合计", en: "Fiscal appropriations, total", also: ["合计", "小计"], under: ["财政拨款"] },
    fiscalPersonnel: { zh: "财政拨款人员经费", en: "Fiscal: personnel funds", also: ["人员经费"], under: ["财政拨款"] },
    fiscalOperating: { zh: "财政拨款公用经费", en: "Fiscal: operating funds", also: ["公用经费"], under: ["财政拨款"] },
    fiscalProject: {
      zh: "财政拨款项目支出",
      en: "Fiscal: project expenditure",
      also: ["项目支出"],
      under: ["财政拨款"],
    },
    nonFiscal: { zh: "非财政拨款合计", en: "Other funds, total", also: ["合计", "小计"], under: ["非财政拨款"] },
    nonFiscalPersonnel: {
      zh: "非财政拨款人员经费",
      en: "Other funds: personnel funds",
      also: ["人员经费"],
      under: ["非财政拨款"],
    },
    nonFiscalOperating: {
      zh: "非财政拨款公用经费",
      en: "Other funds: operating funds",
      also: ["公用经费"],
      under: ["非财政拨款"],
    },
    nonFiscalProject: {
      zh: "非财政拨款项目支出",
      en: "Other funds: project expenditure",
      also: ["项目支出"],
      under: ["非财政拨款"],
    },
  },
  lines: {},
});
