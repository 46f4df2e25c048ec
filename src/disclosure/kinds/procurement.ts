import { expense, type Fund, type Meaning } from "../meaning";
import { defineTable } from "./definition";

const bought = (fund: Fund, origin: Meaning["origin"] = "all"): Meaning => ({
  ...expense("procurement", fund),
  origin,
});

/** 政府采购支出表: what is bought, item by item, by the funds that pay it. Source: the forms that print it. */
export const procurement = defineTable({
  kind: "procurement",
  code: "T25",
  title: { zh: "政府采购支出表", en: "Government procurement" },
  shape: "list",
  classification: "none",
  means: bought("all"),
  columns: {
    total: { zh: "合计", en: "Total", means: bought("all") },
    fiscal: { zh: "财政拨款", en: "Fiscal appropriations", means: bought("fiscal") },
    generalPublic: { zh: "一般公共预算", en: "General public budget", means: bought("generalPublic") },
    governmentFund: { zh: "政府性基金预算", en: "Government fund budget", means: bought("governmentFund") },
    stateCapital: { zh: "国有资本经营预算", en: "State capital budget", means: bought("stateCapital") },
    specialFiscalAccount: {
      zh: "财政专户管理资金",
      en: "Special fiscal account",
      means: bought("specialFiscalAccount"),
    },
    unitFunds: { zh: "单位资金", en: "Unit funds", means: bought("unitFunds") },
    carryover: { zh: "上年结转", en: "Carry-over", means: bought("all", "carriedOver") },
  },
  lines: {},
  leastColumns: 2,
});
