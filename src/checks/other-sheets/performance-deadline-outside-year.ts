import { formName } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination } from "../rule";

const DATE =
  /(?<!\d)(20\d\d)(?:[年./-]\d{1,2}(?:[月./-]|$)|年(?:年?底|年?末|内|前|以前|之前|[上下]半年|[一二三四]季度))/u;

/** A deadline of an indicator after the budget year, or before it: 2025年4月30日 in a form of 2024. */
export const performanceDeadlineOutsideYear = examination({
  id: "performance-deadline-outside-year",
  kind: "other-sheets",
  name: { zh: "绩效指标的完成时间不在预算年度内", en: "Deadline outside the budget year" },
  holds: {
    zh: "年度绩效目标表中，指标的完成时间在预算年度之内。",
    en: "The deadlines of a year's targets lie in the budget year.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("绩效目标表：时效指标")],
  remedy: {
    zh: "核对完成时间；跨年度的项目写本年应完成的时间。",
    en: "Check the date; of a longer project, what is due this year counts.",
  },
  examine: ({ book: { year, performance } }) => {
    if (year === null) return [];
    return [...performance.overall, ...performance.projects].flatMap((form) =>
      form.indicators.flatMap(({ name, value }) => {
        const stated = value && DATE.exec(value.value.normalize("NFKC"))?.[1];
        if (!value || !stated || Number(stated) === year) return [];
        const of = formName(form);
        const at = qualifiedAddress(value.cell);
        return [
          {
            table: null,
            cells: [value.cell],
            message: {
              zh: `${of.zh}的指标${quoted(name?.value ?? "")}为${value.value}（${at}），不在${year}年之内。`,
              en: `${of.en}: the deadline of ${quoted(name?.value ?? "")}, ${value.value} (${at}), is not in ${year}.`,
            },
            expected: String(year),
            actual: value.value,
          },
        ];
      }),
    );
  },
});
