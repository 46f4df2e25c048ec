import type { Figure } from "../../disclosure/figure";
import { recogniseInputs } from "../../disclosure/inputs";
import type { InputFigure } from "../../disclosure/inputs/inputs";
import { formatAmount, plainAmount, type Decimal } from "../../disclosure/money";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";

/** A count of zero goes with an amount of zero: 当年非财政拨款项目0个，涉及预算金额426.76万元. */
export const performanceCountWithoutAmount = examination({
  id: "performance-count-without-amount",
  kind: "other-sheets",
  name: { zh: "绩效项目个数与金额不相称", en: "Number and amount of projects contradict" },
  holds: {
    zh: "绩效项目个数为零的，涉及预算金额也为零；有个数的，有金额。",
    en: "Where the number of projects is zero, so is their amount, and the other way round.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第十二部分：预算绩效情况")],
  remedy: {
    zh: "改正项目个数；同一项目有两种资金的，按说明的口径计入。",
    en: "Correct the number; a project with both kinds of funds is counted as the text explains.",
  },
  examine: ({ workbook, book }) => {
    const { fiscalProjectTargets, otherProjectTargets } = recogniseInputs(workbook).statements;
    const all = book.tables.expenditure?.total?.figure("project");
    const fiscal = book.tables.generalPublicExpenditure?.total?.figure("project");
    const [allName, fiscalName] = [tableName(book, "expenditure"), tableName(book, "generalPublicExpenditure")];
    return [
      ...(fiscal
        ? faultOf(
            fiscalProjectTargets,
            { zh: "财政拨款项目", en: "projects from appropriations" },
            fiscal.amount,
            [fiscal],
            { zh: `${fiscalName.zh}项目支出`, en: `project expenditure of ${fiscalName.en}` },
          )
        : []),
      ...(all && fiscal
        ? faultOf(
            otherProjectTargets,
            { zh: "非财政拨款项目", en: "projects from other funds" },
            all.amount.minus(fiscal.amount),
            [all, fiscal],
            {
              zh: `${allName.zh}与${fiscalName.zh}项目支出之差`,
              en: `the difference of project expenditure in ${allName.en} and ${fiscalName.en}`,
            },
          )
        : []),
    ];
  },
});

function faultOf(
  count: InputFigure | null,
  things: { readonly zh: string; readonly en: string },
  amount: Decimal,
  figures: readonly Figure[],
  source: { readonly zh: string; readonly en: string },
): Fault[] {
  if (!count || count.amount.isZero() === amount.isZero()) return [];
  const said = plainAmount(count.amount, count.amount.decimalPlaces());
  const places = figures.map(({ cell }) => qualifiedAddress(cell));
  return [
    {
      table: null,
      cells: [count.cell, ...figures.map(({ cell }) => cell)],
      message: {
        zh: `当年${things.zh}${said}个（${qualifiedAddress(count.cell)}），涉及预算金额却是${formatAmount(amount)}万元（${source.zh}，${places.join("、")}）。`,
        en: `There are ${said} ${things.en} (${qualifiedAddress(count.cell)}), and yet their amount is ${formatAmount(amount)} (${source.en}, ${places.join(", ")}).`,
      },
      actual: said,
    },
  ];
}
