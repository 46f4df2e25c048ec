import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";
import { unreadRows } from "../unread";

/** 部门收支总体情况表: 支出总计 = Σ 类. */
export const overviewExpenditureAddsUp = balance({
  id: "overview-expenditure-adds-up",
  kind: "within-table",
  name: { zh: "支出总计等于各类支出之和", en: "Total expenditure is the sum of its categories" },
  holds: {
    zh: "支出总计等于各类支出之和。",
    en: "Total expenditure is the sum of the functional categories.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表：支出总计")],
  remedy: {
    zh: "核对上级科目是否漏加、重加下级科目，或某一科目是否仍是上一稿的数。",
    en: "See whether the parent leaves out or repeats a row below it, or a row still shows an earlier draft.",
  },
  needs: ["overview"],
  equations: ({ overview }, book) => {
    const total = overview.line("expenditureTotal");
    if (!total || unreadRows(book, overview, "expenditure").length > 0) return [];
    return [
      {
        about: aboutRow(overview, total),
        total: total.figure("expenditure"),
        parts: overview.ofKind("category").map((row) => row.figure("expenditure")),
      },
    ];
  },
});
