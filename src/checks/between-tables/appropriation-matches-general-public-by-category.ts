import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { categoriesAgree } from "../by-code";
import { balance } from "../rule";
import { totalOf } from "../sums";

const SOURCES = ["generalPublic", "transferredGeneralPublic"] as const;

/** 财政拨款收支预算总体情况表 ↔ 一般公共预算支出情况表, by 类 and in total. */
export const appropriationMatchesGeneralPublicByCategory = balance({
  id: "appropriation-matches-general-public-by-category",
  kind: "between-tables",
  name: { zh: "财政拨款表与一般公共预算支出表一致", en: "Appropriations and general public budget expenditure agree" },
  holds: {
    zh: "财政拨款收支预算总体情况表一般公共预算栏的各类支出与支出总计，等于一般公共预算支出情况表该类的合计与总计。",
    en: "Each category and the total of the general public budget in the appropriations table equal those of the general public budget expenditure table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表、一般公共预算支出情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["appropriation", "generalPublicExpenditure"],
  equations: ({ appropriation, generalPublicExpenditure }, book) => {
    const total = appropriation.line("expenditureTotal");
    return [
      ...categoriesAgree(
        book,
        { table: appropriation, column: "generalPublic" },
        { table: generalPublicExpenditure, column: "total" },
        SOURCES,
      ),
      ...(total
        ? [
            {
              about: aboutRow(appropriation, total),
              total: total.figure("generalPublic"),
              parts: totalOf(generalPublicExpenditure, "total"),
            },
          ]
        : []),
    ];
  },
});
