import { disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 部门收入总体情况表: 小计 of each row is the sum of the six budget columns. */
export const incomeAppropriationAddsUp = balance({
  id: "income-appropriation-adds-up",
  kind: "within-table",
  name: { zh: "收入表每行财政拨款小计等于各预算之和", en: "Appropriations in each row of the income table add up" },
  holds: {
    zh: "每行财政拨款（补助）小计等于一般公共预算、政府性基金预算、国有资本经营预算及上级安排的三项转移支付之和。",
    en: "In each row the appropriations subtotal is the sum of the general public, government fund and state capital budgets and the three transfers from superior budgets.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收入总体情况表表头：财政拨款（补助）")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["income"],
  equations: ({ income }) =>
    rowSums(income, "appropriation", [
      "generalPublic",
      "transferredGeneralPublic",
      "governmentFund",
      "transferredGovernmentFund",
      "stateCapital",
      "transferredStateCapital",
    ]),
});
