import { disclosureTemplate } from "../../disclosure/sources";
import { rowSums } from "../sums";
import { balance } from "../rule";

/** 财政拨款收支预算总体情况表: 合计 of each expenditure row over the three budgets. */
export const appropriationRowTotalAddsUp = balance({
  id: "appropriation-row-total-adds-up",
  kind: "within-table",
  name: { zh: "财政拨款表每行合计等于三项预算之和", en: "Each expenditure row of the appropriations table adds up" },
  holds: {
    zh: "支出每行合计等于一般公共预算、政府性基金预算与国有资本经营预算之和。",
    en: "In each expenditure row the total is the sum of the general public, government fund and state capital budgets.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表表头：财政拨款支出")],
  remedy: {
    zh: "核对合计是否漏加、重加某栏，或某栏是否仍是上一稿的数。",
    en: "See whether the total leaves out or repeats a column, or a column still shows an earlier draft.",
  },
  needs: ["appropriation"],
  equations: ({ appropriation }) => {
    const total = appropriation.line("expenditureTotal");
    const rows = [...appropriation.ofKind("category"), ...(total ? [total] : [])];
    return rowSums(appropriation, "total", ["generalPublic", "governmentFund", "stateCapital"], rows);
  },
});
