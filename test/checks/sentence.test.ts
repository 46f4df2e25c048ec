import { qualifiedAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { check, sentencesOf } from "../support/rule-test";
import { sample } from "../support/sample";
import { CASES } from "./cases";

const said = CASES.flatMap(({ workbook }) => check(workbook()).findings).filter(
  (finding) => finding.rule.kind !== "form",
);

test("中文句子以句号结尾，英文以句点结尾，没有漏填的地方", () => {
  for (const { message } of said) {
    expect(message.zh).toMatch(/^\S[^\n]*。$/u);
    expect(message.en).toMatch(/^\S[^\n]*\.$/u);
    expect(`${message.zh}${message.en}`).not.toMatch(/undefined|NaN|null|\[object|\{|。。/u);
  }
});

test("每句勾稽都写明合计的单元格和差额", () => {
  for (const { message, verdict, difference } of said) {
    if (!verdict) continue;
    expect(message.zh).toContain(`（${qualifiedAddress(verdict.equation.total.cell)}）`);
    expect(message.en).toContain(`(${qualifiedAddress(verdict.equation.total.cell)})`);
    expect(message.zh.replace(/,/g, "")).toContain(
      `${difference?.startsWith("-") ? "少" : "多"}${difference?.replace("-", "")}`,
    );
  }
});

test("表头没有表号时用表名称呼", () => {
  const workbook = withCells(sample(), { "表6!A1": null, "表6!D8": 7585.38 });
  expect(sentencesOf(workbook, "basic-expenditure-agrees")).toEqual([
    "总计：表5基本支出7,585.83（表5!F8）应等于一般公共预算基本支出情况表合计7,585.38（表6!D8），多0.45万元。",
  ]);
});

test("只差一个末位时说明可能的原因", () => {
  expect(sentencesOf(withCells(sample(), { "表6!D8": 7585.82 }), "basic-expenditure-agrees")).toEqual([
    "总计：表5基本支出7,585.83（表5!F8）应等于表6合计7,585.82（表6!D8），多0.01万元，可能一处四舍五入、另一处舍去尾数。",
  ]);
});

test("一类支出在别的表里都没有时应为零", () => {
  expect(sentencesOf(withCells(sample(), { "表1!D7": 5 }), "expenditure-by-category-agrees")).toEqual([
    "表1外交支出（202）5.00（表1!D7）应为0.00，多5.00万元（表3没有该类）。",
  ]);
});

test("项目支出表没有列项目的项应为零", () => {
  expect(sentencesOf(withCells(sample(), { "表5!G11": 5 }), "projects-make-up-project-expenditure")).toEqual([
    "行政运行（201 06 01）：表5项目支出5.00（表5!G11）应为0.00，多5.00万元（项目支出表没有列该项的项目）。",
  ]);
});

test("英文说同一件事", () => {
  const [finding] = check(withCells(sample(), { "表7!F11": 2178.9 })).findings.filter(
    ({ rule }) => rule.id === "projects-make-up-project-expenditure",
  );
  expect(finding?.message.en).toBe(
    "一般行政管理事务（201 06 02）: Table 5 Project expenditure 2,204.00 (表5!G12) should equal the sum of Table 7 财政业务费 2,178.90 (表7!F11) and 财政业务费（全区财政系统党务干部培训经费） 25.00 (表7!F12), 2,203.90, 0.10 万元 too much.",
  );
});
