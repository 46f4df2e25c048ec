import { draftOf, sheetOf, withCells } from "../../support/grid-draft";
import type { RuleCase } from "../../support/rule-case";
import { sample } from "../../support/sample";
import { withoutRow } from "../../support/with-funds";

/** The sample with a row of a sheet put in once more below itself, without amounts. */
const withRowTwice = (name: string, row: number) => () => ({
  ...sample(),
  sheets: sample().sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const draft = draftOf(sheet);
    const codes =
      draft.rows[row]?.map((cell, column) => (column < 4 ? cell : { ...cell, value: null, text: "" })) ?? [];
    draft.rows.splice(row + 1, 0, codes);
    return sheetOf({ ...draft, merges: [] });
  }),
});

/** One workbook for each rule about codes. */
export const CODE_CASES: readonly RuleCase[] = [
  {
    rule: "code-twice",
    when: "同一项列了两行",
    workbook: withRowTwice("表3", 11),
    sentence: "表3中一般行政管理事务（201 06 02）列了两行（表3!D12、表3!D13）。",
  },
  {
    rule: "parent-row-missing",
    when: "删去款一行",
    workbook: () => withoutRow(sample(), "表3", 25),
    sentence: "表3列有行政单位医疗（210 11 01）（表3!D25），缺少其上级科目210 11一行。",
  },
  {
    rule: "name-of-another-code",
    when: "抄了下一行的名称",
    workbook: () => withCells(sample(), { "表3!D11": "一般行政管理事务" }),
    sentence: "科目201 06 01写作“一般行政管理事务”（表3!D11），该名称属于201 06 02；201 06 01应为“行政运行”。",
    also: ["code-named-differently"],
  },
  {
    rule: "code-name-contradictory",
    when: "类名称仍用旧名",
    workbook: () => withCells(sample(), { "表2!D23": "医疗卫生与计划生育支出" }),
    sentence:
      "科目210的名称为“医疗卫生与计划生育支出”（表2!D23），科目表为“卫生健康支出”，“医疗卫生与计划生育支出”自2019年起不再使用。",
    also: ["code-named-differently"],
  },
  {
    rule: "code-named-differently",
    when: "两表名称差一个字",
    workbook: () => withCells(sample(), { "表5!D14": "预算改革事务" }),
    sentence: "科目201 06 04在一处写作“预算改革业务”（表2!D13），在另一处写作“预算改革事务”（表5!D14）。",
    also: ["code-name-contradictory"],
  },
  {
    rule: "codes-out-of-order",
    when: "一项插到了前面",
    workbook: () => swapped("表6", 10, 11),
    sentence: "表6的301 01 基本工资（表6!C11）没有按编码顺序排列。",
  },
  {
    rule: "code-unlisted",
    when: "各表都写了一个没有的编码",
    workbook: () => withCells(sample(), { "表2!C15": "44", "表3!C16": "44", "表5!C16": "44", "表7!C17": "44" }),
    sentence: "科目表中没有201 06 44 信息化建设（表2!D15、表3!D16、表5!D16），请核对编码。",
  },
];

/** The sample with two neighbouring rows of a sheet exchanged. */
function swapped(name: string, first: number, second: number) {
  return {
    ...sample(),
    sheets: sample().sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const draft = draftOf(sheet);
      const [a, b] = [draft.rows[first - 1], draft.rows[second - 1]];
      if (a && b) [draft.rows[first - 1], draft.rows[second - 1]] = [b, a];
      return sheetOf(draft);
    }),
  };
}
