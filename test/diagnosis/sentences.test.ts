import { certainty, equallyGood, explain, explainAlternative } from "../../src/diagnosis";
import type { Correction, Diagnosis, Explanation, RowFault } from "../../src/diagnosis/diagnosis";
import { PATTERN_NAMES } from "../../src/diagnosis/pattern-names";
import { SLIPS } from "../../src/diagnosis/slips";
import type { Figure } from "../../src/disclosure/figure";
import { decimal } from "../../src/disclosure/money";
import { parseAddress } from "../../src/workbook/address";
import { onPaper } from "./equations-on-paper";

const { verdicts } = onPaper({ A1: "3.00", A2: "4.00", A3: "" }, ["A1 = A2", "A2 = A3", "A1 = A3"]);

function figureAt(address: string, amount: string, formula: string | null = null): Figure {
  const [total] = onPaper({ A1: amount }, ["A1 = B1"]).verdicts.map(({ equation }) => equation.total);
  const place = parseAddress(address);
  if (total === undefined || place === null) throw new Error(address);
  return { ...total, cell: { sheet: "表1", row: place.row, column: place.column }, formula, row: `${address}款` };
}

const correction = (address: string, actual: string, expected: string, more: Partial<Correction> = {}): Correction => ({
  figure: figureAt(address, actual),
  expected: decimal(expected),
  range: null,
  pattern: "unexplained",
  ...more,
});

const explanation = (corrections: readonly Correction[], more: Partial<Explanation> = {}): Explanation => ({
  ...{ corrections, pattern: "unexplained", confidence: 0.9, settles: verdicts.slice(0, 1) },
  ...more,
});

const diagnosed = (of: Explanation, ...alternatives: readonly Explanation[]): Diagnosis => ({
  ...of,
  alternatives,
  isProvedSmallest: true,
});

const row = (more: Partial<RowFault>): Explanation =>
  explanation([], {
    rowFault: {
      ...{ kind: "left-out", table: "expenditure", sheet: "表3", row: null, cells: [], seenAt: null },
      amounts: [
        { column: "合计", amount: decimal("1234.5") },
        { column: "项目", amount: decimal("7") },
      ],
      ...more,
    },
  });

const ONE = correction("A1", "4047.63", "4074.63");

describe("how many imbalances an explanation settles", () => {
  test.each([
    [1, 1, "解释全部 1 处不平", "explains the one imbalance"],
    [2, 2, "解释全部 2 处不平", "explains all 2 imbalances"],
    [1, 5, "解释其中 1 处不平", "explains 1 of 5 imbalances"],
  ])("%d of %d", (settled, inAll, zh, en) => {
    const of = diagnosed(explanation([ONE], { settles: verdicts.slice(0, settled) }));
    expect(explain(of, inAll)).toEqual({
      zh: `表1!A1 最可能有误：4,047.63 应为 4,074.63（${zh}）。`,
      en: `表1!A1 is most likely wrong: 4,047.63 should be 4,074.63 (${en}).`,
    });
  });

  test("is followed by what could not be ruled out", () => {
    expect(explain({ ...diagnosed(explanation([ONE])), isProvedSmallest: false }, 1)).toEqual({
      zh: "表1!A1 最可能有误：4,047.63 应为 4,074.63（解释全部 1 处不平，错处较多，未能逐一排除其他可能）。",
      en: "表1!A1 is most likely wrong: 4,047.63 should be 4,074.63 (explains the one imbalance, too many errors to rule out every other possibility).",
    });
  });
});

describe("one cell", () => {
  test("with its slip, a range, and the formula that a typed figure would replace", () => {
    const formula = "=VLOOKUP(1,Z1:Z9,2)";
    const only = correction("A1", "4047.63", "4074.63", {
      figure: figureAt("A1", "4047.63", formula),
      range: { low: decimal("4074.62"), high: decimal("4074.64") },
    });
    expect(explain(diagnosed(explanation([only], { pattern: "transposition" })), 1)).toEqual({
      zh: `表1!A1 最可能有误：4,047.63 应为 4,074.63（两位数字颠倒，因四舍五入，4,074.62 至 4,074.64 均说得通，表1!A1 是公式 ${formula}，改为数值会失去公式，解释全部 1 处不平）。`,
      en: `表1!A1 is most likely wrong: 4,047.63 should be 4,074.63 (two digits transposed, rounding allows 4,074.62 to 4,074.64, 表1!A1 holds the formula ${formula}, which a typed figure would replace, explains the one imbalance).`,
    });
  });

  test("left blank is said once, and what should be nothing is empty", () => {
    const blank = correction("A3", "", "5", { pattern: "left-blank" });
    expect(explain(diagnosed(explanation([blank], { pattern: "left-blank" })), 1)).toEqual({
      zh: "表1!A3 最可能漏填：应为 5.00（解释全部 1 处不平）。",
      en: "表1!A3 is most likely left blank: it should be 5.00 (explains the one imbalance).",
    });
    expect(explain(diagnosed(explanation([correction("A1", "5", "0")])), 1)).toEqual({
      zh: "表1!A1 最可能有误：5.00 应为 空（零）（解释全部 1 处不平）。",
      en: "表1!A1 is most likely wrong: 5.00 should be empty (zero) (explains the one imbalance).",
    });
  });

  test("or none says nothing of cells", () => {
    expect(explain(diagnosed(explanation([])), 1)).toEqual({
      zh: "（解释全部 1 处不平）。",
      en: " (explains the one imbalance).",
    });
  });
});

