import { disclosureTemplate } from "../../disclosure/sources";
import type { Row, TableOf } from "../../disclosure/table";
import type { ColumnKey } from "../../disclosure/kinds";
import { aboutRow } from "../about";
import { sharedRows } from "../by-code";
import { eitherWay, wayOf } from "../carried-over";
import { balance } from "../rule";

/** 部门收入总体情况表 ↔ 一般公共预算支出情况表, code by code; carry-over counted in or not. */
export const generalPublicIncomeMatchesExpenditure = balance({
  id: "general-public-income-matches-expenditure",
  kind: "between-tables",
  name: {
    zh: "收入表的一般公共预算与一般公共预算支出表按科目一致",
    en: "General public budget income and expenditure agree code by code",
  },
  holds: {
    zh: "一般公共预算支出情况表各科目的合计等于部门收入总体情况表该科目的一般公共预算与上级一般公共预算安排的转移支付之和；有结转的，差额等于财政拨款结转。",
    en: "The total of each code in the general public budget expenditure table equals its general public budget and transfers in the income table; where appropriations were carried over, the difference equals these.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收入总体情况表、一般公共预算支出情况表")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["income", "generalPublicExpenditure"],
  equations: ({ income, generalPublicExpenditure }) =>
    eitherWay(
      sharedRows(income, generalPublicExpenditure).flatMap(
        ({ one: [received, ...others], other: [spent, ...more] }) => {
          // Codes that stand once for each unit are compared as a whole by the totals alone.
          if (!received || !spent || others.length > 0 || more.length > 0) return [];
          const parts = [received.figure("generalPublic"), received.figure("transferredGeneralPublic")];
          if (parts[0] === undefined) return [];
          const rows =
            received.kind === "unit" ? [received] : carriedOverUnder(received, income, generalPublicExpenditure);
          const carriedOver = rows.map((row) => row.figure("generalPublicCarryover") ?? row.figure("fiscalCarryover"));
          const balance = { about: aboutRow(generalPublicExpenditure, spent), total: spent.figure("total"), parts };
          if (carriedOver.some((figure) => figure !== undefined)) return [{ ...balance, carriedOver }];
          // What was carried over of all funds together tells nothing of this one, unless it fits.
          const ofAll = received.figure("carryover");
          const isOpen = ofAll && !ofAll.amount.isZero() && wayOf({ ...balance, carriedOver: [ofAll] }) === "neither";
          return isOpen ? [] : [{ ...balance, carriedOver: [ofAll] }];
        },
      ),
    ),
});

type IncomeRow = Row<ColumnKey<"income">>;

/**
 * The rows whose carry-over belongs to the general public budget. The income table prints one column
 * for all carried-over appropriations; a code that only other budgets spend takes its share with it.
 */
function carriedOverUnder(
  row: IncomeRow,
  income: TableOf<"income">,
  spending: TableOf<"generalPublicExpenditure">,
): IncomeRow[] {
  const below = (parent: IncomeRow): readonly IncomeRow[] =>
    parent.kind === "total"
      ? income.rows.filter((other) => other.parent === null && other.kind !== "total")
      : parent.children;
  const isSpent = ({ kind, code }: IncomeRow): boolean =>
    kind === "total" || (code !== null && spending.byCode(code) !== undefined);
  const isSpentThroughout = (parent: IncomeRow): boolean => isSpent(parent) && below(parent).every(isSpentThroughout);
  const spentUnder = (parent: IncomeRow): IncomeRow[] => {
    if (isSpentThroughout(parent)) return [parent];
    return isSpent(parent) ? below(parent).flatMap(spentUnder) : [];
  };
  return spentUnder(row);
}
