import { formName, type Indicator } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { addressList } from "../names";
import { examination, type Fault } from "../rule";

const COLUMNS: Readonly<Record<Indicator["blanks"][number]["column"], { readonly zh: string; readonly en: string }>> = {
  value: { zh: "指标值", en: "value" },
  basis: { zh: "设定依据", en: "basis" },
  weight: { zh: "分值权重", en: "weight" },
};

/** Every indicator has its value, basis and weight. */
export const performanceRowIncomplete = examination({
  id: "performance-row-incomplete",
  kind: "other-sheets",
  name: { zh: "绩效指标填写不全", en: "Indicator left incomplete" },
  holds: {
    zh: "每条绩效指标都填有指标值、设定依据和分值权重。",
    en: "Every indicator has its value, basis and weight.",
  },
  severity: "logical",
  sources: [disclosureTemplate("绩效目标表：指标值、指标值设置依据、分值权重")],
  remedy: { zh: "补填空着的内容。", en: "Fill in what is blank." },
  examine: ({ book }) => {
    const { overall, projects } = book.performance;
    return [...overall, ...projects].flatMap((form): Fault[] => {
      const blanks = form.indicators.flatMap((indicator) => indicator.blanks);
      if (blanks.length === 0) return [];
      const cells = blanks.map(({ cell }) => cell);
      const kinds = [...new Set(blanks.map(({ column }) => column))].map((column) => COLUMNS[column]);
      const of = formName(form);
      return [
        {
          table: null,
          cells,
          message: {
            zh: `${of.zh}有${cells.length}处${kinds.map(({ zh }) => zh).join("、")}空着（${addressList(cells).zh}）。`,
            en: `${of.en}: ${cells.length} blank(s) where a ${kinds.map(({ en }) => en).join(" or a ")} belongs (${addressList(cells).en}).`,
          },
        },
      ];
    });
  },
});
