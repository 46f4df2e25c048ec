import { disclosureTemplate } from "../../disclosure/sources";
import { linesOf } from "../lines";
import { balance } from "../rule";

/** 部门收支总体情况表: 上年结转结余 by fund. */
export const carriedOverIncomeAddsUp = balance({
  id: "carried-over-income-adds-up",
  kind: "within-table",
  name: { zh: "上年结转结余等于其中各行之和", en: "Carry-over is the sum of its lines" },
  holds: {
    zh: "上年结转结余等于财政拨款结转与非财政拨款结转结余之和，二者各等于其中各行之和。",
    en: "Carry-over is the sum of carried-over appropriations and other carried-over funds, each of which is the sum of its lines.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表：二、上年结转结余")],
  remedy: {
    zh: "核对该行是否漏加、重加其下各行，或某行是否仍是上一稿的数。",
    en: "See whether the line leaves out or repeats one of its lines, or a line still shows an earlier draft.",
  },
  needs: ["overview"],
  equations: ({ overview }, book) => {
    const { sum } = linesOf(book, overview);
    return [
      ...sum("carryover", ["fiscalCarryover", "nonFiscalCarryover"], "income"),
      ...sum(
        "fiscalCarryover",
        ["generalPublicCarryover", "governmentFundCarryover", "stateCapitalCarryover"],
        "income",
      ),
      ...sum("nonFiscalCarryover", ["specialFiscalAccountCarryover", "unitFundsCarryover"], "income"),
    ];
  },
});
