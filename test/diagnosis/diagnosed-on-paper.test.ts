import { evaluate, type Equation, type Verdict } from "../../src/checks/equation";
import { diagnose, type Explanation } from "../../src/diagnosis";
import type { Figure } from "../../src/disclosure/figure";
import { cellAddress } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

function told({ corrections }: Explanation): string {
  return corrections
    .map(({ figure, expected }) => `${cellAddress(figure.cell)}=${expected.toFixed(figure.decimals)}`)
    .sort()
    .join(" ");
}

type Change = (equation: Equation) => Partial<Equation>;

function located(cells: Sheet, equations: readonly string[], change: Change = () => ({})) {
  const { verdicts, book } = onPaper(cells, equations);
  const changed = verdicts.map(({ equation }): Verdict => evaluate({ ...equation, ...change(equation) }));
  return diagnose(changed, book);
}

/** A figure stated in four places, one of which is another. */
const FOUR = (wrong: string): Sheet => ({ A1: wrong, A2: "4074.63", A3: "4074.63", A4: "4074.63" });
const ALL_FOUR = ["A1 = A2", "A1 = A3", "A1 = A4", "A2 = A3", "A3 = A4", "A2 = A4"];

describe("how sure a diagnosis is", () => {
  test("of a slip that shows, as sure as arithmetic can be; of an unknown one a little less", () => {
    expect(located(FOUR("4047.63"), ALL_FOUR).map(({ confidence }) => confidence)).toEqual([0.99]);
    const [unknown] = located({ ...FOUR("4074.63"), A4: "8120.19" }, ALL_FOUR);
    expect([unknown?.confidence, unknown?.pattern]).toEqual([0.95, "unexplained"]);
  });

  test("of one equation by itself even at most, although the figures show a slip", () => {
    const [lone] = located({ A1: "28.00", B1: "677.19" }, ["A1 = B1"]);
    expect(lone?.confidence).toBeLessThanOrEqual(0.5);
    const [shown] = located({ A1: "112.08", B1: "60.00", C1: "52.80" }, ["A1 = B1 + C1"]);
    expect([shown?.pattern, shown && told(shown)]).toEqual(["transposition", "C1=52.08"]);
    expect(shown?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("of one number stated twice with a last digit between, half as sure", () => {
    const [cut] = located({ A1: "5.13", A2: "5.14", A3: "5.14" }, ["A1 = A2", "A1 = A3", "A2 = A3"]);
    expect(cut && told(cut)).toBe("A1=5.14");
    expect(cut?.confidence).toBeLessThanOrEqual(0.5);
    expect(cut?.confidence).toBeGreaterThan(0.4);
  });

  test("most sure first, and of equally sure ones first the one that settles more", () => {
    const cells = { ...FOUR("4047.63"), B1: "8120.19", B2: "35.00", B3: "35.00" };
    const unknownFirst = ["B1 = B2", "B1 = B3", "B2 = B3", ...ALL_FOUR];
    expect(located(cells, unknownFirst).map(told)).toEqual(["A1=4074.63", "B1=35.00"]);
    const alike = { ...FOUR("4047.63"), B1: "4047.63", B2: "4074.63", B3: "4074.63" };
    const found = located(alike, unknownFirst);
    expect(found.map(({ confidence }) => confidence)).toEqual([0.99, 0.99]);
    expect(found.map(({ settles }) => settles.length)).toEqual([3, 2]);
  });
});

describe("what calls no figure wrong", () => {
  const CELLS = { A1: "5.00", A2: "9.00", A3: "9.00" };
  const BOUND = ["A1 >= A2", "A2 = A3"];
  const beside =
    (more: Partial<Equation>): Change =>
    (equation) => ({ rule: { ...equation.rule, kind: "other-sheets" }, severity: "verifiable", ...more });
  const note = { zh: "上年结转", en: "carry-over" };

  test("is a bound beside the tables that may be exceeded, and a difference that is said to be a carry-over", () => {
    expect(located(CELLS, BOUND).map(told)).toEqual(["A1=9.00"]);
    expect(located(CELLS, BOUND, beside({}))).toEqual([]);
    expect(located(CELLS, BOUND, (equation) => ({ ...beside({})(equation), severity: "logical" }))).toHaveLength(1);
    expect(located(CELLS, BOUND, () => ({ severity: "verifiable" }))).toHaveLength(1);
    const twice = ["A1 = A2", "A1 = A3", "A2 = A3"];
    expect(located(CELLS, twice, beside({}))).toHaveLength(1);
    expect(located(CELLS, twice, beside({ note }))).toEqual([]);
  });

  test("is what holds, exactly or within rounding or cut off throughout", () => {
    const { verdicts, book } = onPaper({ A1: "6.02", B1: "1.00", C1: "2.00", D1: "3.00" }, ["A1 = B1 + C1 + D1"]);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(["rounding"]);
    expect(diagnose(verdicts, book)).toEqual([]);
    const truncated = verdicts.map((verdict): Verdict => ({ ...verdict, outcome: "truncated" }));
    expect(diagnose(truncated, book)).toEqual([]);
  });
});

describe("a number in a text", () => {
  const inText = (address: string): Change => {
    const of = (figure: Figure): Figure =>
      cellAddress(figure.cell) === address
        ? ({ ...figure, table: null, where: "sheet", isHeld: false } as Figure)
        : figure;
    return ({ total, parts }) => ({
      total: of(total),
      parts: parts.map(({ figure, sign }) => ({ figure: of(figure), sign })),
    });
  };

  test("is not the cell's to be changed: a cell is named that alone settles it, or none", () => {
    expect(located({ A1: "52.00", B1: "25.00", B2: "25.00" }, ["A1 = B1"], inText("B1")).map(told)).toEqual([
      "A1=25.00",
    ]);
    const held = ["A1 = B1 + C1", "B1 = B2", "B1 = B3", "C1 = C2", "C1 = C3", "B2 = B3", "C2 = C3"];
    const cells = { A1: "9.00", B1: "1.00", B2: "1.00", B3: "1.00", C1: "2.00", C2: "2.00", C3: "2.00" };
    expect(located(cells, held, inText("A1"))).toEqual([]);
    expect(located(cells, held).map(told)).toEqual(["A1=3.00"]);
    const twice = held.filter((equation) => !/^B[12] = B3$/u.test(equation));
    expect(located(cells, twice, inText("A1"))).toEqual([]);
  });
});

describe("two wrong figures", () => {
  test("beside each other with each other's values are one slip, and apart they are two", () => {
    const stated = ["A1 = A2", "A1 = A3", "A2 = A3", "B1 = B2", "B1 = B3", "B2 = B3", "S1 = A1 + B1", "D1 = A1 - B1"];
    const cells = { A2: "60.00", A3: "60.00", B2: "40.00", B3: "40.00", A1: "40.00", B1: "60.00" };
    const [swapped, ...others] = located({ ...cells, S1: "100.00", D1: "20.00" }, stated);
    expect([swapped && told(swapped), swapped?.pattern, others.length]).toEqual(["A1=60.00 B1=40.00", "neighbour", 0]);
  });

  test("in one sum are each told with its own value where other balances pin both", () => {
    const cells = { A1: "10.00", B1: "1.00", C1: "2.00", B2: "4.00", B3: "4.00", C2: "6.00", C3: "6.00" };
    const found = located(cells, ["A1 = B1 + C1", "B1 = B2", "B1 = B3", "B2 = B3", "C1 = C2", "C1 = C3", "C2 = C3"]);
    expect(found.map(told).join(" ").split(" ").sort()).toEqual(["B1=4.00", "C1=6.00"]);
  });
});

describe("two faults that a right figure binds together", () => {
  // M1 stands in both sums and is right: others state it.
  const pinned = { M1: "5.00", M2: "5.00", M3: "5.00" };
  const pins = ["M1 = M2", "M1 = M3", "M2 = M3"];
  const options = (of: ReturnType<typeof located>): readonly string[] =>
    of.map((diagnosis) => [diagnosis, ...diagnosis.alternatives].map(told).sort().join(" or ")).sort();

  test("are told apart, each with what would explain it as well", () => {
    const cells = { ...pinned, A1: "9.00", B1: "3.00", A2: "20.00", B2: "8.00", B3: "15.00", B4: "15.00" };
    const found = located(cells, ["A1 = M1 + B1", "A2 = M1 + B2", "B2 = B3", "B2 = B4", "B3 = B4", ...pins]);
    expect(options(found)).toEqual(["A1=8.00 or B1=4.00", "B2=15.00"]);
  });

  test("are told with every cell that could take the value, also those that no balance tells apart", () => {
    const cells = { ...pinned, A1: "10.00", B1: "3.00", C1: "1.00", A2: "20.00", B2: "8.00", B3: "15.00", B4: "15.00" };
    const found = located(cells, ["A1 = M1 + B1 + C1", "A2 = M1 + B2", "B2 = B3", "B2 = B4", "B3 = B4", ...pins]);
    expect(options(found)).toEqual(["A1=9.00 or B1=4.00 or C1=2.00", "B2=15.00"]);
    const shown = { ...cells, A1: "910.00", C1: "83.00" };
    const likely = located(shown, ["A1 = M1 + B1 + C1", "A2 = M1 + B2", "B2 = B3", "B2 = B4", "B3 = B4", ...pins]);
    expect(likely.map(told).sort()).toEqual(["A1=91.00", "B2=15.00"]);
    expect(options(likely)).toEqual(["A1=91.00 or B1=822.00 or C1=902.00", "B2=15.00"]);
  });
});

describe("the value proposed", () => {
  test("of a figure with finer digits than the sums it stands in is the one with which they come out", () => {
    const cells = { A1: "9.00", B1: "5.1234", C1: "2.00", A2: "9.00", A3: "9.00", C2: "2.00", C3: "2.00" };
    const [found] = located(cells, ["A1 = B1 + C1", "A1 = A2", "A1 = A3", "A2 = A3", "C1 = C2", "C1 = C3", "C2 = C3"]);
    expect(found && told(found)).toBe("B1=7.0000");
    const [correction] = found?.corrections ?? [];
    expect([correction?.range?.low.toFixed(4), correction?.range?.high.toFixed(4)]).toEqual(["6.9900", "7.0100"]);
  });

  test("does not round over nought into the other sign", () => {
    const cells = { A1: "3.00", B1: "8.00", C1: "2.99", A2: "3.00", C2: "2.99", A3: "3.00", C3: "2.99" };
    const [found] = located(cells, ["A1 = B1 + C1", "A1 = A2", "A2 = A3", "A1 = A3", "C1 = C2", "C2 = C3", "C1 = C3"]);
    expect(found && told(found)).toBe("B1=0.01");
    expect(found?.corrections[0]?.range?.low.toFixed(2)).toBe("0.00");
  });

  test("of a figure that should be nothing has no range", () => {
    const cells = { A1: "3.00", B1: "8.00", C1: "3.00", A2: "3.00", A3: "3.00", C2: "3.00", C3: "3.00" };
    const [found] = located(cells, ["A1 = B1 + C1", "A1 = A2", "A2 = A3", "A1 = A3", "C1 = C2", "C2 = C3", "C1 = C3"]);
    expect([found && told(found), found?.corrections[0]?.range]).toEqual(["B1=0.00", null]);
  });
});

test("so much that is wrong that the whole is beyond reach is told in part, and as not proved", () => {
  const rows = Array.from({ length: 14 }, (_, at) => at + 10);
  const wrong = Object.fromEntries(
    rows.flatMap((row) => [
      [`A${row}`, `${row}1.00`],
      [`B${row}`, `${row}7.30`],
      [`C${row}`, `${row}1.00`],
    ]),
  );
  const equations = rows.flatMap((row) => [`A${row} = B${row}`, `B${row} = C${row}`, `A${row} = C${row}`]);
  const found = located({ ...wrong, A9: "999.00" }, [...equations, `A9 = ${rows.map((row) => `B${row}`).join(" + ")}`]);
  expect(found.map(told)).toContain("B10=101.00");
  expect(found.every(({ isProvedSmallest, confidence }) => isProvedSmallest || confidence <= 0.7)).toBe(true);
  expect(found).toHaveLength(14);
});
