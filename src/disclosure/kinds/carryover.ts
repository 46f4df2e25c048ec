import { income, type Fund, type Kind, type Meaning } from "../meaning";
import { defineTable } from "./definition";

const carried = (fund: Fund, kind: Kind = "all"): Meaning => ({ ...income(fund, "carriedOver"), kind });

/** 上年结转结余情况明细表: what was carried over, by project. Source: the forms that print it. */
export const carryover = defineTable({
  kind: "carryover",
  code: "T11",
  title: { zh: "上年结转结余情况明细表", en: "Carry-over from the previous year" },
  shape: "list",
  classification: "none",
  means: carried("all"),
  columns: {
    total: { zh: "总计", en: "Total", means: carried("all") },
    fiscal: { zh: "财政拨款合计", en: "Fiscal appropriations, total", means: carried("fiscal") },
    fiscalPersonnel: { zh: "财政拨款人员经费", en: "Fiscal: personnel funds", means: carried("fiscal", "personnel") },
    fiscalOperating: { zh: "财政拨款公用经费", en: "Fiscal: operating funds", means: carried("fiscal", "operating") },
    fiscalProject: { zh: "财政拨款项目支出", en: "Fiscal: project expenditure", means: carried("fiscal", "project") },
    nonFiscal: { zh: "非财政拨款合计", en: "Other funds, total", means: carried("nonFiscal") },
    nonFiscalPersonnel: {
      zh: "非财政拨款人员经费",
      en: "Other funds: personnel funds",
      means: carried("nonFiscal", "personnel"),
    },
    nonFiscalOperating: {
      zh: "非财政拨款公用经费",
      en: "Other funds: operating funds",
      means: carried("nonFiscal", "operating"),
    },
    nonFiscalProject: {
      zh: "非财政拨款项目支出",
      en: "Other funds: project expenditure",
      means: carried("nonFiscal", "project"),
    },
  },
  lines: {},
});
