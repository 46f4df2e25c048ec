import { diagnose, diagnosisData, explain } from "../../src/diagnosis";
import { rowsOf } from "../../bench/plant";
import { LAYOUTS } from "../support/layouts";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { cellAddress, qualifiedAddress } from "../../src/workbook/address";
import { gridOf } from "../../src/workbook/grid";
import type { Workbook } from "../../src/workbook/workbook";
import { examine, type Examined } from "./planted";

function sentences({ diagnoses, broken }: Examined): string[] {
  return diagnoses.map((diagnosis) => explain(diagnosis, broken).zh);
}

function withRows(change: (rows: ReturnType<typeof rowsOf>) => void, sheetName: string): Workbook {
  const workbook = sample();
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const rows = rowsOf(sheet.grid);
      change(rows);
      return { ...sheet, grid: gridOf(rows) };
    }),
  };
}

describe("faults planted in the sample disclosure", () => {
  test("the sample itself needs no diagnosis", () => {
    expect(examine(sample()).diagnoses).toEqual([]);
  });

  test.each([
    [{ "表3!F11": 4047.63 }, "表3!F11 最可能有误：4,047.63 应为 4,074.63（两位数字颠倒，解释全部 "],
    [{ "表5!G18": 242.46 }, "表5!G18 最可能有误：242.46 应为 2,424.63（小数点错位，解释全部 "],
    [{ "表7!F12": 52 }, "表7!F12 最可能有误：52.00 应为 25.00（两位数字颠倒，解释全部 "],
    [{ "表2!G12": null }, "表2!G12 最可能漏填：应为 1,387.89（解释全部 "],
    [{ "表1!B6": 176909000 }, "表1!B6 最可能有误：176,909,000.00 应为 17,690.90（万元与元混淆，解释全部 "],
  ])("%j is told in one sentence", (cells, beginning) => {
    const examined = examine(withCells(sample(), cells));
    const [sentence = "", ...others] = sentences(examined);
    expect(others).toEqual([]);
    expect(sentence.startsWith(beginning)).toBe(true);
    expect(sentence.slice(beginning.length)).toBe(`${examined.broken} 处不平）。`);
    expect(examined.broken).toBeGreaterThan(1);
  });

  test("the same fault is found at its place in every other layout", () => {
    const faulty = withCells(sample(), { "表3!F11": 4047.63 });
    for (const layOut of Object.values(LAYOUTS)) {
      const { diagnoses } = examine(layOut(faulty));
      expect(diagnoses).toHaveLength(1);
      expect(
        diagnoses[0]?.corrections.map(({ figure, expected }) => `${figure.table} ${figure.row} ${expected.toFixed(2)}`),
      ).toEqual(["expenditure 行政运行（201 06 01） 4074.63"]);
    }
  });

  test("faults in five tables are told one by one, each with its value", () => {
    const { diagnoses } = examine(
      withCells(sample(), {
        "表1!D6": 15310.24,
        "表4!E13": 1239.37,
        "表3!E20": 133.94,
        "表2!F24": 489.29,
        "表6!F21": 898.5,
      }),
    );
    const mended = diagnoses.flatMap(({ corrections }) =>
      corrections.map(({ figure, expected }) => `${qualifiedAddress(figure.cell)}=${expected.toFixed(2)}`),
    );
    expect(mended.sort()).toEqual([
      "表1!D6=15301.24",
      "表2!F24=570.37",
      "表3!E20=1329.37",
      "表4!E13=1329.37",
      "表6!F21=89.85",
    ]);
  });

  test("a deleted row is named after the table that still has it", () => {
    const examined = examine(withRows((rows) => rows.splice(11, 1), "表3"));
    expect(sentences(examined)).toEqual([
      "表3 最可能漏了一行：一般行政管理事务（201 06 02），合计 2,204.00，项目支出 2,204.00（见 表2!E11，解释全部 2 处不平）。",
    ]);
  });

  test("where two tables show different rows of the missing amounts, none is named", () => {
    const deleted = withRows((rows) => rows.splice(11, 1), "表3");
    const [named] = examine(deleted).diagnoses;
    expect(named?.rowFault?.row).toBe("一般行政管理事务（201 06 02）");
    const { diagnoses } = examine(withCells(deleted, { "表5!C12": "08" }));
    expect(diagnoses.filter(({ rowFault }) => rowFault?.sheet === "表3" && rowFault.row !== null)).toEqual([]);
  });

  test("a row pasted twice is named with its second place", () => {
    const examined = examine(withRows((rows) => rows.splice(11, 0, rows[11] ?? []), "表3"));
    expect(examined.diagnoses).toHaveLength(1);
    expect(examined.diagnoses[0]?.rowFault?.kind).toBe("twice");
    expect(examined.diagnoses[0]?.rowFault?.cells.map(cellAddress)).toEqual(["E13", "G13"]);
    expect(examined.diagnoses[0]?.corrections).toEqual([]);
  });

  test("the same verdicts give the same diagnoses, whatever the order of the equations", () => {
    const { verdicts, book, diagnoses } = examine(withCells(sample(), { "表3!F11": 4047.63, "表7!F12": 52 }));
    const cells = (found: typeof diagnoses) =>
      found
        .map(({ corrections }) =>
          corrections.map(({ figure, expected }) => `${qualifiedAddress(figure.cell)}=${expected.toFixed(2)}`),
        )
        .sort();
    expect(diagnose(verdicts, book)).toEqual(diagnoses);
    expect(cells(diagnose([...verdicts].reverse(), book))).toEqual(cells(diagnoses));
  });
});

describe("machine-readable", () => {
  test("a diagnosis has plain digits, its pattern, and the findings it explains", () => {
    const { diagnoses, verdicts } = examine(withCells(sample(), { "表6!E12": 939.3, "表6!E13": 236.78 }));
    const broken = verdicts.filter(({ outcome }) => outcome === "broken");
    const [diagnosis] = diagnoses;
    const data = diagnosis && diagnosisData(diagnosis, (verdict) => broken.indexOf(verdict));
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      cells: [{ sheet: "表6", address: "E13", actual: "236.78", expected: "263.78" }],
      confidence: expect.any(Number),
      pattern: "transposition",
      explains: broken.map((_, i) => i),
      alternatives: [],
    });
  });

  test("a range is given with both its ends", () => {
    const { diagnoses } = examine(withCells(sample(), { "表3!F8": 7558.83 }));
    const [data] = diagnoses.map((diagnosis) => diagnosisData(diagnosis, () => 0));
    expect(data?.cells[0]).toEqual({
      sheet: "表3",
      address: "F8",
      actual: "7558.83",
      expected: "7585.83",
      range: ["7585.82", "7585.84"],
    });
  });
});