describe("several cells", () => {
  const blank = correction("A3", "", "5", {
    pattern: "left-blank",
    range: { low: decimal("4.99"), high: decimal("5.01") },
  });
  const transposed = correction("A1", "52", "25", { pattern: "transposition" });

  test("are told each with its own slip where these differ, and the range by its cell", () => {
    expect(explain(diagnosed(explanation([transposed, blank])), 1)).toEqual({
      zh: "以下2格最可能有误：表1!A1 52.00 应为 25.00（两位数字颠倒），表1!A3 空格 应为 5.00（漏填）（因四舍五入，表1!A3 4.99 至 5.01 均说得通，解释全部 1 处不平）。",
      en: "These 2 cells are most likely wrong: 表1!A1 52.00 should be 25.00 (two digits transposed), 表1!A3 empty should be 5.00 (left blank) (rounding allows 表1!A3 4.99 to 5.01, explains the one imbalance).",
    });
  });

  test("are told with their common slip once", () => {
    const both = [transposed, correction("A2", "31", "13", { pattern: "transposition" })];
    expect(explainAlternative(explanation(both, { pattern: "transposition" }))).toEqual({
      zh: "表1!A1 52.00 应为 25.00，表1!A2 31.00 应为 13.00（两位数字颠倒）",
      en: "表1!A1 52.00 should be 25.00, 表1!A2 31.00 should be 13.00 (two digits transposed)",
    });
    expect(explainAlternative(explanation([ONE])).zh).toBe("表1!A1 4,047.63 应为 4,074.63");
  });
});

describe("explanations that cannot be told from each other", () => {
  const other = (address: string, confidence: number) => explanation([correction(address, "1", "2")], { confidence });

  test("are those at least half as sure", () => {
    const of = diagnosed(explanation([ONE], { confidence: 0.4 }), other("B1", 0.2), other("B2", 0.19));
    expect(equallyGood(of)).toEqual([of.alternatives[0]]);
  });

  test("are told together, no more than three by name", () => {
    const best = explanation([ONE], { confidence: 0.4 });
    expect(explain(diagnosed(best, other("B1", 0.4)), 1)).toEqual({
      zh: "有2种改法同样说得通，请对照原始资料判断：表1!A1 4,047.63 应为 4,074.63；或 表1!B1 1.00 应为 2.00（各解释全部 1 处不平）。",
      en: "2 corrections are equally plausible, please compare with the source documents: 表1!A1 4,047.63 should be 4,074.63; or 表1!B1 1.00 should be 2.00 (each explains the one imbalance).",
    });
    const many = explain(diagnosed(best, other("B1", 0.4), other("B2", 0.4), other("B3", 0.4)), 5);
    expect(many.zh).toContain("有4种改法");
    expect(many.zh).toContain("；或 表1!B2 1.00 应为 2.00；等（各解释其中 1 处不平）。");
    expect(many.en).toContain("; and so on (each explains 1 of 5 imbalances).");
    expect(many.zh).not.toContain("B3");
  });
});

describe("a row", () => {
  test("that is missing is told by its amounts, its name where it is known, and where it was seen", () => {
    expect(explain(diagnosed(row({})), 1)).toEqual({
      zh: "表3 最可能漏了一行：合计 1,234.50，项目 7.00（解释全部 1 处不平）。",
      en: "表3 most likely lacks a row: 合计 1,234.50, 项目 7.00 (explains the one imbalance).",
    });
    const seen = row({ row: "行政运行", seenAt: figureAt("E9", "7") });
    expect(explain(diagnosed({ ...seen, pattern: "row-left-out" }), 1)).toEqual({
      zh: "表3 最可能漏了一行：行政运行，合计 1,234.50，项目 7.00（见 表1!E9，解释全部 1 处不平）。",
      en: "表3 most likely lacks a row: 行政运行, 合计 1,234.50, 项目 7.00 (see 表1!E9, explains the one imbalance).",
    });
    expect(explainAlternative(seen)).toEqual({
      zh: "表3 可能漏了一行：行政运行，合计 1,234.50，项目 7.00",
      en: "表3 possibly lacks a row: 行政运行, 合计 1,234.50, 项目 7.00",
    });
  });

  test("that stands there twice is told with the place of the second", () => {
    const twice = row({ kind: "twice", row: "行政运行", cells: [{ sheet: "表3", row: 8, column: 4 }] });
    expect(explain(diagnosed(twice), 1)).toEqual({
      zh: "表3 最可能重复录入一行：行政运行，合计 1,234.50，项目 7.00，重复的在 表3!E9 一行（解释全部 1 处不平）。",
      en: "表3 most likely has a row twice: 行政运行, 合计 1,234.50, 项目 7.00, the second at 表3!E9 (explains the one imbalance).",
    });
    expect(explainAlternative(row({ kind: "twice" }))).toEqual({
      zh: "表3 可能重复录入一行：，合计 1,234.50，项目 7.00，重复的在 表3 一行",
      en: "表3 possibly has a row twice: , 合计 1,234.50, 项目 7.00, the second at 表3",
    });
  });
});

