import { diagnosisData, explain, type Diagnosis } from "../../src/diagnosis";
import { cellAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { examine } from "./planted";
import { BASIC_ROWS, changed, EXPENDITURE_ROWS, smallTables, twice, without } from "./small-tables";

const ALL = { expenditure: EXPENDITURE_ROWS, general: EXPENDITURE_ROWS, basic: BASIC_ROWS };

function told(workbook: Workbook): readonly string[] {
  const { diagnoses, broken } = examine(workbook);
  return diagnoses.map((diagnosis) => explain(diagnosis, broken).zh);
}

function only(workbook: Workbook): Diagnosis {
  const [diagnosis, ...others] = examine(workbook).diagnoses;
  expect(others).toHaveLength(0);
  if (diagnosis === undefined) throw new Error("no diagnosis");
  return diagnosis;
}

test("tables that add up need no diagnosis", () => {
  expect(examine(smallTables(ALL)).diagnoses).toEqual([]);
});

describe("a row pasted twice", () => {
  test("is told with its amounts and the place of the second, whatever else counts it", () => {
    expect(told(smallTables({ ...ALL, basic: twice(BASIC_ROWS, 6) }))).toEqual([
      "表6 最可能重复录入一行：印刷费（302 02），合计 33.84，公用经费 33.84，重复的在 表6!D14 一行（解释全部 2 处不平）。",
    ]);
    const { pattern, rowFault, confidence } = only(smallTables({ ...ALL, expenditure: twice(EXPENDITURE_ROWS, 4) }));
    expect([pattern, rowFault?.kind, rowFault?.seenAt, confidence]).toEqual(["row-twice", "twice", null, 0.99]);
    expect(rowFault?.cells.map(cellAddress)).toEqual(["E12", "G12"]);
  });

  test("with another name below it is no row twice, nor with another amount", () => {
    const renamed = changed(twice(BASIC_ROWS, 6), { "7/2": "咨询费", "7/1": "03" });
    expect(told(smallTables({ ...ALL, basic: renamed })).join()).not.toContain("重复录入");
    const other = changed(twice(BASIC_ROWS, 6), { "7/3": 20, "7/5": 20 });
    expect(told(smallTables({ ...ALL, basic: other })).join()).not.toContain("重复录入");
  });
});

describe("a row that is missing", () => {
  test("is named where another table shows it, with the cell that does", () => {
    const { pattern, rowFault, corrections } = only(smallTables({ ...ALL, expenditure: without(EXPENDITURE_ROWS, 4) }));
    expect([pattern, rowFault?.kind, rowFault?.row]).toEqual([
      "row-left-out",
      "left-out",
      "一般行政管理事务（201 06 02）",
    ]);
    expect(rowFault?.amounts.map(({ column, amount }) => `${column} ${amount.toFixed(2)}`)).toEqual([
      "合计 123.40",
      "项目支出 123.40",
    ]);
    expect(rowFault?.seenAt?.cell).toEqual({ sheet: "表5", row: 10, column: 4 });
    expect(corrections).toEqual([]);
  });

  test("is not named where the other table's row of that amount is another's child", () => {
    const elsewhere = changed(EXPENDITURE_ROWS, { "4/0": "202", "4/3": "外交管理事务" });
    const moved = smallTables({ ...ALL, expenditure: without(EXPENDITURE_ROWS, 4), general: elsewhere });
    expect(told(moved).join()).not.toContain("漏了一行");
  });

  test("is one of several explanations where no table shows it", () => {
    expect(told(smallTables({ expenditure: without(EXPENDITURE_ROWS, 4) }))).toEqual([
      "表3 财政事务（201 06）项下某一项少约 123.40（合计、项目支出），或漏列、漏填一项，无法判定是哪一项：" +
        "行政运行（201 06 01） E10、财政国库业务（201 06 05） E11共2项，请对照原始资料（解释全部 2 处不平）。",
    ]);
  });

  test("is told by its amounts alone where they make up a row of the table", () => {
    const rows = [...EXPENDITURE_ROWS, ["201", "06", "08", "财政委托业务支出", 91.4, 30.3, 61.1]];
    const grown = changed(rows, {
      ...Object.fromEntries(
        [0, 1, 2].flatMap((row) => [
          [`${row}/4`, 1552.9],
          [`${row}/5`, 1091.8],
          [`${row}/6`, 461.1],
        ]),
      ),
    });
    expect(examine(smallTables({ expenditure: grown })).broken).toBe(0);
    expect(told(smallTables({ expenditure: without(grown, 6) }))).toEqual([
      "表3 最可能漏了一行：合计 91.40，基本支出 30.30，项目支出 61.10（解释全部 3 处不平）。",
    ]);
  });

  test("is not one where the sum is short of less than nothing", () => {
    const more = changed(EXPENDITURE_ROWS, { "4/4": 223.4, "4/6": 223.4 });
    expect(told(smallTables({ expenditure: more })).join()).not.toContain("漏了一行");
  });
});

describe("合计 and its only part wrong alike", () => {
  const alike = (row: number, amount: number) =>
    smallTables({ ...ALL, basic: changed(BASIC_ROWS, { [`${row}/3`]: amount, [`${row}/5`]: amount }) });

  test("nothing tells the row: the rows are listed and no value is proposed", () => {
    expect(told(alike(5, 107.71))).toEqual([
      "表6 商品和服务支出（302）项下某一款多约 9.00（合计、公用经费），无法判定是哪一款：" +
        "办公费（302 01） D12、印刷费（302 02） D13、水费（302 05） D14共3款，请对照原始资料（解释全部 2 处不平）。",
    ]);
    const { corrections, rowFault, alternatives, confidence } = only(alike(5, 107.71));
    expect([corrections, rowFault?.kind, rowFault?.among?.orMissing, confidence]).toEqual([[], "one-of", false, 0.99]);
    expect(alternatives.flatMap((other) => other.corrections)).toEqual([]);
    expect(rowFault?.amounts.map(({ column, amount }) => `${column} ${amount.toFixed(2)}`)).toEqual([
      "合计 -9.00",
      "公用经费 -9.00",
    ]);
  });

  test("a row that would fall below zero is not among them, and the one that is too small may be missing", () => {
    expect(only(alike(5, 150.2)).rowFault?.cells.map(cellAddress)).toEqual(["D12", "D14"]);
    const short = only(alike(5, 48.31));
    expect(short.rowFault?.cells.map(cellAddress)).toEqual(["D12", "D13", "D14"]);
    expect(short.rowFault?.among).toMatchObject({ level: { zh: "款" }, orMissing: true });
  });

  test("the only row that can be meant is named with its value", () => {
    const one = smallTables({ ...ALL, basic: changed(BASIC_ROWS, { "7/3": 700.2, "7/5": 700.2 }) });
    const { corrections } = only(one);
    expect(corrections.map(({ figure, expected }) => `${cellAddress(figure.cell)}=${expected.toFixed(2)}`)).toEqual([
      "D14=188.70",
      "F14=188.70",
    ]);
  });

  test("a negative amount betrays its row", () => {
    const { pattern, corrections } = only(alike(6, -33.84));
    expect(pattern).toBe("sign");
    expect(corrections.map(({ figure, expected }) => `${cellAddress(figure.cell)}=${expected.toFixed(2)}`)).toEqual([
      "D13=33.84",
      "F13=33.84",
    ]);
  });

  test("one amount of a row that is wrong alone is told by the row itself", () => {
    const wrong = smallTables({ ...ALL, basic: changed(BASIC_ROWS, { "5/5": 89.71 }) });
    expect(only(wrong).corrections.map(({ figure }) => cellAddress(figure.cell))).toEqual(["F12"]);
  });
});

describe("a diagnosis as machines read it", () => {
  test("has a row with its addresses, and the findings it explains, each once and in order", () => {
    const diagnosis = only(smallTables({ ...ALL, expenditure: without(EXPENDITURE_ROWS, 4) }));
    const numbers = new Map(diagnosis.settles.map((verdict, at) => [verdict, 7 - at]));
    expect(diagnosisData(diagnosis, (verdict) => numbers.get(verdict))).toEqual({
      cells: [],
      row: {
        ...{ kind: "left-out", sheet: "表3", row: "一般行政管理事务（201 06 02）", addresses: ["E9", "G9"] },
        amounts: [
          { column: "合计", amount: "123.40" },
          { column: "项目支出", amount: "123.40" },
        ],
      },
      ...{ confidence: 0.99, pattern: "row-left-out", explains: [6, 7], alternatives: [] },
    });
    expect(diagnosisData(diagnosis, () => 3).explains).toEqual([3]);
    expect(diagnosisData(diagnosis, () => undefined).explains).toEqual([]);
  });

  test("has a cell with what stands there and what should, and a range where rounding leaves one", () => {
    const diagnosis = only(smallTables({ basic: changed(BASIC_ROWS, { "2/3": 521.6, "2/4": 512.6 }) }));
    expect(diagnosisData(diagnosis, () => 0)).toMatchObject({
      cells: [{ sheet: "表6", address: "D9", actual: "521.60", expected: "512.60" }],
      pattern: "transposition",
    });
    expect(diagnosisData(diagnosis, () => 0).row).toBeUndefined();
    expect(Object.keys(diagnosisData(diagnosis, () => 0).cells[0] ?? {})).not.toContain("range");
    const summed = only(smallTables({ ...ALL, basic: changed(BASIC_ROWS, { "7/3": 700.2, "7/5": 700.2 }) }));
    expect(diagnosisData(summed, () => 0).cells.map(({ range }) => range)).toEqual([
      ["188.68", "188.72"],
      ["188.68", "188.72"],
    ]);
  });

  test("has its alternatives, which are explanations as well", () => {
    const [diagnosis] = examine(smallTables({ basic: changed(BASIC_ROWS, { "0/3": 999 }) })).diagnoses;
    if (diagnosis === undefined) throw new Error("no diagnosis");
    const { alternatives } = diagnosisData(diagnosis, () => 0);
    expect(alternatives).toHaveLength(diagnosis.alternatives.length);
  });
});
