import { parseClassification } from "../../src/disclosure/codes/code-list";
import { testRule } from "../support/rule-test";
import { CODE_CASES } from "./cases/codes";
import { COMPLETENESS_CASES } from "./cases/completeness";
import { findingsIn } from "../support/rule-test";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

describe.each(COMPLETENESS_CASES)("$rule", (ruleCase) => {
  testRule(ruleCase);
});
describe.each(CODE_CASES)("$rule", (ruleCase) => {
  testRule(ruleCase);
});

describe("what is no fault of codes and names", () => {
  it.each([
    ["half-width brackets and a space in a name", { "表3!D11": "行政 运行" }],
    [
      "本级 in the department of a statement",
      { "表8!A8": "自治区财政厅（本级）2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。" },
    ],
    ["a statement in other words", { "表8!A8": "本部门2024年无政府性基金预算安排的支出，故本表为空表。" }],
  ])("%s", (_what, changes) => {
    expect(
      findingsIn(withCells(sample(), changes)).filter(
        ({ rule }) => rule.kind === "codes" || rule.kind === "completeness",
      ),
    ).toEqual([]);
  });
});

describe("the list of another year", () => {
  it("is read from lines of code and name, whatever stands between them", () => {
    const list = parseClassification(
      "科目编码\t科目名称\n201\t一般公共服务支出\n20101,人大事务\n2010101  行政运行\n说明",
      2027,
      "支出功能分类科目",
      "财政部",
    );
    expect([...list.codes].map(({ code, name }) => `${code} ${name}`)).toEqual([
      "201 一般公共服务支出",
      "20101 人大事务",
      "2010101 行政运行",
    ]);
  });

  it("says what a list must look like where a text holds no codes", () => {
    expect(() => parseClassification("你好", 2027, "支出功能分类科目", "")).toThrow("每行一个编码");
  });
});
