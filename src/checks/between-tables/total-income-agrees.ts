import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { linesOf } from "../lines";
import { totalOf } from "../sums";
import { balance } from "../rule";

const APPROPRIATIONS = [
  "generalPublicAppropriation",
  "governmentFundAppropriation",
  "stateCapitalAppropriation",
] as const;
const SUBTOTAL = { zh: "财政拨款（补助）小计", en: "Fiscal appropriations, subtotal" };

/** 部门收支总体情况表 ↔ 部门收入总体情况表: totals. */
export const totalIncomeAgrees = balance({
  id: "total-income-agrees",
  kind: "between-tables",
  name: { zh: "收支总表与收入表总数一致", en: "Total income agrees between overview and income table" },
  holds: {
    zh: "部门收支总体情况表的收入总计等于部门收入总体情况表的总计，三项财政拨款之和等于其财政拨款（补助）小计。",
    en: "Total income in the overview equals the total of the income table, and the three appropriations its appropriations subtotal.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表、部门收入总体情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["overview", "income"],
  equations: ({ overview, income }, book) => {
    const total = overview.line("incomeTotal");
    const { standingFor } = linesOf(book, overview);
    const appropriations = APPROPRIATIONS.flatMap((line) => standingFor(line, "income"));
    return [
      ...(total
        ? [{ about: aboutRow(overview, total), total: total.figure("income"), parts: totalOf(income, "total") }]
        : []),
      ...(appropriations.every((figure) => figure === undefined)
        ? []
        : totalOf(income, "appropriation").map((subtotal) => ({
            about: SUBTOTAL,
            total: subtotal,
            parts: appropriations,
          }))),
    ];
  },
});
