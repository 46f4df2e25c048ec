import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 国有资本经营预算支出情况表: the total of each row. */
export const stateCapitalRowTotalAddsUp = balance({
  id: "state-capital-row-total-adds-up",
  kind: "within-table",
  name: {
    zh: "国有资本经营支出表每行合计等于人员经费、公用经费与项目支出之和",
    en: "Each row of the state capital table adds up",
  },
  holds: {
    zh: "每行合计等于人员经费、公用经费与项目支出之和。",
    en: "In each row the total is the sum of personnel funds, operating funds and project expenditure.",
  },
  severity: "logical",
  sources: [disclosureTemplate("国有资本经营预算支出情况表表头"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["stateCapital"],
  equations: ({ stateCapital }) => rowSums(stateCapital, "total", ["personnel", "operating", "project"]),
});
