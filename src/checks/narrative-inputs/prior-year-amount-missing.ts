import { disclosureProcedure } from "../../disclosure/sources";
import { statedChanges } from "../../disclosure/inputs/changes";
import { formatAmount } from "../../disclosure/money";
import { examination } from "../rule";
import { cellsOf, nameOf } from "./changes";

/** A line of this year's tables without last year's amount: the text has a gap there. */
export const priorYearAmountMissing = examination({
  id: "prior-year-amount-missing",
  kind: "narrative-inputs",
  name: { zh: "缺上年预算数", en: "Prior-year amount missing" },
  holds: {
    zh: "本年有预算的项目，都填有上年预算数；上年没有安排的填0。",
    en: "Every line with an amount this year has last year's; 0 where there was none.",
  },
  severity: "verifiable",
  sources: [disclosureProcedure("公开内容：增减变化情况说明")],
  remedy: {
    zh: "在“上年预算数”表填写，或从上年的公开工作簿导入。",
    en: "Fill it in in 上年预算数, or import last year's workbook.",
  },
  examine: (subject) => {
    const { inputs } = subject.book;
    if (inputs.sheets.priorYear === undefined) return [];
    return statedChanges(subject.book, inputs)
      .filter(({ amount, prior }) => (prior?.amount ?? null) === null && !amount.isZero())
      .map((line) => ({
        table: line.table,
        cells: cellsOf(line),
        message: {
          zh: `${nameOf(line)}本年预算${formatAmount(line.amount)}万元，没有填写上年预算数。`,
          en: `${nameOf(line)} has ${formatAmount(line.amount)} this year and no prior-year amount.`,
        },
      }));
  },
});
