import { diagnose } from "../../src/diagnosis";
import type { Explanation } from "../../src/diagnosis";
import { decimal } from "../../src/disclosure/money";
import { cellAddress } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

/** A table of two rows and their total, over two columns and their sum: nine cells, six equations. */
const TABLE: Sheet = {
  A1: "4,174.63",
  B1: "4,060.00",
  C1: "114.63",
  A2: "100.00",
  B2: "60.00",
  C2: "40.00",
  A3: "4,074.63",
  B3: "4,000.00",
  C3: "74.63",
};
const BALANCES = ["A1 = B1 + C1", "A2 = B2 + C2", "A3 = B3 + C3", "A1 = A2 + A3", "B1 = B2 + B3", "C1 = C2 + C3"];

function located(cells: Sheet, equations: readonly string[] = BALANCES, unit?: "万元" | "元") {
  const { verdicts, book } = onPaper(cells, equations, unit);
  return diagnose(verdicts, book);
}

/** `A3=4074.63`, cells in the order of their addresses. */
function told({ corrections }: Explanation): string {
  return corrections
    .map(({ figure, expected }) => `${cellAddress(figure.cell)}=${expected.toFixed(figure.decimals)}`)
    .sort()
    .join(" ");
}

describe("one wrong figure", () => {
  test("nothing is said where everything holds", () => {
    expect(located(TABLE)).toEqual([]);
  });

  test.each([
    ["transposition", "A3", "4,047.63"],
    ["digit-changed", "A3", "4,074.93"],
    ["digit-dropped", "A3", "474.63"],
    ["digit-doubled", "A3", "44,074.63"],
    ["decimal-shift", "A3", "40,746.30"],
    ["unit", "A3", "40,746,300.00"],
    ["sign", "A3", "-4,074.63"],
    ["neighbour", "C2", "60.00"],
    ["left-blank", "C2", ""],
    ["total-not-updated", "A1", "4,391.92"],
    ["row-left-out", "A1", "4,074.63"],
    ["row-twice", "A1", "8,249.26"],
    ["unexplained", "B3", "1,987.31"],
  ] as const)("%s: %s with %s for the right figure is found, mended and named", (pattern, address, wrong) => {
    const [diagnosis, ...others] = located({ ...TABLE, [address]: wrong });
    expect(others).toEqual([]);
    expect(diagnosis && told(diagnosis)).toBe(`${address}=${String(TABLE[address]).replace(/,/g, "")}`);
    expect(diagnosis?.pattern).toBe(pattern);
    expect(diagnosis?.isProvedSmallest).toBe(true);
    expect(diagnosis?.settles).toHaveLength(2);
  });

  test("last year's figure is recognised where it is known", () => {
    const { verdicts, book } = onPaper({ ...TABLE, B3: "3,816.20" }, BALANCES);
    const [diagnosis] = diagnose(verdicts, book, (figure) =>
      cellAddress(figure.cell) === "B3" ? decimal("3816.20") : null,
    );
    expect(diagnosis?.pattern).toBe("prior-year");
  });

  test("a figure of yuan is mended in yuan", () => {
    const [diagnosis] = located(
      { A1: "1000000", B1: "600000", C1: "400000", A2: "1000000", B2: "660000", B3: "600000" },
      ["A1 = B1 + C1", "A1 = A2", "B1 = B2", "B2 = B3"],
      "元",
    );
    expect(diagnosis?.corrections[0]?.expected.eq(decimal("60"))).toBe(true);
  });
});

describe("rounding", () => {
  test("a value that only sums pin is given as a range, and the likeliest in it leaves no difference in a short row", () => {
    const [diagnosis] = located({ ...TABLE, A3: "4,047.63" });
    const [correction] = diagnosis?.corrections ?? [];
    expect(correction?.range?.low.toFixed(2)).toBe("4074.62");
    expect(correction?.range?.high.toFixed(2)).toBe("4074.64");
    expect(correction?.expected.toFixed(2)).toBe("4074.63");
  });

  test("the same figure stated in another place pins it to the last digit", () => {
    const [diagnosis] = located({ ...TABLE, A3: "4,047.63", D3: "4,074.63" }, [...BALANCES, "D3 = A3"]);
    expect(diagnosis?.corrections[0]?.range).toBeNull();
  });

  test("differences within rounding are nobody's fault", () => {
    expect(located({ ...TABLE, A1: "4,174.64" })).toEqual([]);
  });

  test("an equality outweighs the long sum whose rounding difference it leaves", () => {
    const parts = ["B1", "C1", "D1", "E1", "F1", "G1"];
    const cells = {
      A1: "60.01",
      A2: "60.01",
      ...Object.fromEntries(parts.map((part) => [part, "10.00"])),
      B1: "70.00",
      B2: "10.00",
    };
    const [diagnosis] = located(cells, [`A1 = ${parts.join(" + ")}`, "A1 = A2", "B1 = B2"]);
    expect(diagnosis && told(diagnosis)).toBe("B1=10.00");
    expect(diagnosis?.corrections[0]?.range).toBeNull();
  });

  test("one number stated in three places, one of them cut off: that one, with reserve", () => {
    const [diagnosis, ...others] = located({ A1: "5.13", A2: "5.14", A3: "5.14" }, ["A1 = A2", "A1 = A3", "A2 = A3"]);
    expect(others).toEqual([]);
    expect(diagnosis && told(diagnosis)).toBe("A1=5.14");
    expect(diagnosis?.confidence).toBeLessThan(0.6);
  });

  test("one number stated twice with a last digit between is not guessed at", () => {
    expect(located({ A1: "5.13", A2: "5.14" }, ["A1 = A2"])).toEqual([]);
  });
});

