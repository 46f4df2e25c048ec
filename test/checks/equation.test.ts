import { assess, evaluate, isHolding, slackOf, type Printed } from "../../src/checks/equation";
import { foldFindings, foldVerdicts } from "../../src/checks/fold";
import type { Finding } from "../../src/checks/finding";
import { examination } from "../../src/checks/rule";
import { decimal, powerOfTen } from "../../src/disclosure/money";
import { onPaper } from "../diagnosis/equations-on-paper";

const WORDS = examination({
  ...{ id: "on-paper", kind: "form", severity: "formal", sources: [], name: { zh: "", en: "" } },
  ...{ holds: { zh: "", en: "" }, remedy: { zh: "", en: "" }, examine: () => [] },
});

const printed = (digits: string): Printed => ({
  amount: decimal(digits),
  quantum: powerOfTen(-(digits.split(".")[1]?.length ?? 0)),
});

const outcome = (total: string, parts: readonly string[], relation: "equals" | "at-least" = "equals") =>
  assess({
    relation,
    total: printed(total),
    parts: parts.map((part) => ({
      figure: printed(part.replace(/^-/u, "")),
      sign: part.startsWith("-") ? (-1 as const) : (1 as const),
    })),
  });

describe("一条勾稽是否成立", () => {
  test.each<[string, string, readonly string[], string]>([
    ["分毫不差", "6.00", ["1.00", "2.00", "3.00"], "exact"],
    ["四个数差正好0.02，是尾差：区间的端点算在内", "6.02", ["1.00", "2.00", "3.00"], "rounding"],
    ["少0.02也一样", "5.98", ["1.00", "2.00", "3.00"], "rounding"],
    ["差0.03超出了", "6.03", ["1.00", "2.00", "3.00"], "broken"],
    ["零不是四舍五入来的，不放宽", "6.02", ["3.00", "3.00", "0.00"], "broken"],
    ["三个数差0.01，是尾差", "6.01", ["3.00", "3.00"], "rounding"],
    ["三个数差0.02，超出了", "6.02", ["3.00", "3.00"], "broken"],
    ["一个数写了两处，一处舍去尾数", "6.01", ["6.00"], "cut-off"],
    ["一个数写了两处，差两个末位", "6.02", ["6.00"], "broken"],
    ["一处印两位，一处印四位，在两位的区间内", "6.00", ["6.0050"], "rounding"],
    ["一处印两位，一处印四位，超出两位的区间", "6.00", ["6.0052"], "broken"],
    ["差一个两位的末位，另一处印四位，不是舍去尾数", "6.00", ["6.0100"], "broken"],
    ["零不算一处：其余两处是同一个数", "6.01", ["6.00", "0.00"], "cut-off"],
    ["合计应为零", "0.00", [], "exact"],
    ["合计应为零而不是零", "0.01", [], "broken"],
    ["减去的也算", "4.00", ["6.00", "-2.00"], "exact"],
  ])("%s", (_what, total, parts, expected) => {
    expect(outcome(total, parts).outcome).toBe(expected);
  });

  test.each<[string, string, readonly string[], string]>([
    ["多出来不算错", "9.00", ["6.00"], "exact"],
    ["正好也行", "6.00", ["6.00"], "exact"],
    ["少一个末位", "5.99", ["6.00"], "cut-off"],
    ["少得多", "5.00", ["6.00"], "broken"],
    ["由两项组成，少0.01属尾差", "5.99", ["3.00", "3.00"], "rounding"],
  ])("不小于：%s", (_what, total, parts, expected) => {
    expect(outcome(total, parts, "at-least").outcome).toBe(expected);
  });

  test.each([
    ["3.00", true],
    ["3.01", true],
    ["3.02", false],
  ])("%s是1.00与2.00之和：%s", (total, expected) => {
    const parts = ["1.00", "2.00"].map((part) => ({ figure: printed(part), sign: 1 as const }));
    expect(isHolding({ relation: "equals", total: printed(total), parts })).toBe(expected);
  });

  test("差额是合计减各项，可容的尾差是每个非零数末位的一半", () => {
    const { expected, difference, slack } = outcome("7.00", ["1.00", "2.000", "0.00"]);
    expect([expected.toFixed(2), difference.toFixed(2), slack.toFixed(4)]).toEqual(["3.00", "4.00", "0.0105"]);
    expect(slackOf({ relation: "equals", total: printed("6.00"), parts: [] }).isZero()).toBe(true);
  });
});

describe("同一条勾稽只算一次", () => {
  const folded = (...equations: string[]) =>
    foldVerdicts(onPaper({ A1: "6.00", B1: "1.00", C1: "5.00" }, equations).verdicts).length;

  test.each<[string, readonly string[], number]>([
    ["两处写同一个数，谁在前都一样", ["A1 = B1", "B1 = A1"], 1],
    ["各项的次序无关", ["A1 = B1 + C1", "A1 = C1 + B1"], 1],
    ["别处的同一个数是另一条", ["A1 = B1", "A1 = C1"], 2],
    ["合计换了就是另一条", ["A1 = B1 + C1", "B1 = A1 + C1"], 2],
    ["加与减不是一回事", ["A1 = B1 + C1", "A1 = B1 - C1"], 2],
    ["等于与不小于不是一回事", ["A1 = B1", "A1 >= B1"], 2],
    ["不小于分先后", ["A1 >= B1", "B1 >= A1"], 2],
  ])("%s", (_what, equations, count) => {
    expect(folded(...equations)).toBe(count);
  });

  const said = (zh: string, ...cells: [string, number, number][]): Finding => ({
    ...{ rule: WORDS, severity: "formal", table: null, message: { zh, en: "" }, verdict: null, repair: null },
    ...{ expected: null, actual: null, difference: null, explanation: null },
    cells: cells.map(([sheet, row, column]) => ({ cell: { sheet, row, column }, role: "subject" })),
  });

  test.each<[string, Finding[], number]>([
    ["同样的话、同样的单元格，只说一次", [said("甲", ["表1", 1, 1]), said("甲", ["表1", 1, 1])], 1],
    ["话不同", [said("甲", ["表1", 1, 1]), said("乙", ["表1", 1, 1])], 2],
    ["单元格不同", [said("甲", ["表1", 1, 1]), said("甲", ["表1", 1, 2])], 2],
    ["单元格多一个", [said("甲", ["表1", 1, 1]), said("甲", ["表1", 1, 1], ["表1", 2, 1])], 2],
    ["表名以数字开头也不混", [said("甲", ["表", 1, 1], ["1表", 2, 2]), said("甲", ["表", 1, 11], ["表", 2, 2])], 2],
  ])("%s", (_what, findings, count) => {
    expect(foldFindings(findings)).toEqual(findings.slice(0, count));
  });

  test("留下的是先说的那条", () => {
    const { verdicts } = onPaper({ A1: "6.00", B1: "6.00" }, ["A1 = B1", "B1 = A1"]);
    expect(foldVerdicts(verdicts)).toEqual([verdicts[0]]);
    expect(verdicts.map(({ equation }) => evaluate(equation).outcome)).toEqual(["exact", "exact"]);
    expect(foldFindings([])).toEqual([]);
  });
});
