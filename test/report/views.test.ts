import { validateWorkbook } from "../../src/actions/validate";
import { explain, NO_SETTINGS, switchOff } from "../../src/checks/settings";
import { calculationOf } from "../../src/report/calculation";
import { marksOf } from "../../src/report/marks";
import { summarise } from "../../src/report/summary";
import { textReport } from "../../src/report/text";
import { qualifiedAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const broken = () => validateWorkbook(withCells(sample(), { "表3!F11": 4047.63 }));

describe("总结", () => {
  test("样本：全部证明，没有未覆盖，没有未识别", () => {
    const { headline, proved, provedCells, uncovered, unrecognised } = summarise(validateWorkbook(sample()));
    expect(headline.zh).toBe(`已证明 ${proved.length} 条勾稽、1,024 格；未覆盖 0 格；未识别 0 表`);
    expect(provedCells).toHaveLength(1024);
    expect([uncovered, unrecognised]).toEqual([[], []]);
  });

  test("有不平时不把有疑问的格算作已证明", () => {
    const summary = summarise(broken());
    expect(summary.broken.length).toBeGreaterThan(0);
    expect(summary.headline.zh).toContain(`不平 ${summary.broken.length} 条`);
    expect(summary.provedCells.map(qualifiedAddress)).not.toContain("表3!F11");
    expect(summary.isAllClear).toBe(false);
  });

  test("每张表的各类问题数加起来是总数", () => {
    const { tables, counts } = summarise(broken());
    expect(tables.map(({ title }) => title.zh)).toContain("表3 部门支出总体情况表");
    for (const severity of ["logical", "verifiable", "formal", "rounding", "explained"] as const) {
      expect(tables.reduce((sum, table) => sum + table.counts[severity], 0)).toBe(counts[severity]);
    }
  });

  test("缺一张表就不算全部相符", () => {
    const workbook = { ...sample(), sheets: sample().sheets.filter((sheet) => sheet.name !== "表10") };
    const summary = summarise(validateWorkbook(workbook, switchOff(NO_SETTINGS, "missing-table", "本表另行公开")));
    expect(summary.unrecognised).toEqual(["threePublicExpenses"]);
    expect(summary.isAllClear).toBe(false);
  });
});

describe("逐项计算", () => {
  test("列出各项的金额与取值范围、合计与差额", () => {
    const { result, book } = validateWorkbook(sample());
    const verdict = result.verdicts.find(
      ({ equation, outcome }) =>
        outcome === "rounding" &&
        equation.about.zh === "行政事业单位医疗（210 11）" &&
        equation.total.cell.sheet === "表3",
    );
    if (!verdict) throw new Error("no such calculation");
    const calculation = calculationOf(verdict, book);
    expect(
      calculation.terms.map(({ label, address, amount, low, high }) => [label.zh, address, amount, low, high]),
    ).toEqual([
      ["行政单位医疗（210 11 01）", "表3!E26", "237.24", "237.235", "237.245"],
      ["事业单位医疗（210 11 02）", "表3!E27", "68.96", "68.955", "68.965"],
      ["公务员医疗补助（210 11 03）", "表3!E28", "264.18", "264.175", "264.185"],
    ]);
    expect(calculation.sum).toEqual({ amount: "570.38", low: "570.365", high: "570.395" });
    expect(calculation.total).toMatchObject({ address: "表3!E25", amount: "570.37", low: "570.365", high: "570.375" });
    expect(calculation.difference).toBe("-0.01");
    expect(calculation.verdict.zh).toBe("在四舍五入范围内（尾差）");
  });

  test("空格与零没有取值范围", () => {
    const { result, book } = validateWorkbook(sample());
    for (const verdict of result.verdicts) {
      for (const term of calculationOf(verdict, book).terms)
        if (term.amount === "0.00") expect([term.low, term.high]).toEqual(["0.00", "0.00"]);
    }
  });
});

describe("标记", () => {
  test("每格一个标记，最可能有误的格最醒目", () => {
    const marks = marksOf(broken());
    const places = marks.map(({ cell }) => qualifiedAddress(cell));
    expect(new Set(places).size).toBe(places.length);
    expect(marks.filter(({ level }) => level === "culprit").map(({ cell }) => qualifiedAddress(cell))).toEqual([
      "表3!F11",
    ]);
  });

  test("空格不因所在的合计不平而标记", () => {
    expect(marksOf(broken()).map(({ cell }) => qualifiedAddress(cell))).not.toContain("表3!G11");
  });

  test("尾差只标合计一格", () => {
    const { result, diagnoses } = validateWorkbook(sample());
    const rounding = marksOf({
      result: { ...result, findings: result.findings.filter(({ severity }) => severity === "rounding") },
      diagnoses,
    });
    expect(rounding).toHaveLength(20);
    expect(rounding.every(({ level }) => level === "rounding")).toBe(true);
  });

  test("已说明的问题不再标记", () => {
    const workbook = withCells(sample(), { "表6!D18": 400, "表6!E18": 400 });
    const before = validateWorkbook(workbook);
    const finding = before.result.findings.find(({ rule }) => rule.id === "basic-expenditure-by-purpose-agrees");
    if (!finding) throw new Error("no finding to explain");
    const places = (validation: typeof before) =>
      marksOf({ result: validation.result, diagnoses: [] }).map(({ cell }) => qualifiedAddress(cell));
    expect(places(before)).toContain("表5!F31");
    expect(places(validateWorkbook(workbook, explain(NO_SETTINGS, finding, "口径不同")))).not.toContain("表5!F31");
  });
});

describe("给人看的文字", () => {
  test("先说结论，再说最可能有误的格，再按表列出", () => {
    const text = textReport("公开.xlsx", broken());
    const lines = text.split("\n");
    expect(lines[0]).toBe("公开.xlsx（自治区财政厅，2024年）");
    expect(lines[1]).toMatch(/^已证明 .* 条勾稽/);
    expect(text.indexOf("最可能有误")).toBeLessThan(text.indexOf("表3 部门支出总体情况表"));
    expect(lines).toContain(
      "  错误  行政运行（201 06 01）：合计4,074.63（表3!E11）应等于基本支出4,047.63（表3!F11）与项目支出0.00（表3!G11）之和4,047.63，多27.00万元。",
    );
  });

  test("尾差只报处数", () => {
    expect(textReport("公开.xlsx", validateWorkbook(sample()))).toContain(
      "  尾差  4处，均在四舍五入范围内，不必修改。",
    );
  });

  test("停用的规则和没有校验的规则都说明", () => {
    const workbook = { ...sample(), sheets: sample().sheets.filter((sheet) => sheet.name !== "表10") };
    const text = textReport(
      "公开.xlsx",
      validateWorkbook(workbook, switchOff(NO_SETTINGS, "basic-expenditure-agrees", "口径不同")),
    );
    expect(text).toContain("  一般公共预算支出表的基本支出与基本支出表总计一致：口径不同");
    expect(text).toMatch(/条规则因缺表未校验：/);
  });
});
