import { budgetLaw } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { examination } from "../rule";

const DAYS_ALLOWED = 20;

/** 批复日期 against 公开日期: within twenty days, and not before. */
export const publishedLate = examination({
  id: "published-late",
  kind: "narrative-inputs",
  name: { zh: "没有在批复后二十日内公开", en: "Not published within twenty days of approval" },
  holds: {
    zh: "部门预算在批复后二十日内公开。",
    en: "A department's budget is published within twenty days of its approval.",
  },
  severity: "logical",
  sources: [budgetLaw("第十四条")],
  remedy: {
    zh: "核对批复日期和公开日期；逾期的如实说明。",
    en: "Check both dates; where the publication was late, say so.",
  },
  examine: ({ book }) => {
    const { approvedOn, publishedOn } = book.inputs.basics;
    const [approved, published] = [dayOf(approvedOn), dayOf(publishedOn)];
    if (!approvedOn || !publishedOn || approved === null || published === null) return [];
    const days = published - approved;
    if (days >= 0 && days <= DAYS_ALLOWED) return [];
    const [from, to] = [approvedOn, publishedOn].map(({ cell }) => qualifiedAddress(cell));
    const dates = {
      zh: `公开日期${publishedOn.value}（${to}）`,
      en: `The date of publication, ${publishedOn.value} (${to}),`,
    };
    const approval = {
      zh: `批复日期${approvedOn.value}（${from}）`,
      en: `the approval on ${approvedOn.value} (${from})`,
    };
    return [
      {
        table: null,
        cells: [publishedOn.cell, approvedOn.cell],
        message:
          days < 0
            ? { zh: `${dates.zh}早于${approval.zh}。`, en: `${dates.en} is before ${approval.en}.` }
            : {
                zh: `${dates.zh}距${approval.zh}${days}天，超过${DAYS_ALLOWED}天。`,
                en: `${dates.en} is ${days} days after ${approval.en}, more than ${DAYS_ALLOWED}.`,
              },
        actual: publishedOn.value,
      },
    ];
  },
});

/** Days on the calendar; `null` where the text is no date. */
function dayOf(date: Located | null): number | null {
  const parts = date && /^(20\d\d)年(\d{1,2})月(\d{1,2})日$/u.exec(date.value);
  if (!parts) return null;
  const [, year, month, day] = parts.map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / MILLISECONDS_A_DAY);
}

const MILLISECONDS_A_DAY = 86_400_000;
