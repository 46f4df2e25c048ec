import { formName, type Indicator } from "../../disclosure/performance";
import { comparable, measureOf, suits } from "../../disclosure/performance/measure";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Located } from "../../disclosure/table";
import { cellAddress } from "../../workbook/address";
import { quoted } from "../names";
import { examination, type Fault } from "../rule";

/** Named in a sentence; the cells of all are listed. */
const MOST_NAMED = 3;

/** A value's unit fits its indicator and last year's value: a rate in %, a number of people not in 万元. */
export const performanceUnitUnsuited = examination({
  id: "performance-unit-unsuited",
  kind: "other-sheets",
  name: { zh: "指标值的单位与指标不相称", en: "Unit does not fit the indicator" },
  holds: {
    zh: "指标值的单位与指标名称相称，并与上年完成值同类；上年完成值也写明单位。",
    en: "The unit of a value fits what the indicator is called, and is of the kind of last year's value, which states its unit too.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("绩效目标表：指标值、上年完成值")],
  remedy: {
    zh: "核对指标值和上年完成值的单位；确实如此的，说明理由。",
    en: "Look at the units of both values, or explain why they are so.",
  },
  examine: ({ book }) => {
    const { overall, projects } = book.performance;
    return [...overall, ...projects].flatMap((form): Fault[] => {
      const { sheet } = form.at;
      const odd = form.indicators.flatMap(oddity);
      if (odd.length === 0) return [];
      const of = formName(form);
      const more = odd.length > MOST_NAMED;
      const named = odd.slice(0, MOST_NAMED);
      return [
        {
          table: null,
          cells: odd.flatMap(({ cells }) => cells),
          message: {
            zh: `${of.zh}（${sheet}）有${odd.length}条指标的单位不相称：${named.map(({ zh }) => zh).join("；")}${more ? "等" : ""}。`,
            en: `${of.en} (${sheet}): the units of ${odd.length} indicator(s) do not fit: ${named.map(({ en }) => en).join("; ")}${more ? " …" : ""}.`,
          },
        },
      ];
    });
  },
});

interface Oddity {
  readonly zh: string;
  readonly en: string;
  readonly cells: readonly Located["cell"][];
}

function oddity({ name, value, lastYear }: Indicator): Oddity[] {
  if (!name || !value) return [];
  const measure = measureOf(value.value);
  const at = cellAddress(value.cell);
  if (lastYear && !comparable(measure, measureOf(lastYear.value))) {
    const then = cellAddress(lastYear.cell);
    return [
      {
        zh: `${quoted(name.value)}指标值${value.value}（${at}），上年完成值${lastYear.value}（${then}）`,
        en: `${quoted(name.value)} is ${value.value} (${at}), last year ${lastYear.value} (${then})`,
        cells: [value.cell, lastYear.cell],
      },
    ];
  }
  const before = lastYear && measureOf(lastYear.value);
  if (lastYear && before?.quantity === "bare" && measure.unit !== "" && /[1-9]/u.test(lastYear.value)) {
    const then = cellAddress(lastYear.cell);
    return [
      {
        zh: `${quoted(name.value)}上年完成值${lastYear.value}（${then}）没有写单位，指标值是${value.value}（${at}）`,
        en: `${quoted(name.value)}: last year's ${lastYear.value} (${then}) has no unit, the value is ${value.value} (${at})`,
        cells: [value.cell, lastYear.cell],
      },
    ];
  }
  return suits(name.value, measure)
    ? []
    : [
        {
          zh: `${quoted(name.value)}指标值${value.value}（${at}）`,
          en: `${quoted(name.value)} is ${value.value} (${at})`,
          cells: [value.cell],
        },
      ];
}
