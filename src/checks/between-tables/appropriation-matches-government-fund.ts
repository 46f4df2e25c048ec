import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { categoriesAgree } from "../by-code";
import { emptyNote } from "../names";
import { balance } from "../rule";
import { totalOf } from "../sums";

const SOURCES = ["governmentFund", "transferredGovernmentFund"] as const;

/** 财政拨款收支预算总体情况表 ↔ 政府性基金预算支出情况表, by 类 and in total; an empty table is zero. */
export const appropriationMatchesGovernmentFund = balance({
  id: "appropriation-matches-government-fund",
  kind: "between-tables",
  name: { zh: "财政拨款表与政府性基金支出表一致", en: "Appropriations and government fund expenditure agree" },
  holds: {
    zh: "财政拨款收支预算总体情况表政府性基金预算栏的各类支出与支出总计，等于政府性基金预算支出情况表该类的合计与总计；政府性基金预算支出情况表为空表的，应为零。",
    en: "Each category and the total of the government fund budget in the appropriations table equal those of the government fund table; where that is empty, they are zero.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表、政府性基金预算支出情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["appropriation", "governmentFund"],
  equations: ({ appropriation, governmentFund }, book) => {
    const total = appropriation.line("expenditureTotal");
    return [
      ...categoriesAgree(
        book,
        { table: appropriation, column: "governmentFund" },
        { table: governmentFund, column: "total" },
        SOURCES,
      ),
      ...(total
        ? [
            {
              about: aboutRow(appropriation, total),
              total: total.figure("governmentFund"),
              parts: totalOf(governmentFund, "total"),
              ...emptyNote(book, governmentFund),
            },
          ]
        : []),
    ];
  },
});
