import { decimal } from "../../src/disclosure/money";
import { mapSheets, typed, withCells } from "../support/grid-draft";
import { LAYOUTS } from "../support/layouts";
import { check } from "../support/rule-test";
import { sample } from "../support/sample";
import { withFunds } from "../support/with-funds";

describe("样本的勾稽", () => {
  const { findings, verdicts, counts, uncovered, notEvaluated } = check(sample());
  const balances = findings.filter((finding) => finding.verdict !== null);

  test("没有不平，二十处尾差各差0.01", () => {
    expect(balances.filter((finding) => finding.severity !== "rounding")).toEqual([]);
    expect(balances).toHaveLength(20);
    for (const finding of balances) expect(finding.difference).toMatch(/^-?0\.01$/);
  });

  test("每一格都有勾稽，没有规则因缺表而空过", () => {
    expect(counts.cells).toBe(1024);
    expect(uncovered).toEqual([]);
    expect(notEvaluated).toEqual([]);
    expect(counts.equations).toBe(verdicts.length);
    expect(counts.equations).toBeGreaterThan(550);
  });

  test("同一条勾稽只说一次", () => {
    const said = verdicts.map(({ equation }) =>
      [equation.total, ...equation.parts.map((part) => part.figure)]
        .map(({ cell }) => `${cell.sheet}${cell.row},${cell.column}`)
        .sort()
        .join(),
    );
    expect(new Set(said).size).toBe(said.length);
  });

  test.each(Object.entries(LAYOUTS))("换一种排法（%s）结果相同", (_, layout) => {
    const other = check(layout(sample()));
    expect(other.counts).toEqual(counts);
    expect(
      other.findings
        .filter((finding) => finding.verdict !== null)
        .map((finding) => finding.difference)
        .sort(),
    ).toEqual(balances.map((finding) => finding.difference).sort());
  });
});

describe("结转", () => {
  test.each(["counted", "left out"] as const)("财政拨款结转计入与否都相符（%s）", (carryover) => {
    const { findings, uncovered } = check(withFunds(carryover));
    expect(findings.filter((finding) => finding.verdict && finding.severity !== "rounding")).toEqual([]);
    expect(uncovered).toEqual([]);
  });

  test("计入时说明已计入", () => {
    const notes = check(withFunds("counted")).verdicts.flatMap(({ equation }) =>
      equation.note ? [`${equation.about.zh}：${equation.note.zh}`] : [],
    );
    expect(notes).toContain("一般行政管理事务（201 06 02）：已计入财政拨款结转");
  });

  test("计入与不计入都不相等时如实说", () => {
    const workbook = withCells(withFunds("counted"), { "表5!E12": 2219 });
    const said = check(workbook)
      .findings.filter((finding) => finding.rule.id === "general-public-income-matches-expenditure")
      .map((finding) => finding.message.zh);
    expect(said).toEqual([
      "一般行政管理事务（201 06 02）：表5合计2,219.00（表5!E12）应等于表2一般公共预算2,204.00（表2!G11）、上级一般公共预算安排的转移支付0.00（表2!H11）与财政拨款结转30.00（表2!O11）之和2,234.00，少15.00万元（无论是否计入财政拨款结转都不相等）。",
    ]);
  });

  test("政府性基金的结转不算进一般公共预算", () => {
    const fund = { "表2!O7": 35, "表2!O31": 5, "表2!O32": 5, "表2!O33": 5 };
    const { findings } = check(withCells(withFunds("counted"), fund));
    expect(findings.filter((finding) => finding.rule.id === "general-public-income-matches-expenditure")).toEqual([]);
  });

  test("另列财政拨款结转的，支出各栏可以多出结转", () => {
    // 表4 without the carry-over in its sources but with a line of its own, and expenditure that uses it.
    const workbook = withCells(withFunds("counted"), {
      "表4!B6": 17414.14,
      "表4!B7": 17264.14,
      "表4!A10": "财政拨款结转",
      "表4!B10": 30,
    });
    expect(check(workbook).findings.filter((finding) => finding.verdict && finding.severity !== "rounding")).toEqual(
      [],
    );
  });
});

describe("四舍五入", () => {
  const outcomeAt = (changes: Parameters<typeof withCells>[1], rule: string): string[] =>
    check(withCells(sample(), changes))
      .findings.filter((finding) => finding.rule.id === rule)
      .map((finding) => finding.severity);

  test("同一个数两处差一个末位是核实性", () => {
    expect(outcomeAt({ "表6!D8": 7585.82 }, "basic-expenditure-agrees")).toEqual(["verifiable"]);
    expect(outcomeAt({ "表6!D8": 7585.81 }, "basic-expenditure-agrees")).toEqual(["logical"]);
  });

  describe("基本支出表以元为单位", () => {
    const inYuan = (total: number) =>
      mapSheets(sample(), (draft) => {
        if (draft.name !== "表6") return;
        draft.rows = draft.rows.map((row, at) =>
          row.map((cell) => {
            if (cell.value === "单位：万元") return typed("单位：元");
            if (typeof cell.value !== "number") return cell;
            const yuan = at === 7 && cell.value === 7585.83 ? total : Math.round(cell.value * 10000);
            return { ...cell, value: yuan, text: yuan.toFixed(2) };
          }),
        );
      });
    const said = (total: number) =>
      check(inYuan(total)).findings.filter((finding) => finding.rule.id === "basic-expenditure-agrees");

    test("相差不到万元表半个末位的是尾差", () => {
      expect(said(75858312.5).map((finding) => finding.severity)).toEqual(["rounding"]);
    });

    test("超出的是错误，句中各用自己的单位", () => {
      expect(said(75858512.5).map((finding) => finding.message.zh)).toEqual([
        "总计：表5基本支出7,585.83万元（表5!F8）应等于表6合计75,858,512.50元（表6!D8），少0.02万元。",
      ]);
    });
  });

  test("尾差的范围是各数半个末位之和", () => {
    const verdict = check(sample()).verdicts.find(
      ({ equation, outcome }) => outcome === "rounding" && equation.about.zh === "商品和服务支出（302）",
    );
    expect(verdict?.slack.eq(decimal("0.075"))).toBe(true);
  });
});
