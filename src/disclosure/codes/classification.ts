import { bareLabel } from "../recognition/label";
import economic2024 from "./economic-2024.json";
import functional2024 from "./functional-2024.json";

/** A code of the official classification. */
export interface ClassifiedCode {
  readonly code: string;
  readonly name: string;
  /** Seen in published disclosures; the others are not checked against the printed list. */
  readonly isObserved: boolean;
}

/** The official codes of a year. Incomplete lists are evidence, not authority: a code they lack may be right. */
export interface Classification {
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly codes: ReadonlyMap<string, ClassifiedCode>;
}

interface ClassificationData {
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly codes: readonly (readonly string[])[];
}

function classificationOf({ codes, ...about }: ClassificationData): Classification {
  return {
    ...about,
    codes: new Map(
      codes.map(([code = "", name = "", standing]) => [code, { code, name, isObserved: standing === "observed" }]),
    ),
  };
}

/** 支出功能分类科目 (类, 款, 项). Source: 政府收支分类科目, 2024; see the data file for how far each row can be trusted. */
export const FUNCTIONAL_CODES: Classification = classificationOf(functional2024);

/** 部门预算支出经济分类科目 (类, 款). Source: 政府收支分类科目, 2024. */
export const ECONOMIC_CODES: Classification = classificationOf(economic2024);

/**
 * The list of another year, as an office has it: one code a line, the name after a tab, comma or spaces.
 * Lines that begin with no code (headings, notes) are passed over; every row counts as checked.
 * @throws Error where no line holds a code
 */
export function parseClassification(text: string, year: number, title: string, source: string): Classification {
  const codes = text.split(/\r?\n/u).flatMap((line): string[][] => {
    const [, code, name] = /^\s*"?(\d{3}(?:\d{2}){0,2})"?[\s,，、]+"?([^\t,"]+)/u.exec(line) ?? [];
    return code && name ? [[code, name.trim(), "observed"]] : [];
  });
  if (codes.length === 0) throw new Error(`科目表中没有找到科目编码：应为每行一个编码（3、5或7位数字）和名称。`);
  return classificationOf({ year, title, source, codes });
}

/**
 * Names that were replaced, with the year of the change. Source: the 政府收支分类科目 of these years.
 */
export const SUPERSEDED_NAMES: readonly { readonly code: string; readonly old: string; readonly since: number }[] = [
  { code: "210", old: "医疗卫生与计划生育支出", since: 2019 },
  { code: "207", old: "文化体育与传媒支出", since: 2019 },
  { code: "215", old: "资源勘探信息等支出", since: 2020 },
  { code: "220", old: "国土海洋气象等支出", since: 2019 },
  { code: "20805", old: "行政事业单位离退休", since: 2020 },
];

/** The year in which a name was replaced; `null` where it still holds or never did. */
export function supersededSince(code: string, name: string): number | null {
  return SUPERSEDED_NAMES.find((entry) => entry.code === code && sameName(entry.old, name))?.since ?? null;
}

/** Whether two names differ in no more than spaces, width, brackets and quotation marks. */
export function sameName(a: string, b: string): boolean {
  return bareLabel(a) === bareLabel(b);
}
