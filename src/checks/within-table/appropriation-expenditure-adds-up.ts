import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";
import { unreadRows } from "../unread";

const COLUMNS = ["total", "generalPublic", "governmentFund", "stateCapital"] as const;

/** 财政拨款收支预算总体情况表: 支出总计 = Σ 类 in each column. */
export const appropriationExpenditureAddsUp = balance({
  id: "appropriation-expenditure-adds-up",
  kind: "within-table",
  name: { zh: "财政拨款表支出总计等于各类支出之和", en: "Expenditure in the appropriations table adds up" },
  holds: {
    zh: "每栏支出总计等于各类支出之和。",
    en: "In each column total expenditure is the sum of the functional categories.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表：支出总计")],
  remedy: {
    zh: "核对上级科目是否漏加、重加下级科目，或某一科目是否仍是上一稿的数。",
    en: "See whether the parent leaves out or repeats a row below it, or a row still shows an earlier draft.",
  },
  needs: ["appropriation"],
  equations: ({ appropriation }, book) => {
    const total = appropriation.line("expenditureTotal");
    if (!total || unreadRows(book, appropriation, "expenditure").length > 0) return [];
    const about = aboutRow(appropriation, total);
    const categories = appropriation.ofKind("category");
    return COLUMNS.map((column) => ({
      about,
      total: total.figure(column),
      parts: categories.map((row) => row.figure(column)),
    }));
  },
});
