import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";
import { totalOf } from "../sums";

/** 部门收支总体情况表 ↔ 部门支出总体情况表: totals. */
export const totalExpenditureAgrees = balance({
  id: "total-expenditure-agrees",
  kind: "between-tables",
  name: { zh: "收支总表与支出表总数一致", en: "Total expenditure agrees between overview and expenditure table" },
  holds: {
    zh: "部门收支总体情况表的支出总计等于部门支出总体情况表的总计。",
    en: "Total expenditure in the overview equals the total of the expenditure table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表、部门支出总体情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["overview", "expenditure"],
  equations: ({ overview, expenditure }) => {
    const total = overview.line("expenditureTotal");
    if (!total) return [];
    return [
      { about: aboutRow(overview, total), total: total.figure("expenditure"), parts: totalOf(expenditure, "total") },
    ];
  },
});
