import { disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 财政拨款“三公”经费支出情况表: the total of each row. */
export const threePublicExpensesRowTotalAddsUp = balance({
  id: "three-public-expenses-row-total-adds-up",
  kind: "within-table",
  name: { zh: "“三公”经费每行合计等于各资金来源之和", en: "Each row of the “three public” table adds up" },
  holds: {
    zh: "每行合计等于一般公共预算、政府性基金与国有资本经营预算之和。",
    en: "In each row the total is the sum of the general public budget, government fund and state capital budget.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款“三公”经费支出情况表表头")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["threePublicExpenses"],
  equations: ({ threePublicExpenses }) =>
    rowSums(threePublicExpenses, "total", ["generalPublic", "governmentFund", "stateCapital"]),
});
