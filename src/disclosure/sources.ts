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

/** The printed form itself: what its headers and lines say must add up. */
export const disclosureTemplate = (article: string): Source => ({
  title: "部门预算公开报表格式（新疆维吾尔自治区2024年）",
  number: "",
  article,
  checkedOn: "2026-11",
});

/**
 * 政府收支分类科目: the official functional and economic codes of a year.
 * @param year the budget year in question; where not given, whatever year the workbook is for
 */
export const classification = (article: string, year: number | null = null): Source => ({
  title: "政府收支分类科目",
  number: year === null ? "预算年度" : `${year}年`,
  article,
  checkedOn: "2026-11",
});
