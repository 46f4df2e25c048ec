import { slipBehind } from "../../src/diagnosis/slips";
import { decimalPoint } from "../../src/diagnosis/slips/decimal-point";
import { digitChanged } from "../../src/diagnosis/slips/digit-changed";
import { digitDoubled } from "../../src/diagnosis/slips/digit-doubled";
import { digitDropped } from "../../src/diagnosis/slips/digit-dropped";
import { cellsLeftOut, formulaRange } from "../../src/diagnosis/slips/formula-range";
import { leftBlank } from "../../src/diagnosis/slips/left-blank";
import { neighbour } from "../../src/diagnosis/slips/neighbour";
import { priorYear } from "../../src/diagnosis/slips/prior-year";
import { rowLeftOut } from "../../src/diagnosis/slips/row-left-out";
import { rowTwice } from "../../src/diagnosis/slips/row-twice";
import { sign } from "../../src/diagnosis/slips/sign";
import type { Misprint, Slip } from "../../src/diagnosis/slips/slip";
import { totalNotUpdated } from "../../src/diagnosis/slips/total-not-updated";
import { transposedDigits } from "../../src/diagnosis/slips/transposed-digits";
import { unit } from "../../src/diagnosis/slips/unit";
import type { Figure } from "../../src/disclosure/figure";
import { cellAddress } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

const figureOf = (cells: Sheet): Figure => {
  const figure = onPaper(cells, ["A1 = B1"]).verdicts[0]?.equation.total;
  if (figure === undefined) throw new Error("no figure");
  return figure;
};
const TYPED = figureOf({ A1: "1.00" });
const FORMULA = figureOf({ A1: { formula: "=SUM(B1:B9)", value: "1.00" } });

/** A misprint of two decimals. */
function misprint(expected: string, actual: string, around: Partial<Misprint> = {}): Misprint {
  const typed = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace("-", "");
  return {
    ...{ figure: TYPED, actual: typed(actual), expected: typed(expected), lastDigit: 1, occurrences: 1 },
    ...{ actualTicks: Math.round(Number(actual) * 100), expectedTicks: Math.round(Number(expected) * 100) },
    ...{ neighbours: [], addends: [], leftOutOfFormula: [], priorYear: null },
    ...around,
  };
}

type Case = readonly [expected: string, actual: string, likelihood: number, around?: Partial<Misprint>];

