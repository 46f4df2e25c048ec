import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 部门收入总体情况表: 总计 of each row is the sum of the sources. */
export const incomeRowTotalAddsUp = balance({
  id: "income-row-total-adds-up",
  kind: "within-table",
  name: { zh: "收入表每行总计等于各来源之和", en: "Each row of the income table adds up" },
  holds: {
    zh: "每行总计等于财政拨款（补助）小计、财政专户、单位资金、财政拨款结转与非财政拨款结转结余之和。",
    en: "In each row the total is the sum of the appropriations subtotal, the special fiscal account, unit funds and both kinds of carry-over.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收入总体情况表表头"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["income"],
  equations: ({ income }) =>
    rowSums(income, "total", [
      "appropriation",
      "specialFiscalAccount",
      "unitFunds",
      "fiscalCarryover",
      "nonFiscalCarryover",
    ]),
});
