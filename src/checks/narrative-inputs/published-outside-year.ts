import { budgetLaw } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { examination } from "../rule";

/** 公开日期: a budget is published within twenty days of its approval, that is in the budget year. */
export const publishedOutsideYear = examination({
  id: "published-outside-year",
  kind: "narrative-inputs",
  name: { zh: "公开日期不在预算年度", en: "Published outside the budget year" },
  holds: {
    zh: "部门预算在批复后二十日内公开，公开日期在预算年度之内。",
    en: "A department's budget is published within twenty days of its approval, in the budget year.",
  },
  severity: "verifiable",
  sources: [budgetLaw("第十四条")],
  remedy: { zh: "核对公开日期，不要照抄上年的日期。", en: "Check the date; do not copy last year's." },
  examine: ({ book }) => {
    const { publishedOn, year: stated } = book.inputs.basics;
    const budgetYear = book.year ?? stated?.value ?? null;
    const year = publishedOn && /^(20\d\d)年/u.exec(publishedOn.value)?.[1];
    if (!publishedOn || !year || budgetYear === null || Number(year) === budgetYear) return [];
    return [
      {
        table: null,
        cells: [publishedOn.cell],
        message: {
          zh: `公开日期${publishedOn.value}（${qualifiedAddress(publishedOn.cell)}）不在预算年度${budgetYear}年。`,
          en: `The date of publication, ${publishedOn.value} (${qualifiedAddress(publishedOn.cell)}), is not in the budget year ${budgetYear}.`,
        },
        expected: String(budgetYear),
        actual: publishedOn.value,
      },
    ];
  },
});
