import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import type { Book } from "../../disclosure/book";
import type { TableFigure } from "../../disclosure/figure";
import { sum } from "../../disclosure/money";
import { aboutRow } from "../about";
import { sharedRows } from "../by-code";
import { balance } from "../rule";

/** 部门收入总体情况表 ↔ 部门支出总体情况表, code by code. */
export const incomeMatchesExpenditureByCode = balance({
  id: "income-matches-expenditure-by-code",
  kind: "between-tables",
  name: { zh: "收入表与支出表按科目一致", en: "Income and expenditure tables agree code by code" },
  holds: {
    zh: "部门收入总体情况表各科目的总计等于部门支出总体情况表同一科目的合计。",
    en: "The total of each code in the income table equals that of the same code in the expenditure table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收入总体情况表、部门支出总体情况表"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["income", "expenditure"],
  equations: ({ income, expenditure }, book) => {
    const kept = keptBack(book);
    return sharedRows(income, expenditure).flatMap(({ one, other: [spent, ...more] }) => {
      // Of which code the money is that goes to next year is printed nowhere.
      if (!spent || (kept.length > 0 && spent.code !== null)) return [];
      const total = spent.figure("total");
      const parts = one.map((received) => received.figure("total"));
      const minus = more.map((row) => row.figure("total"));
      const about = aboutRow(expenditure, spent);
      const received = sum(parts.flatMap((part) => part?.amount ?? []));
      const isWhole = total?.amount.eq(received) === true;
      // Without the overview nothing says how much of what is not spent goes to next year.
      if (spent.code === null && !book.tables.overview && total?.amount.lt(received)) return [];
      return [{ about, total, parts, minus: isWhole ? minus : [...minus, ...kept] }];
    });
  },
});

/** What is received and not spent this year: carried forward, or distributed. */
function keptBack({ tables: { overview } }: Book): TableFigure[] {
  return (["carriedForward", "distributed", "unallocated"] as const).flatMap((line) => {
    const figure = overview?.line(line)?.figure("expenditure");
    return figure && !figure.amount.isZero() ? [figure] : [];
  });
}
