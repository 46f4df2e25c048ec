import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 上年结转结余情况明细表: the total of each row. */
export const carryoverRowTotalAddsUp = balance({
  id: "carryover-row-total-adds-up",
  kind: "within-table",
  name: { zh: "结转结余表每行总计等于两类资金之和", en: "Each row of the carry-over table adds up" },
  holds: {
    zh: "每行总计等于财政拨款合计与非财政拨款合计之和。",
    en: "In each row the total is the sum of appropriations and other funds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("上年结转结余情况明细表表头"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["carryover"],
  equations: ({ carryover }) => rowSums(carryover, "total", ["fiscal", "nonFiscal"]),
});
