import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { emptyNote } from "../names";
import { balance } from "../rule";
import { totalOf } from "../sums";

const LINES = [
  ["carryover", "total"],
  ["fiscalCarryover", "fiscal"],
  ["nonFiscalCarryover", "nonFiscal"],
] as const;

/** 上年结转结余情况明细表 ↔ 部门收支总体情况表; an empty table is zero. */
export const carryoverAgreesWithOverview = balance({
  id: "carryover-agrees-with-overview",
  kind: "between-tables",
  name: { zh: "收支总表的结转结余与结转结余表一致", en: "Carry-over agrees between overview and carry-over table" },
  holds: {
    zh: "部门收支总体情况表的上年结转结余、财政拨款结转、非财政拨款结转结余，等于上年结转结余情况明细表的总计与两类资金合计；该表为空表的，应为零。",
    en: "Carry-over in the overview, in total and for both kinds of funds, equals the total row of the carry-over table; where that is empty, it is zero.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表、上年结转结余情况明细表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["overview", "carryover"],
  equations: ({ overview, carryover }, book) =>
    LINES.flatMap(([line, column]) => {
      const row = overview.line(line);
      return row
        ? [
            {
              about: aboutRow(overview, row),
              total: row.figure("income"),
              parts: totalOf(carryover, column),
              ...emptyNote(book, carryover),
            },
          ]
        : [];
    }),
});
