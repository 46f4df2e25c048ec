import { certainty, diagnose, equallyGood, explain, explainAlternative } from "../../src/diagnosis";
import { onPaper, type Sheet } from "./equations-on-paper";

function told(cells: Sheet, equations: readonly string[], unit?: "万元" | "元") {
  const { verdicts, book } = onPaper(cells, equations, unit);
  const broken = verdicts.filter(({ outcome }) => outcome === "broken").length;
  return diagnose(verdicts, book).map((diagnosis) => explain(diagnosis, broken));
}

describe("the sentence of a diagnosis", () => {
  test("one cell, pinned by another place", () => {
    expect(told({ A1: "4,047.63", A2: "4,074.63", A3: "4,074.63" }, ["A1 = A2", "A1 = A3", "A2 = A3"])).toEqual([
      {
        zh: "表1!A1 最可能有误：4,047.63 应为 4,074.63（两位数字颠倒，解释全部 2 处不平）。",
        en: "表1!A1 is most likely wrong: 4,047.63 should be 4,074.63 (two digits transposed, explains all 2 imbalances).",
      },
    ]);
  });

  test("rounding makes it a range", () => {
    const [sentence] = told(
      {
        A1: "7,010.00",
        B1: "5,000.00",
        C1: "2,001.00",
        A2: "3,333.00",
        B2: "3,000.00",
        C2: "333.00",
        A3: "10,334.00",
        B3: "8,000.00",
        C3: "2,334.00",
      },
      ["A1 = B1 + C1", "A2 = B2 + C2", "A3 = A1 + A2", "C3 = C1 + C2", "B3 = B1 + B2", "A3 = B3 + C3"],
    );
    expect(sentence?.zh).toBe(
      "表1!A1 最可能有误：7,010.00 应为 7,001.00（两位数字颠倒，因四舍五入，7,000.99 至 7,001.01 均说得通，解释全部 2 处不平）。",
    );
  });

  test("a blank, in a table of yuan without decimals", () => {
    const [sentence] = told(
      { A1: "406300", B1: "", A2: "406300", B2: "406300", C2: "406300" },
      ["A1 = B1", "A2 = A1", "B1 = B2", "B1 = C2"],
      "元",
    );
    expect(sentence?.zh).toBe("表1!B1 最可能漏填：应为 406,300.00（解释全部 3 处不平）。");
  });

  test("several equally good ones are told as such, and no more than three by name", () => {
    const [sentence] = told({ A1: "119.00", B1: "63.00", C1: "43.00", D1: "0.50", E1: "0.50" }, [
      "A1 = B1 + C1 + D1 + E1",
    ]);
    expect(sentence?.zh).toMatch(/^有\d种改法同样说得通，请对照原始资料判断：表1!.*（各解释全部 1 处不平）。$/);
    expect(sentence?.en).toMatch(/equally plausible/);
  });

  test("a formula's range is named with what it leaves out", () => {
    const cells: Sheet = {
      A1: { formula: "=SUM(A2:A3)", value: "100.00" },
      A2: "60.00",
      A3: "40.00",
      A4: "5.00",
      B1: "105.00",
      B4: "5.00",
    };
    expect(told(cells, ["A1 = A2 + A3 + A4", "A1 = B1", "A4 = B4"])).toEqual([
      {
        zh: "表1!A1 最可能有误：100.00 应为 105.00（公式范围有误，公式 =SUM(A2:A3) 未包括 表1!A4，宜改公式，解释全部 2 处不平）。",
        en: "表1!A1 is most likely wrong: 100.00 should be 105.00 (formula range wrong, the formula =SUM(A2:A3) leaves out 表1!A4; mend the formula, explains all 2 imbalances).",
      },
    ]);
  });

  test("what writing over a formula would lose is said", () => {
    const cells: Sheet = { A1: { formula: "=VLOOKUP(1,Z1:Z9,2)", value: "100.00" }, B1: "110.00", C1: "110.00" };
    expect(told(cells, ["A1 = B1", "A1 = C1", "B1 = C1"])[0]?.zh).toContain(
      "表1!A1 是公式 =VLOOKUP(1,Z1:Z9,2)，改为数值会失去公式",
    );
  });

  test("alternatives and certainty have words of their own", () => {
    const { verdicts, book } = onPaper({ A1: "119.00", B1: "63.00", C1: "43.00" }, ["A1 = B1 + C1"]);
    const [diagnosis] = diagnose(verdicts, book);
    if (diagnosis === undefined) throw new Error("no diagnosis");
    expect(equallyGood(diagnosis).length).toBeLessThanOrEqual(diagnosis.alternatives.length);
    for (const alternative of diagnosis.alternatives)
      expect(explainAlternative(alternative).zh).toMatch(/^表1![ABC]1 [\d.]+ 应为 [\d.]+/);
    expect(certainty({ ...diagnosis, confidence: 0.99 }).zh).toBe("把握很大");
    expect(certainty({ ...diagnosis, confidence: 0.1 }).zh).toBe("仅供参考");
  });
});
