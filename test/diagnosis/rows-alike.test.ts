import { diagnosisData, explain, type Diagnosis } from "../../src/diagnosis";
import { marksOf } from "../../src/report/marks";
import { validateWorkbook } from "../../src/actions/validate";
import { cellAddress, qualifiedAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { examine } from "./planted";

/** 表6 of the sample: a row's 合计 is its 公用经费, and no other table states it. */
function operating(row: number, amount: number | null) {
  return withCells(sample(), { [`表6!D${row}`]: amount, [`表6!F${row}`]: amount });
}

function only(diagnoses: readonly Diagnosis[]): Diagnosis {
  const [diagnosis, ...others] = diagnoses;
  expect(others).toEqual([]);
  if (diagnosis === undefined) throw new Error("no diagnosis");
  return diagnosis;
}

describe("合计 and its only part wrong alike", () => {
  test("nothing tells the row: it is said so, the rows are listed, and no value is proposed", () => {
    const { diagnoses, broken } = examine(operating(21, 98.85));
    const diagnosis = only(diagnoses);
    expect(explain(diagnosis, broken).zh).toBe(
      "表6 商品和服务支出（302）项下某一款多约 9.01（合计、公用经费），无法判定是哪一款：办公费（302 01） D21、" +
        "印刷费（302 02） D22、水费（302 05） D23、电费（302 06） D24、邮电费（302 07） D25、取暖费（302 08） D26等" +
        "共13款，请对照原始资料（解释全部 2 处不平）。",
    );
    expect(diagnosis.corrections).toEqual([]);
    expect(diagnosis.alternatives.flatMap(({ corrections }) => corrections)).toEqual([]);
  });

  test("a row that would fall below zero cannot be the one", () => {
    const diagnosis = only(examine(operating(26, 205.38)).diagnoses);
    expect(diagnosis.rowFault?.cells.map(cellAddress)).toEqual(["D26", "D28"]);
    expect(diagnosis.rowFault?.amounts.map(({ amount }) => amount.toFixed(2))).toEqual(["-135.39", "-135.39"]);
  });

  test("a row is not called missing where one that is there explains it as well", () => {
    const { diagnoses, broken } = examine(operating(22, 4));
    const diagnosis = only(diagnoses);
    expect(diagnosis.rowFault?.kind).toBe("one-of");
    expect(explain(diagnosis, broken).zh).toContain("某一款少约 29.99（合计、公用经费），或漏列、漏填一款，无法判定");
  });

  test("a negative amount betrays its row: its sign is wrong", () => {
    const diagnosis = only(examine(operating(30, -10)).diagnoses);
    expect(
      diagnosis.corrections.map(({ figure, expected }) => `${cellAddress(figure.cell)}=${expected.toFixed(2)}`),
    ).toEqual(["D30=10.00", "F30=10.00"]);
    expect(diagnosis.pattern).toBe("sign");
  });

  test("where another table states the row's code, that table names it", () => {
    const wrong = withCells(sample(), { "表5!E9": 5000, "表5!F9": 5000 });
    const { diagnoses } = examine(wrong);
    expect(diagnoses[0]?.rowFault).toBeUndefined();
    expect(diagnoses[0]?.corrections.length).toBeGreaterThan(0);
  });

  test("no cell of such rows is marked as the culprit, and machines read them as one of several", () => {
    const validation = validateWorkbook(operating(21, 98.85));
    const culprits = marksOf(validation).filter(({ level }) => level === "culprit");
    expect(culprits.map(({ cell }) => qualifiedAddress(cell))).toEqual([]);
    const [data] = validation.diagnoses.map((diagnosis) => diagnosisData(diagnosis, () => 0));
    expect(data?.cells).toEqual([]);
    expect(data?.row).toMatchObject({ kind: "one-of", sheet: "表6", row: "商品和服务支出（302）" });
    expect(data?.row?.addresses).toContain("D21");
  });
});

test("no amount below zero is proposed for one that is not", () => {
  for (const cells of [{ "表6!F27": 135.38 }, { "表7!F12": 3000 }, { "表5!G12": 9000 }]) {
    const explanations = examine(withCells(sample(), cells)).diagnoses.flatMap((diagnosis) => [
      diagnosis,
      ...diagnosis.alternatives,
    ]);
    expect(explanations.length).toBeGreaterThan(0);
    for (const { expected } of explanations.flatMap(({ corrections }) => corrections)) {
      expect(expected.isNegative() && !expected.isZero()).toBe(false);
    }
  }
});
