import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { linesOf } from "../lines";
import { balance } from "../rule";

/** 部门收支总体情况表: 本年收入 is the sum of its five sources. */
export const incomeOfTheYearAddsUp = balance({
  id: "income-of-the-year-adds-up",
  kind: "within-table",
  name: { zh: "本年收入等于各来源之和", en: "Income of the year is the sum of its sources" },
  holds: {
    zh: "本年收入等于一般公共预算拨款、基金预算拨款、国有资本经营预算拨款、财政专户核拨与单位资金之和。",
    en: "Income of the year is the sum of the general public budget, government fund and state capital appropriations, the special fiscal account and unit funds.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表：一、本年收入"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["overview"],
  equations: ({ overview }, book) =>
    linesOf(book, overview).sum(
      "currentYearIncome",
      [
        "generalPublicAppropriation",
        "governmentFundAppropriation",
        "stateCapitalAppropriation",
        "specialFiscalAccount",
        "unitFunds",
      ],
      "income",
    ),
});
