import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 一般公共预算基本支出情况表: the total of each row. */
export const basicExpenditureRowTotalAddsUp = balance({
  id: "basic-expenditure-row-total-adds-up",
  kind: "within-table",
  name: { zh: "基本支出表每行合计等于人员经费加公用经费", en: "Each row of the basic expenditure table adds up" },
  holds: {
    zh: "每行合计等于人员经费与公用经费之和。",
    en: "In each row the total is the sum of personnel and operating funds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("一般公共预算基本支出情况表表头"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["basicExpenditure"],
  equations: ({ basicExpenditure }) => rowSums(basicExpenditure, "total", ["personnel", "operating"]),
});
