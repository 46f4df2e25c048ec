import type { ProjectNote } from "../../disclosure/inputs/inputs";
import { disclosureTemplate } from "../../disclosure/sources";
import { plain } from "../../disclosure/recognition/label";
import { qualifiedAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination, type Fault } from "../rule";

/** 项目情况: the money of a budget is spent in its year. */
export const projectPeriodInYear = examination({
  id: "project-period-in-year",
  kind: "other-sheets",
  name: { zh: "项目执行时间不在预算年度内", en: "Period outside the budget year" },
  holds: {
    zh: "项目资金执行时间在预算年度之内，起止先后无误。",
    en: "The period of a project lies within the budget year, its end not before its beginning.",
  },
  severity: "logical",
  sources: [disclosureTemplate("预算情况说明第七部分：资金执行时间")],
  remedy: {
    zh: "改为本预算年度内的起止时间；不要照抄往年的时间。",
    en: "State the period within the budget year; do not copy last year's.",
  },
  examine: ({ book }) => {
    const { basics, projectNotes } = book.inputs;
    // Where 基本信息 contradicts the tables that is one finding, not one for each project.
    const year = book.year ?? basics.year?.value ?? null;
    return year === null ? [] : projectNotes.flatMap((note) => faultsOf(note, year));
  },
});

function faultsOf({ name, period }: ProjectNote, year: number): Fault[] {
  if (period === null) return [];
  const text = plain(period.value);
  const years = [...text.matchAll(/(?:^|\D)(20\d\d)(?=\D|$)/gu)].flatMap(([, digits]) =>
    digits === undefined ? [] : [Number(digits)],
  );
  const days = datesIn(text);
  const [first, last] = [days[0], days.at(-1)];
  const isOutside = years.some((other) => other !== year);
  const isReversed = first !== undefined && last !== undefined && last < first;
  if (!isOutside && !isReversed) return [];
  const at = qualifiedAddress(period.cell);
  const wrong = isOutside
    ? { zh: `不在${year}年之内`, en: `is not within ${year}` }
    : { zh: "止于开始之前", en: "ends before it begins" };
  return [
    {
      table: null,
      cells: [period.cell],
      message: {
        zh: `项目${quoted(name.value)}的资金执行时间“${period.value}”（${at}）${wrong.zh}。`,
        en: `Project ${quoted(name.value)}: the period “${period.value}” (${at}) ${wrong.en}.`,
      },
      expected: String(year),
      actual: period.value,
      // A project over several years may well say so.
      ...(isOutside && years.includes(year) ? { severity: "verifiable" as const } : {}),
    },
  ];
}

/** The days a text names, as numbers in the order of the calendar: 20241231. */
function datesIn(text: string): number[] {
  const days = [...text.matchAll(/(20\d\d)[-/.年](\d{1,2})(?!\d)(?:[-/.月](\d{1,2})(?!\d))?/gu)];
  // A month alone begins with its first day and ends with its last.
  return days.map(
    ([, year, month, day], index) => Number(year) * 10000 + Number(month) * 100 + Number(day ?? (index === 0 ? 1 : 31)),
  );
}
