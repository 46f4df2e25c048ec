import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { linesOf } from "../lines";
import { balance } from "../rule";

/** 部门收支总体情况表: 收入总计 = 本年收入 + 上年结转结余. */
export const totalIncomeAddsUp = balance({
  id: "total-income-adds-up",
  kind: "within-table",
  name: { zh: "收入总计等于本年收入加上年结转结余", en: "Total income is income of the year plus carry-over" },
  holds: {
    zh: "收入总计等于本年收入与上年结转结余之和。",
    en: "Total income is the sum of income of the year and carry-over.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表：收入总计"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["overview"],
  equations: ({ overview }, book) =>
    linesOf(book, overview).sum("incomeTotal", ["currentYearIncome", "carryover"], "income"),
});