const CASES: readonly (readonly [what: string, slip: Slip, cases: readonly Case[]])[] = [
  [
    "two digits are transposed in one of the places where they can be",
    transposedDigits,
    [
      ["4074.63", "4047.63", 0.12 / 5],
      ["25", "52", 0.12],
      ["-25", "-52", 0.12],
      ["25.1", "52.1", 0.12 / 2],
      ["25", "-52", 0],
      ["25", "25", 0],
      ["25", "27", 0],
      ["253", "523", 0.12 / 2],
      ["253", "527", 0],
      ["2531", "3521", 0],
      ["1050", "150", 0],
      ["0.52", "0.25", 0.12 / 2],
      ["1050", "1005", 0.12 / 3],
    ],
  ],
  [
    "one digit is another, each of nine in each place alike",
    digitChanged,
    [
      ["561", "501", 0.2 / 27],
      ["561", "509", 0],
      ["561", "561", 0],
      ["-561", "501", 0],
      ["4074.63", "4074.6", 0.2 / 54],
      ["561", "61", 0.2 / 27],
      ["40.5", "40", 0.2 / 27],
    ],
  ],
  [
    "one digit is dropped, but not the point",
    digitDropped,
    [
      ["4074.63", "474.63", 0.08 / 6],
      ["4074.63", "4074.6", 0.08 / 6],
      ["50", "5", 0.08 / 2],
      ["45", "5", 0.08 / 2],
      ["50", "-5", 0],
      ["10", "0", 0],
      ["4.5", "45", 0],
      ["4074.63", "44.63", 0],
      ["4074.63", "4074.63", 0],
      ["4074", "475", 0],
    ],
  ],
  [
    "one digit is too many: struck twice, or much rarer a stray one",
    digitDoubled,
    [
      ["4074.63", "40774.63", 0.04 / 6],
      ["4074.63", "44074.63", 0.04 / 6],
      ["4074.63", "4074.633", 0.04 / 6],
      ["4074.63", "40794.63", 0.01 / 60],
      ["4074.63", "94074.63", 0.01 / 60],
      ["5", "50", 0.01 / 10],
      ["0", "50", 0],
      ["5", "-55", 0],
      ["45", "4.5", 0],
      ["4074.63", "4074.63", 0],
    ],
  ],
  [
    "the point is moved by one to three places, what falls off rounded or cut",
    decimalPoint,
    [
      ["2204", "220.4", 0.01],
      ["2204", "22.04", 0.01],
      ["2204", "2.2", 0.01],
      ["2204", "22040", 0.01],
      ["2204", "220400", 0.01],
      ["2204", "2204000", 0.01],
      ["2204", "22040000", 0],
      ["-4074.63", "-407.46", 0.01],
      ["4074.67", "407.46", 0.01],
      ["4074.67", "407.47", 0.01],
      ["4074.60", "407.47", 0],
      ["1.14", "0.11", 0.01],
      ["1.00", "0.10", 0.01],
      ["1.54", "0.15", 0, { lastDigit: 2 }],
      ["1.04", "0.10", 0],
      ["0", "5", 0],
      ["5", "0", 0],
      ["0", "0", 0],
    ],
  ],
  [
    "万元 is taken for 元 or the reverse",
    unit,
    [
      ["4074.63", "40746300", 0.03],
      ["40746300", "4074.63", 0.03],
      ["4074.63", "4074630", 0],
      ["0", "0", 0],
    ],
  ],
  [
    "the sign is wrong, mostly where a negative amount stands",
    sign,
    [
      ["5", "-5", 0.5],
      ["-5", "5", 0.03],
      ["5", "5", 0],
      ["5", "-6", 0],
      ["0", "0", 0],
    ],
  ],
  [
    "the figure of a neighbouring cell stands there, unless it stands everywhere",
    neighbour,
    [
      ["5", "7", 0.08, { neighbours: [700] }],
      ["5", "7", 0.02, { neighbours: [100, 200, 700, 300] }],
      ["5", "7", 0, { neighbours: [500] }],
      ["5", "7", 0, { neighbours: [] }],
      ["5", "0", 0, { neighbours: [0] }],
      ["5", "7", 0.08, { neighbours: [700], occurrences: 3 }],
      ["5", "7", 0, { neighbours: [700], occurrences: 4 }],
    ],
  ],
  [
    "an amount is left blank, rarely",
    leftBlank,
    [
      ["5", "0", 5e-6],
      ["0", "0", 0],
      ["5", "7", 0],
    ],
  ],
  [
    "a row is left out of a total",
    rowLeftOut,
    [
      ["900", "677", 0.025, { addends: [22300, 67700] }],
      ["900", "677", 0, { addends: [22300] }],
      ["900", "678", 0, { addends: [22300, 67700] }],
      ["223", "0", 0, { addends: [22300, 67700] }],
    ],
  ],
  [
    "a row is counted twice",
    rowTwice,
    [
      ["900", "1123", 0.015, { addends: [22300, 67700] }],
      ["900", "1123", 0, { addends: [22300] }],
      ["900", "1124", 0, { addends: [22300, 67700] }],
      ["-223", "0", 0, { addends: [22300, 67700] }],
    ],
  ],
  [
    "last year's figure stands there",
    priorYear,
    [
      ["900", "815", 0.05, { priorYear: 81500 }],
      ["900", "815", 0, { priorYear: null }],
      ["900", "815", 0, { priorYear: 81600 }],
      ["900", "0", 0, { priorYear: 0 }],
      ["815", "815", 0, { priorYear: 81500 }],
    ],
  ],
  [
    "a total's formula leaves out what it lacks",
    formulaRange,
    [
      ["900", "815", 0.3, { leftOutOfFormula: [100, 8500] }],
      ["900", "815", 0, { leftOutOfFormula: [8600] }],
      ["900", "900", 0, { leftOutOfFormula: [0] }],
    ],
  ],
  [
    "a typed total is left from a draft that is not a multiple of it",
    totalNotUpdated,
    [
      ["900", "815", 0.15e-3, { addends: [100, 200] }],
      ["500", "100", 0.15e-3, { addends: [100, 200] }],
      ["501", "100", 0, { addends: [100, 200] }],
      ["100", "500", 0.15e-3, { addends: [100, 200] }],
      ["100", "501", 0, { addends: [100, 200] }],
      ["900", "815", 0, { addends: [100] }],
      ["900", "0", 0, { addends: [100, 200] }],
      ["0", "0", 0, { addends: [100, 200] }],
      ["900", "815", 0, { addends: [100, 200], figure: FORMULA }],
    ],
  ],
];

