import { disclosureTemplate } from "../../disclosure/sources";
import { linesOf } from "../lines";
import { balance } from "../rule";

/** 财政拨款收支预算总体情况表: 财政拨款 by source, and 收入总计. */
export const appropriationIncomeAddsUp = balance({
  id: "appropriation-income-adds-up",
  kind: "within-table",
  name: { zh: "财政拨款收入等于三项来源之和", en: "Income in the appropriations table adds up" },
  holds: {
    zh: "财政拨款（补助）等于一般公共预算、政府性基金预算与国有资本经营预算之和；收入总计等于财政拨款（补助），表中另列财政拨款结转的再加结转。",
    en: "Fiscal appropriations are the sum of the three budgets; total income equals them, plus carry-over where the table lists it.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表：财政拨款收入")],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["appropriation"],
  equations: ({ appropriation }, book) => {
    const { sum } = linesOf(book, appropriation);
    return [
      ...sum("appropriation", ["generalPublic", "governmentFund", "stateCapital"], "income"),
      ...sum("incomeTotal", ["appropriation", "carryover"], "income"),
    ];
  },
});