describe("where figures do not tell", () => {
  test("every cell of a lone equation is an alternative, and none is sure", () => {
    const [diagnosis] = located({ A1: "119.00", B1: "63.00", C1: "43.00" }, ["A1 = B1 + C1"]);
    const all = diagnosis === undefined ? [] : [diagnosis, ...diagnosis.alternatives];
    expect(all.map(told).sort()).toEqual(["A1=106.00", "B1=76.00", "C1=56.00"]);
    expect(diagnosis?.confidence).toBeLessThan(0.6);
    expect(all.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1);
  });

  test("a slip of the hand breaks the tie", () => {
    const [diagnosis] = located({ A1: "112.08", B1: "60.00", C1: "52.80" }, ["A1 = B1 + C1"]);
    expect(diagnosis && told(diagnosis)).toBe("C1=52.08");
    expect(diagnosis?.pattern).toBe("transposition");
  });

  test.each([
    // Two digits transposed mend the total as well as its only part.
    ["28.00", "82.00"],
    // A value at random: which of them was typed, nothing shows.
    ["28.00", "10,677.19"],
  ])("a total of %s and its only part of %s explain each other: neither is more than even", (total, part) => {
    for (const cells of [
      { A1: total, B1: part },
      { A1: part, B1: total },
    ]) {
      const [diagnosis] = located({ ...cells, C1: "" }, ["A1 = B1 + C1"]);
      expect(diagnosis?.confidence).toBeLessThanOrEqual(0.5);
    }
  });

  test("a figure that 类, 款 and 项 repeat stands beside itself rightly: it is no neighbour's that was copied", () => {
    const repeated = { A1: "28.00", B1: "28.00", A2: "28.00", B2: "28.00", A3: "28.00", B3: "3,828.59" };
    const [diagnosis] = located(repeated, ["A1 = B1", "A2 = B2", "A3 = B3"]);
    expect(diagnosis?.pattern).not.toBe("neighbour");
    expect(diagnosis?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("no draft leaves a total a thousandth of the next", () => {
    const [diagnosis] = located({ A1: "14.30", B1: "12.50", C1: "15,392.31" }, ["A1 = B1 + C1"]);
    expect(diagnosis?.pattern).not.toBe("total-not-updated");
    expect(diagnosis?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("a figure that would have to grow a hundredfold is no likelier wrong than one that lost a digit", () => {
    const [diagnosis, ...others] = located({ A1: "479.24", B1: "35.00", C1: "44.24" }, ["A1 = B1 + C1"]);
    expect(others).toEqual([]);
    expect(diagnosis?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("two cells that stand in the same equations are both named", () => {
    const [diagnosis] = located({ A1: "100.00", B1: "61.50", C1: "61.50", A2: "100.00" }, ["A1 = B1 + C1", "A1 = A2"]);
    const all = diagnosis === undefined ? [] : [diagnosis, ...diagnosis.alternatives];
    expect(all.map(told).sort()).toEqual(["B1=38.50", "C1=38.50"]);
    expect(diagnosis?.confidence).toBeLessThan(0.7);
  });
});

test("three cells for one broken equation are no explanation: nothing is said", () => {
  const thrice = (column: string, amount: string) => ({
    [`${column}1`]: amount,
    [`${column}2`]: amount,
    [`${column}3`]: amount,
  });
  const alike = (column: string) => [`${column}1 = ${column}2`, `${column}1 = ${column}3`, `${column}2 = ${column}3`];
  const cells = { ...thrice("A", "9.00"), ...thrice("B", "5.00"), ...thrice("C", "3.00") };
  expect(located(cells, ["A1 = B1 + C1", ...alike("A"), ...alike("B"), ...alike("C")])).toEqual([]);
  const twice = ["A1 = A2", "B1 = B2", "B1 = B3", "B2 = B3", "C1 = C2", "C1 = C3", "C2 = C3"];
  expect(located(cells, ["A1 = B1 + C1", ...twice]).map(told)).toEqual(["A1=8.00 A2=8.00"]);
});

describe("several wrong figures", () => {
  test("independent ones are diagnosed apart", () => {
    const twice = { ...TABLE, A11: "50.00", B11: "20.00", C11: "30.00", A12: "55.00", A13: "50.00" };
    const diagnoses = located({ ...twice, A3: "4,047.63" }, [
      ...BALANCES,
      "A11 = B11 + C11",
      "A12 = A11",
      "A13 = A11",
      "A13 = A12",
    ]);
    expect(diagnoses.map(told).sort()).toEqual(["A12=50.00", "A3=4074.63"]);
  });

  test("two in one sum are found together where the rows tell them apart", () => {
    const diagnoses = located({ ...TABLE, B2: "66.00", C3: "47.63" });
    expect(
      diagnoses.flatMap(({ corrections }) => corrections.map(({ figure }) => cellAddress(figure.cell))).sort(),
    ).toEqual(["B2", "C3"]);
  });

  test("two neighbours with each other's values are one slip", () => {
    const [diagnosis] = located({ ...TABLE, D2: "60.00", D3: "40.00", B2: "40.00", C2: "60.00" }, [
      ...BALANCES,
      "D2 = B2",
      "D3 = C2",
    ]);
    expect(diagnosis && told(diagnosis)).toBe("B2=60.00 C2=40.00");
    expect(diagnosis?.pattern).toBe("neighbour");
  });

  test("what holds is not broken to mend the rest", () => {
    // B3 alone would settle its row, but its column holds.
    const [diagnosis] = located({ ...TABLE, A3: "4,080.00" });
    expect(diagnosis && told(diagnosis)).toBe("A3=4074.63");
    expect(diagnosis?.alternatives).toEqual([]);
  });
});

describe("formulas", () => {
  const column = (rows: Sheet): Sheet => ({
    A1: { formula: "=SUM(A2:A3)", value: "100.00" },
    A2: "60.00",
    A3: "40.00",
    ...rows,
  });

  test("a wrong figure carries through the totals that add it: one cell, not the whole chain", () => {
    const cells = column({ B1: "106.00", B2: "66.00", B3: "40.00" });
    const [diagnosis, ...others] = located(cells, ["A1 = A2 + A3", "B1 = B2 + B3", "A1 = B1", "A2 = B2", "A3 = B3"]);
    expect(others).toEqual([]);
    expect(diagnosis && told(diagnosis)).toBe("A2=66.00");
    expect(diagnosis?.settles).toHaveLength(2);
  });

  test("a formula that leaves out a row is at fault itself", () => {
    const cells = column({ A4: "5.00", B1: "105.00", B4: "5.00" });
    const [diagnosis] = located(cells, ["A1 = A2 + A3 + A4", "A1 = B1", "A4 = B4"]);
    expect(diagnosis && told(diagnosis)).toBe("A1=105.00");
    expect(diagnosis?.pattern).toBe("formula-range");
  });

  test("between a formula and what it does not read, the typed cell is the likelier culprit", () => {
    const cells: Sheet = { A1: { formula: "=VLOOKUP(1,Z1:Z9,2)", value: "100.00" }, B1: "110.00" };
    const [diagnosis] = located(cells, ["A1 = B1"]);
    expect(diagnosis && told(diagnosis)).toBe("B1=100.00");
    expect(diagnosis?.alternatives.map(told)).toEqual(["A1=110.00"]);
  });

  test("formulas that read each other in a circle stop nothing", () => {
    const cells: Sheet = {
      A1: { formula: "=A2", value: "10.00" },
      A2: { formula: "=A1", value: "10.00" },
      B1: "16.00",
    };
    expect(located(cells, ["A1 = B1"])).toHaveLength(1);
  });
});

describe("at-least", () => {
  test("a figure too small for what it must cover is raised to it", () => {
    const [diagnosis] = located({ A1: "5.00", B1: "10.00", B2: "10.00" }, ["A1 >= B1", "B1 = B2"]);
    expect(diagnosis && told(diagnosis)).toBe("A1=10.00");
  });

  test("one that is larger is left alone", () => {
    expect(located({ A1: "15.00", B1: "10.00" }, ["A1 >= B1"])).toEqual([]);
  });
});

describe("whatever stands in the cells", () => {
  test("an absurdly large figure is mended like any other", () => {
    const [diagnosis] = located({ ...TABLE, A3: "650102198801012341.00" });
    expect(diagnosis && told(diagnosis)).toBe("A3=4074.63");
  });

  test("more errors than can be reasoned out end in a partial answer, not in silence or a hang", () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [
        [`A${i + 10}`, `${i + 1}1.00`],
        [`B${i + 10}`, `${i + 1}7.30`],
        [`C${i + 10}`, `${i + 1}1.00`],
      ]).flat(),
    );
    const equations = Array.from({ length: 14 }, (_, i) => [
      `A${i + 10} = B${i + 10}`,
      `B${i + 10} = C${i + 10}`,
    ]).flat();
    const links = [`A9 = ${Array.from({ length: 14 }, (_, i) => `B${i + 10}`).join(" + ")}`];
    const diagnoses = located({ ...wrong, A9: "999.00" }, [...equations, ...links]);
    expect(diagnoses.length).toBeGreaterThan(0);
  });
});
