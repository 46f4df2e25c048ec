import { disclosureTemplate } from "../../disclosure/sources";
import { aboutRow } from "../about";
import { balance } from "../rule";

/** 财政拨款收支预算总体情况表: 收入总计 = 支出总计. */
export const appropriationIncomeEqualsExpenditure = balance({
  id: "appropriation-income-equals-expenditure",
  kind: "within-table",
  name: { zh: "财政拨款收入总计等于支出总计", en: "Appropriations received equal appropriations spent" },
  holds: {
    zh: "财政拨款收支预算总体情况表的收入总计等于支出总计。",
    en: "In the appropriations table, total income equals total expenditure.",
  },
  severity: "logical",
  sources: [disclosureTemplate("财政拨款收支预算总体情况表：收入总计、支出总计")],
  remedy: {
    zh: "核对收入总计与支出总计哪一方未随最后一稿改动。",
    en: "See which of the two totals was not updated with the last draft.",
  },
  needs: ["appropriation"],
  equations: ({ appropriation }) => {
    const income = appropriation.line("incomeTotal");
    if (!income) return [];
    return appropriation.rows
      .filter(({ line }) => line === "expenditureTotal")
      .map((expenditure) => ({
        about: aboutRow(appropriation, income),
        total: income.figure("income"),
        parts: [expenditure.figure("total")],
      }));
  },
});
