import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { categoriesAgree } from "../by-code";
import { emptyNote } from "../names";
import { balance } from "../rule";
import { totalOf } from "../sums";

const SOURCES = ["stateCapital", "transferredStateCapital"] as const;

/** 财政拨款收支预算总体情况表 ↔ 国有资本经营预算支出情况表, by 类 and in total; an empty table is zero. */
export const appropriationMatchesStateCapital = balance({
  id: "appropriation-matches-state-capital",
  kind: "between-tables",
  name: { zh: "财政拨款表与国有资本经营预算支出表一致", en: "Appropriations and state capital expenditure agree" },
  holds: {
    zh: "财政拨款收支预算总体情况表国有资本经营预算栏的各类支出与支出总计，等于国有资本经营预算支出情况表该类的合计与总计；国有资本经营预算支出情况表为空表的，应为零。",
    en: "Each category and the total of the state capital budget in the appropriations table equal those of the state capital table; where that is empty, they are zero.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表、国有资本经营预算支出情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["appropriation", "stateCapital"],
  equations: ({ appropriation, stateCapital }, book) => {
    const total = appropriation.line("expenditureTotal");
    return [
      ...categoriesAgree(
        book,
        { table: appropriation, column: "stateCapital" },
        { table: stateCapital, column: "total" },
        SOURCES,
      ),
      ...(total
        ? [
            {
              about: aboutRow(appropriation, total),
              total: total.figure("stateCapital"),
              parts: totalOf(stateCapital, "total"),
              ...emptyNote(book, stateCapital),
            },
          ]
        : []),
    ];
  },
});
