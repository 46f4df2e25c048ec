import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 部门支出总体情况表: the total of each row. */
export const expenditureRowTotalAddsUp = balance({
  id: "expenditure-row-total-adds-up",
  kind: "within-table",
  name: { zh: "支出表每行合计等于基本支出加项目支出", en: "Each row of the expenditure table adds up" },
  holds: {
    zh: "每行合计等于基本支出与项目支出之和。",
    en: "In each row the total is the sum of basic and project expenditure.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门支出总体情况表表头"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["expenditure"],
  equations: ({ expenditure }) => rowSums(expenditure, "total", ["basic", "project"]),
});
