import { budgetLawRegulation, disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";

/** 部门收支总体情况表: 收入总计 = 支出总计. */
export const overviewIncomeEqualsExpenditure = balance({
  id: "overview-income-equals-expenditure",
  kind: "within-table",
  name: { zh: "收入总计等于支出总计", en: "Total income equals total expenditure" },
  holds: {
    zh: "部门收支总体情况表的收入总计等于支出总计。",
    en: "In the overview, total income equals total expenditure.",
  },
  severity: "logical",
  sources: [disclosureTemplate("部门收支总体情况表：收入总计、支出总计"), budgetLawRegulation("第五条")],
  remedy: {
    zh: "收支预算应当平衡：核对收入总计与支出总计哪一方未随最后一稿改动。",
    en: "The budget balances: see which of the two totals was not updated with the last draft.",
  },
  needs: ["overview"],
  equations: ({ overview }) => {
    const income = overview.line("incomeTotal");
    if (!income) return [];
    // A form may divide expenditure in several blocks, each with a total of its own.
    return overview.rows
      .filter(({ line }) => line === "expenditureTotal")
      .map((expenditure) => ({
        about: aboutRow(overview, income),
        total: income.figure("income"),
        parts: [expenditure.figure("expenditure")],
      }));
  },
});
