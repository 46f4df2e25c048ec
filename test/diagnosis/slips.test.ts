import { slipBehind } from "../../src/diagnosis/slips";
import type { Misprint } from "../../src/diagnosis/slips/slip";
import { onPaper } from "./equations-on-paper";

const { verdicts } = onPaper({ A1: "1.00", A2: "1.00" }, ["A1 = A2"]);
const figure = verdicts[0]?.equation.total;

/** A misprint of two decimals, without surroundings. */
function misprint(expected: string, actual: string, around: Partial<Misprint> = {}): Misprint {
  if (figure === undefined) throw new Error("no figure");
  const hundredths = (text: string) => Math.round(Number(text) * 100);
  const typed = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text).replace("-", "");
  return {
    figure,
    actual: typed(actual),
    expected: typed(expected),
    actualTicks: hundredths(actual),
    expectedTicks: hundredths(expected),
    lastDigit: 1,
    occurrences: 1,
    neighbours: [],
    addends: [],
    leftOutOfFormula: [],
    priorYear: null,
    ...around,
  };
}

describe("slips of the hand", () => {
  test.each([
    ["4074.63", "4047.63", "transposition"],
    ["4074.63", "4074.36", "transposition"],
    ["25", "52", "transposition"],
    ["561", "501", "digit-changed"],
    ["4074.63", "4074.83", "digit-changed"],
    ["4074.63", "474.63", "digit-dropped"],
    ["4074.63", "4074.6", "digit-dropped"],
    ["1843", "184", "digit-dropped"],
    ["4074.63", "40774.63", "digit-doubled"],
    ["2204", "220.4", "decimal-shift"],
    ["4074.63", "407463", "decimal-shift"],
    ["4074.63", "407.46", "decimal-shift"],
    ["4074.63", "40746300", "unit"],
    ["4074.63", "-4074.63", "sign"],
    ["389.89", "0", "left-blank"],
    ["4074.63", "8120.19", "unexplained"],
  ])("%s written as %s: %s", (expected, actual, pattern) => {
    expect(slipBehind(misprint(expected, actual)).pattern).toBe(pattern);
  });

  test("what surrounds a cell tells of neighbours, rows and last year", () => {
    expect(slipBehind(misprint("389.89", "1424.76", { neighbours: [142476] })).pattern).toBe("neighbour");
    expect(slipBehind(misprint("900.00", "677.00", { addends: [22300, 67700] })).pattern).toBe("row-left-out");
    expect(slipBehind(misprint("900.00", "1123.00", { addends: [22300, 67700] })).pattern).toBe("row-twice");
    expect(slipBehind(misprint("900.00", "815.27", { priorYear: 81527 })).pattern).toBe("prior-year");
    expect(slipBehind(misprint("900.00", "815.27", { addends: [22300, 67700] })).pattern).toBe("total-not-updated");
    expect(slipBehind(misprint("15404.81", "14.30", { addends: [1539231, 1250] })).pattern).toBe("unexplained");
    const repeated = { neighbours: [142476], occurrences: 5 };
    expect(slipBehind(misprint("389.89", "1424.76", repeated)).pattern).toBe("unexplained");
    expect(slipBehind(misprint("900.00", "815.27", { leftOutOfFormula: [8473] })).pattern).toBe("formula-range");
  });

  test("a known slip is far likelier than none, and a truth below zero far less", () => {
    const known = slipBehind(misprint("4074.63", "4047.63")).likelihood;
    const unknown = slipBehind(misprint("4074.63", "8120.19")).likelihood;
    expect(known).toBeGreaterThan(1000 * unknown);
    expect(slipBehind(misprint("-4074.63", "8120.19")).likelihood).toBeLessThan(unknown);
  });
});
