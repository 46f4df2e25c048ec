import type { Bilingual } from "../../disclosure/bilingual";
import { originOf } from "../../report/text";
import { SEVERITIES, SEVERITY_NAMES } from "../../report/severity-names";
import { STATES, type State } from "../../report/rounds/columns";
import type { Overview, UnitLine } from "./overview";
import type { ComparedUnit } from "./rounds";

/** 检查底稿 being written: unit by unit, at last the overview. */
export interface InspectionReport {
  add(unit: ComparedUnit, line: UnitLine): void;
  end(overview: Overview): void;
}

export const TITLE: Bilingual = { zh: "部门预算公开检查底稿", en: "Inspection of budget disclosures" };
export const OVERVIEW: Bilingual = { zh: "总览", en: "Overview" };

/** `检查范围：公开；检查日期：2026-11-26`, and what came of it. */
export function factsOf(overview: Overview): Bilingual[] {
  const { scope, date, units, states, isCompared, absent } = overview;
  const unchecked = units.filter(({ error }) => error !== null).length;
  const wrong = units.filter(({ counts }) => counts.logical > 0).length;
  const clean = units.length - unchecked - wrong;
  const shown: readonly State[] = isCompared ? ["new", "open", "explained", "mended"] : ["open", "explained"];
  const zh = shown.map((state) => `${STATES[state].zh}${states[state]}处`).join("，");
  const en = shown.map((state) => `${STATES[state].en} ${states[state]}`).join(", ");
  return [
    { zh: `检查范围：${scope}；检查日期：${date}`, en: `Inspected: ${scope}; on ${date}` },
    {
      zh: `共${units.length}个文件：${clean}个没有错误，${wrong}个有错误，${unchecked}个未能校验`,
      en: `${units.length} files: ${clean} without errors, ${wrong} with errors, ${unchecked} not checked`,
    },
    { zh: `问题：${zh}`, en: `Findings: ${en}` },
    ...(absent.length === 0
      ? []
      : [
          {
            zh: `上轮有、本轮没有校验：${absent.map(({ file }) => file).join("、")}`,
            en: `In the round before and not in this one: ${absent.map(({ file }) => file).join(", ")}`,
          },
        ]),
  ];
}

/** `公开/a.xlsx（自治区财政厅，2024年）`, what was proved, what was counted. */
export function headOf({ unit }: ComparedUnit): Bilingual[] {
  const { file, error, headline, counts } = unit;
  if (error !== null)
    return [
      { zh: file, en: file },
      { zh: `未能校验：${error.zh}`, en: `Not checked: ${error.en}` },
    ];
  const origin = originOf(unit);
  const count = (language: "zh" | "en"): string =>
    SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity][language]} ${counts[severity]}`).join(
      language === "zh" ? "，" : ", ",
    );
  return [
    { zh: `${file}（${origin.zh}）`, en: `${file} (${origin.en})` },
    { zh: headline.zh, en: headline.en },
    { zh: `${count("zh")}，已说明 ${counts.explained}`, en: `${count("en")}, explained ${counts.explained}` },
  ];
}

/** The sentence under a list that says how replies are given. */
export const HOW_TO_REPLY: Bilingual = {
  zh: "请在“处理情况”一列填写说明或整改情况；下一轮校验时用--previous读回。",
  en: "Write explanations into the column “Handling”; the next round reads them back by --previous.",
};
