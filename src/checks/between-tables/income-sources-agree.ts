import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import type { ColumnKey, LineKey } from "../../disclosure/tables";
import { aboutRow } from "../about";
import { linesOf } from "../lines";
import { balance, type EquationDraft } from "../rule";
import { totalOf } from "../sums";

type OverviewLine = LineKey<"overview">;
type IncomeColumn = ColumnKey<"income">;

interface Budget {
  readonly whole: OverviewLine;
  readonly own: OverviewLine;
  readonly transferred: OverviewLine;
  /** Own and transferred, in the income table. */
  readonly columns: readonly [IncomeColumn, IncomeColumn];
}

const BUDGETS: readonly Budget[] = [
  {
    whole: "generalPublicAppropriation",
    own: "ownGeneralPublic",
    transferred: "transferredGeneralPublic",
    columns: ["generalPublic", "transferredGeneralPublic"],
  },
  {
    whole: "governmentFundAppropriation",
    own: "ownGovernmentFund",
    transferred: "transferredGovernmentFund",
    columns: ["governmentFund", "transferredGovernmentFund"],
  },
  {
    whole: "stateCapitalAppropriation",
    own: "ownStateCapital",
    transferred: "transferredStateCapital",
    columns: ["stateCapital", "transferredStateCapital"],
  },
];

const OTHER_SOURCES: readonly (readonly [OverviewLine, IncomeColumn])[] = [
  ["specialFiscalAccount", "specialFiscalAccount"],
  ["unitFunds", "unitFunds"],
  ["fiscalCarryover", "fiscalCarryover"],
  ["nonFiscalCarryover", "nonFiscalCarryover"],
];

/** 部门收支总体情况表 ↔ 部门收入总体情况表: each source of income. */
export const incomeSourcesAgree = balance({
  id: "income-sources-agree",
  kind: "between-tables",
  name: { zh: "收支总表与收入表各来源一致", en: "Sources of income agree between overview and income table" },
  holds: {
    zh: "部门收支总体情况表的各项收入来源、结转结余，等于部门收入总体情况表总计行的相应栏。",
    en: "Each source of income and each kind of carry-over in the overview equals its column in the total row of the income table.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表、部门收入总体情况表"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "两表同一数字应来自同一稿：核对哪一张表仍是上一稿的数。",
    en: "The same number stands in both tables: see which of them still shows an earlier draft.",
  },
  needs: ["overview", "income"],
  equations: ({ overview, income }, book) => {
    const { figure } = linesOf(book, overview);
    const agree = (line: OverviewLine, columns: readonly IncomeColumn[]): EquationDraft[] => {
      const row = overview.line(line);
      if (!row) return [];
      return [
        {
          about: aboutRow(overview, row),
          total: row.figure("income"),
          parts: columns.flatMap((column) => totalOf(income, column)),
        },
      ];
    };
    // Forms without the lines 一般财力 and 转移支付 state the two as one.
    const budgets = BUDGETS.flatMap(({ whole, own, transferred, columns: [ownColumn, transferredColumn] }) =>
      figure(own, "income") === undefined
        ? agree(whole, [ownColumn, transferredColumn])
        : [...agree(own, [ownColumn]), ...agree(transferred, [transferredColumn])],
    );
    return [...budgets, ...OTHER_SOURCES.flatMap(([line, column]) => agree(line, [column]))];
  },
});
