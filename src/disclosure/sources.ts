import type { Book } from "./book";

/** A regulation, notice or template that a rule rests on. */
export interface Source {
  readonly title: string;
  readonly number: string;
  readonly article: string;
  /** When the wording was last compared with a published text. */
  readonly checkedOn: string;
}

/** 预算法（2018修正）. */
export const budgetLaw = (article: string): Source => ({
  title: "中华人民共和国预算法（2018年修正）",
  number: "主席令第二十二号",
  article,
  checkedOn: "2026-11",
});

/** 预算法实施条例（2020修订）. */
export const budgetLawRegulation = (article: string): Source => ({
  title: "中华人民共和国预算法实施条例（2020年修订）",
  number: "国务院令第729号",
  article,
  checkedOn: "2026-11",
});

/** 地方预决算公开操作规程: which tables are published, to which level, empty tables, explanations. */
export const disclosureProcedure = (article: string): Source => ({
  title: "地方预决算公开操作规程",
  number: "财预〔2016〕143号",
  article,
  checkedOn: "2026-11",
});

/** In place of a form's own source: which form it is, the workbook shows. */
const FORM = "部门预算公开报表格式";

/** The printed form itself: what its headers and lines say must add up. */
export const disclosureTemplate = (article: string): Source => ({
  title: FORM,
  number: "",
  article,
  checkedOn: "2026-11",
});

/** In place of a year: the source appears anew each year, and that of the budget year counts. */
const OF_BUDGET_YEAR = "预算年度";

/** 政府收支分类科目: the official functional and economic codes of the budget year. */
export const classification = (article: string): Source => ({
  title: "政府收支分类科目",
  number: OF_BUDGET_YEAR,
  article,
  checkedOn: "2026-11",
});

/** A source as it counts for a workbook: `政府收支分类科目（2026年）`, the form that it was recognised as. */
export function sourceFor(source: Source, { year, form }: Pick<Book, "year" | "form">): Source {
  if (source.title === FORM && form !== null) return { ...source, title: form.source };
  return source.number === OF_BUDGET_YEAR && year !== null ? { ...source, number: `${year}年` } : source;
}
