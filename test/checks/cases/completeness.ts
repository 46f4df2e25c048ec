import { draftOf, sheetOf, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";

/** The sample without some rows (from zero) of a sheet. */
const withoutRows = (name: string, first: number, count: number) => () => ({
  ...sample(),
  sheets: sample().sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const draft = draftOf(sheet);
    draft.rows.splice(first, count);
    return sheetOf({ ...draft, merges: [] });
  }),
});

/** One workbook for each rule about what must be there. */
export const COMPLETENESS_CASES: readonly RuleCase[] = [
  {
    rule: "functional-codes-down-to-item",
    when: "住房保障支出只列到类",
    workbook: withoutRows("表3", 29, 2),
    sentence: "表3的住房保障支出（221）有489.92万元（表3!E29），没有编到项。",
    also: ["code-missing-in-another-table"],
  },
  {
    rule: "basic-expenditure-down-to-subcategory",
    when: "对个人和家庭的补助只列到类",
    workbook: withoutRows("表6", 35, 4),
    sentence: "表6的对个人和家庭的补助（303）有676.15万元（表6!D35），没有编到款。",
  },
  {
    rule: "amounts-despite-empty-statement",
    when: "有金额却写空表",
    workbook: () =>
      withCells(sample(), {
        "表10!A14": "自治区财政厅2024年没有使用财政拨款安排的“三公”经费支出，财政拨款“三公”经费支出情况表为空表。",
      }),
    sentence: "表10列有金额，却写明为空表（表10!A14）。",
  },
  {
    rule: "empty-table-without-statement",
    when: "空表没有说明",
    workbook: () => withCells(sample(), { "表8!A8": null }),
    sentence: "表8没有金额，也没有写明为空表。",
  },
  {
    rule: "empty-statement-of-another-table",
    when: "抄了上一张表的说明",
    workbook: () =>
      withCells(sample(), {
        "表9!A8": "自治区财政厅2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
      }),
    sentence: "表9的空表说明（表9!A8）写的是“政府性基金预算支出情况表”，应为“国有资本经营预算支出情况表”。",
  },
  {
    rule: "empty-statement-year-or-department",
    when: "说明仍是上年的",
    workbook: () =>
      withCells(sample(), {
        "表8!A8": "自治区财政厅2023年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
      }),
    sentence: "表8的空表说明（表8!A8）写的是2023年，应为2024年。",
  },
];