describe("one of several rows", () => {
  const level = { zh: "款", en: "subcategory" };
  const rows = (count: number, amount = "5") =>
    Array.from({ length: count }, (_, at) => figureAt(`D${at + 1}`, amount));
  const amongst = (rowsThere: readonly Figure[], more: Partial<RowFault> = {}, orMissing = false) =>
    row({ kind: "one-of", row: "商品和服务支出", among: { level, rows: rowsThere, orMissing }, ...more });

  test("is told by the amount that is too much or too little, with the rows it may be", () => {
    expect(explainAlternative(amongst(rows(2)))).toEqual({
      zh: "表3 商品和服务支出项下某一款少约 1,234.50（合计、项目），无法判定是哪一款：D1款 D1、D2款 D2共2款，请对照原始资料",
      en: "表3: one subcategory of 商品和服务支出 is about 1,234.50 too small (合计, 项目); nothing tells which of the 2: D1款 D1, D2款 D2; see the source documents",
    });
    const more = amongst(rows(1), { row: null, amounts: [{ column: "合计", amount: decimal("-9") }] }, true);
    expect(explainAlternative(more)).toEqual({
      zh: "表3 某一款多约 9.00（合计），或漏列、漏填一款，无法判定是哪一款：D1款 D1共1款，请对照原始资料",
      en: "表3: one subcategory is about 9.00 too large (合计), or a subcategory is missing or blank; nothing tells which of the 1: D1款 D1; see the source documents",
    });
  });

  test("names six rows at most, those that hold something first", () => {
    const seven = explainAlternative(amongst(rows(7)));
    expect(seven.zh).toContain("D6款 D6等共7款");
    expect(seven.en).toContain("D6款 D6 and others; see");
    expect(explainAlternative(amongst(rows(6))).zh).toContain("D6款 D6共6款");
    const some = explainAlternative(amongst([figureAt("D1", ""), figureAt("D2", "5")]));
    expect(some.zh).toContain("是哪一款：D2款 D2等共2款");
    expect(explainAlternative(amongst(rows(7, ""))).zh).toContain(
      "：D1款 D1、D2款 D2、D3款 D3、D4款 D4、D5款 D5、D6款 D6等共7款",
    );
  });

  test("without an amount says nothing of how much", () => {
    expect(explainAlternative(amongst(rows(1), { amounts: [] })).zh).toContain("少约 0.00（）");
  });
});

test("every slip of the hand has a name of its own, an unknown one none", () => {
  const { unexplained, ...slips } = PATTERN_NAMES;
  expect(unexplained).toEqual({ zh: "", en: "" });
  const names = Object.values(slips).flatMap(({ zh, en }) => [zh, en]);
  expect(names).not.toContain("");
  expect(new Set(names).size).toBe(2 * SLIPS.length);
});

test("certainty has four words", () => {
  const words = [0.9, 0.89, 0.6, 0.59, 0.3, 0.29].map((confidence) => certainty(explanation([], { confidence })));
  expect(words.map(({ zh }) => zh)).toEqual([
    ...["把握很大", "把握较大", "把握较大", "把握一般", "把握一般", "仅供参考"],
  ]);
  expect(words.map(({ en }) => en)).toEqual([
    ...["nearly certain", "likely", "likely", "possible", "possible", "a mere possibility"],
  ]);
});

test("a total whose formula leaves out a part is told with the parts that make up what it lacks", () => {
  const [short, other] = onPaper(
    { A1: { formula: "=SUM(A2:A3)", value: "100.00" }, A2: "60.00", A3: "40.00", A4: "5.00", A5: "2.00", B1: "9.00" },
    ["A1 = A2 + A3 + A4", "A1 = A2 + A5 + B1"],
  ).verdicts;
  if (!short || !other) throw new Error("no equations");
  const range = (expected: string) =>
    explanation([{ ...ONE, figure: short.equation.total, expected: decimal(expected), pattern: "formula-range" }], {
      ...{ pattern: "formula-range", settles: [other, short] },
    });
  expect(explain(diagnosed(range("105")), 2).zh).toContain("公式 =SUM(A2:A3) 未包括 表1!A4，宜改公式");
  const two = explain(diagnosed(range("111")), 2);
  expect(two.en).toContain("leaves out 表1!A5, 表1!B1; mend the formula");
  expect(two.zh).toContain("未包括 表1!A5、表1!B1，宜改公式");
  expect(explain(diagnosed(range("900")), 2).zh).toContain("未包括 ，宜改公式");
});