describe.each(CASES)("%s", (_what, slip, cases) => {
  // Apart from the table: a parameter that a row lacks would be taken for a callback.
  test.each(cases.map((one) => [one] as const))("%j", ([expected, actual, likelihood, around]) => {
    expect(slip.likelihood(misprint(expected, actual, around))).toBeCloseTo(likelihood, 12);
  });
});

describe("how likely a misprint is in all", () => {
  const likelihood = (...of: Parameters<typeof misprint>): number => slipBehind(misprint(...of)).likelihood;
  /** An error of no known kind leaves each figure of four digits alike. */
  const UNKNOWN = 0.05e-4;

  test("is what its slips and an error of no known kind make together", () => {
    expect(likelihood("9134", "8127")).toBeCloseTo(UNKNOWN * (8127 / 9134), 12);
    expect(likelihood("8127", "9134")).toBeCloseTo(UNKNOWN, 12);
    expect(likelihood("9134", "9314")).toBeCloseTo(UNKNOWN + 0.12 / 3, 12);
    expect(slipBehind(misprint("9134", "9314")).pattern).toBe("transposition");
  });

  test("is that of six digits for an empty cell", () => {
    expect(likelihood("389.89", "0")).toBeCloseTo(0.05e-6 + 5e-6, 12);
  });

  test("of a formula is rare, unless the formula leaves something out", () => {
    expect(likelihood("8127", "9134", { figure: FORMULA })).toBeCloseTo(UNKNOWN * 0.02, 12);
    const leaving = { figure: FORMULA, leftOutOfFormula: [-100_700] };
    expect(likelihood("8127", "9134", leaving)).toBeCloseTo(UNKNOWN + 0.3, 12);
  });

  test("of a truth below zero is rarer still, where none stands there", () => {
    expect(likelihood("-8127", "9134")).toBeCloseTo(UNKNOWN * 1e-3, 12);
    expect(likelihood("-8127", "-9134")).toBeCloseTo(UNKNOWN, 12);
    expect(likelihood("-8127", "0")).toBeCloseTo((0.05e-6 + 5e-6) * 1e-3, 14);
    expect(likelihood("0", "9134")).toBeCloseTo(UNKNOWN, 12);
  });

  test("of a total does not depend on how much it would have to grow", () => {
    expect(likelihood("91344", "8127", { addends: [100, 200] })).toBeCloseTo(UNKNOWN, 12);
    expect(likelihood("91344", "8127")).toBeCloseTo(UNKNOWN * (8127 / 91344), 12);
  });
});

describe("what a total's formula leaves out of an equation", () => {
  function leftOut(formula: string | null, equation: string): readonly string[] {
    const cells: Sheet = { B2: "1.00", B3: "2.00", B4: "4.00", B5: "", C3: "8.00" };
    const total = formula === null ? "7.00" : { formula, value: "7.00" };
    const found = onPaper({ ...cells, B1: total }, [equation]).verdicts[0]?.equation;
    if (found === undefined) throw new Error("no equation");
    return cellsLeftOut(found.total, found).map(({ cell }) => cellAddress(cell));
  }

  test("are the parts it does not read, nought left aside", () => {
    expect(leftOut("=SUM(B2:B3)", "B1 = B2 + B3 + B4 + B5")).toEqual(["B4"]);
    expect(leftOut("=SUM(B3:B4)", "B1 = B2 + B3 + B4")).toEqual(["B2"]);
    expect(leftOut("=B2+B4", "B1 = B2 + B3 + B4")).toEqual(["B3"]);
    expect(leftOut("=SUM(B2:B4)", "B1 = B2 + B3 + B4")).toEqual([]);
    expect(leftOut("=SUM(B2:B4)", "B1 = B2 + B3 + C3")).toEqual(["C3"]);
    expect(leftOut("=SUM(C2:C4)", "B1 = B2 + C3")).toEqual(["B2"]);
  });

  test("are all of them where the formula reads another sheet, none where it is no sum or the total is typed", () => {
    expect(leftOut("=SUM(表2!B2:B4)", "B1 = B2 + B3")).toEqual(["B2", "B3"]);
    expect(leftOut("=SUM(表1!B2:B4)", "B1 = B2 + B3")).toEqual([]);
    expect(leftOut("=MAX(B2:B4)", "B1 = B2 + B3")).toEqual([]);
    expect(leftOut(null, "B1 = B2 + B3")).toEqual([]);
  });
});
