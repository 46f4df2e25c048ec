import { disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 上年结转结余情况明细表: the subtotal of each kind of funds. */
export const carryoverFundsAddUp = balance({
  id: "carryover-funds-add-up",
  kind: "within-table",
  name: { zh: "结转结余表两类资金合计各等于其中三栏之和", en: "Subtotals of the carry-over table add up" },
  holds: {
    zh: "财政拨款合计、非财政拨款合计各等于人员经费、公用经费与项目支出之和。",
    en: "The subtotal of appropriations and that of other funds are each the sum of personnel funds, operating funds and project expenditure.",
  },
  severity: "logical",
  sources: [disclosureTemplate("上年结转结余情况明细表表头")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["carryover"],
  equations: ({ carryover }) => [
    ...rowSums(carryover, "fiscal", ["fiscalPersonnel", "fiscalOperating", "fiscalProject"]),
    ...rowSums(carryover, "nonFiscal", ["nonFiscalPersonnel", "nonFiscalOperating", "nonFiscalProject"]),
  ],
});
