import { disclosureTemplate } from "../../disclosure/sources";
import { emptyNote } from "../names";
import { balance } from "../rule";
import { totalOf } from "../sums";

const COLUMNS = [
  ["fiscalCarryover", "fiscal"],
  ["nonFiscalCarryover", "nonFiscal"],
] as const;

/** 上年结转结余情况明细表 ↔ 部门收入总体情况表; an empty table is zero. */
export const carryoverAgreesWithIncome = balance({
  id: "carryover-agrees-with-income",
  kind: "between-tables",
  name: { zh: "收入表的结转结余与结转结余表一致", en: "Carry-over agrees between income and carry-over table" },
  holds: {
    zh: "部门收入总体情况表总计行的财政拨款结转、非财政拨款结转结余，等于上年结转结余情况明细表的两类资金合计；该表为空表的，应为零。",
    en: "Both kinds of carry-over in the total row of the income table equal those of the carry-over table; where that is empty, they are zero.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收入总体情况表、上年结转结余情况明细表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["income", "carryover"],
  equations: ({ income, carryover }, book) =>
    COLUMNS.flatMap(([received, detailed]) =>
      totalOf(income, received).map((total) => ({
        about: { zh: "总计", en: "Total" },
        total,
        parts: totalOf(carryover, detailed),
        ...emptyNote(book, carryover),
      })),
    ),
});
