import { Budget } from "../../src/diagnosis/budget";
import { candidatesFor } from "../../src/diagnosis/candidates";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { Problem } from "../../src/diagnosis/problem";
import type { RowMove } from "../../src/diagnosis/row-faults";
import { smallestSets, type Limits } from "../../src/diagnosis/search";
import { cellAddress } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

function problemOf(cells: Sheet, equations: readonly string[]) {
  const system = new LinearSystem(onPaper(cells, equations).verdicts);
  const broken = system.constraints.flatMap((_, at) => (system.balance(at).holds ? [] : [at]));
  const problem = new Problem(system, [], new Set(), new Budget(10_000));
  const nameOf = (variable: number): string => cellAddress(system.figure(variable).cell);
  const limitsOf = (limits: Partial<Limits>): Limits => ({
    share: problem.budget.share(10_000),
    moves: 3,
    sets: 20,
    ...limits,
  });
  return { system, broken, problem, nameOf, limitsOf };
}

/** The smallest sets by the addresses of their cells, whether they are proved, and the steps they took. */
function searched(cells: Sheet, equations: readonly string[], limits: Partial<Limits> = {}) {
  const { broken, problem, nameOf, limitsOf } = problemOf(cells, equations);
  const { sets, isProvedSmallest } = smallestSets(problem, broken, limitsOf(limits));
  return { sets: sets.map((set) => set.map(nameOf).join("+")), isProvedSmallest, steps: problem.budget.spent };
}

/** Explanations as `A1→8.00` with cells in the same equations in brackets, likeliest first. */
function explained(cells: Sheet, equations: readonly string[], limits: Partial<Limits> = {}) {
  const { system, broken, problem, nameOf, limitsOf } = problemOf(cells, equations);
  const around = { broken: new Set(broken), priorYear: () => null, known: new Map() };
  const { found, isProvedSmallest } = candidatesFor(problem, broken, around, limitsOf(limits));
  const named = found.map(({ groups }) =>
    groups
      .map(({ best, others }) => {
        const changes = best.changes.map(
          ({ variable, change }) =>
            `${nameOf(variable)}→${system.toDecimal(system.amount(variable) + change).toFixed(2)}`,
        );
        const same = others.map((other) => other.changes.map(({ variable }) => nameOf(variable)).join("+"));
        return `${changes.join("+")}${same.length === 0 ? "" : `(${same.join()})`}`;
      })
      .join(" & "),
  );
  return { found: named, isProvedSmallest };
}

describe("the smallest sets of cells", () => {
  const TABLE: Sheet = { A1: "9.00", B1: "5.00", C1: "3.00", A3: "8.00" };
  const EQUATIONS = ["A1 = B1 + C1", "A1 = A3"];

  test("one that stands in all broken equations is tried alone", () => {
    expect(searched(TABLE, EQUATIONS)).toMatchObject({ sets: ["A1"], isProvedSmallest: true });
  });

  test("where one is no answer, larger ones come too, each once and its cells in order", () => {
    const { sets, isProvedSmallest } = searched(TABLE, EQUATIONS, { atLeast: 2 });
    expect([sets, isProvedSmallest]).toEqual([["A1", "B1+A3"], true]);
    expect(searched(TABLE, EQUATIONS, { atLeast: 2, sets: 1 }).sets).toEqual(["A1"]);
  });

  /** Three equations that share no cell: two moves cannot do, three can in eight ways. */
  const APART: Sheet = { A1: "9", B1: "5", C1: "3", A2: "20", B2: "7", C2: "12", A3: "4", B3: "3" };
  const THREE = ["A1 = B1 + C1", "A2 = B2 + C2", "A3 = B3"];

  test("every way of settling equations apart is found, and no more than asked for", () => {
    const all = searched(APART, THREE).sets;
    expect(all).toHaveLength(8);
    expect(new Set(all).size).toBe(8);
    expect(all).toContain("B1+B2+B3");
    expect(searched(APART, THREE, { sets: 3 }).sets).toHaveLength(3);
  });

  /** The second broken equation has fewer cells to choose from: it is looked at first. */
  const UNEVEN: Sheet = { A1: "9", B1: "5", C1: "3", C2: "3", A3: "4", B3: "3" };
  const WITH_NARROW = ["A1 = B1 + C1", "C1 = C2", "A3 = B3"];

  test("a set names its cells in their order, whichever was looked at first", () => {
    const { sets } = searched(UNEVEN, WITH_NARROW, { moves: 2 });
    expect([...sets].sort()).toEqual(["A1+A3", "A1+B3", "B1+A3", "B1+B3"]);
  });

  test("none is found, and none said to be proved, where the moves do not suffice or none is allowed", () => {
    expect(searched(APART, THREE, { moves: 2 })).toMatchObject({ sets: [], isProvedSmallest: false });
    expect(searched(APART, THREE, { moves: 0 })).toMatchObject({ sets: [], isProvedSmallest: false });
  });

  /** A1 is held by three places that agree with it and denied by four: all four are wrong. */
  const HUB: Sheet = { A1: "9", A2: "9", A3: "9", A4: "9", B1: "5", C1: "3", B2: "1", B3: "2", B4: "3" };
  const SPOKES = ["A1 = B1 + C1", "A1 = B2", "A1 = B3", "A1 = B4", "A1 = A2", "A1 = A3", "A1 = A4"];

  test("what stands in four equations alone needs four cells", () => {
    expect(searched(HUB, SPOKES, { moves: 4 })).toMatchObject({ sets: ["B1+B2+B3+B4"], isProvedSmallest: true });
    expect(searched(HUB, SPOKES, { moves: 3 }).sets).toEqual([]);
  });

  test("branches that cannot lead to an answer are not followed", () => {
    const searches = [
      [searched(TABLE, EQUATIONS), 10],
      [searched(TABLE, EQUATIONS, { atLeast: 2 }), 16],
      [searched(APART, THREE), 35],
      [searched(APART, THREE, { moves: 2 }), 8],
      [searched(UNEVEN, WITH_NARROW), 29],
      [searched(HUB, SPOKES), 115],
      [searched(HUB, SPOKES, { moves: 4 }), 192],
    ] as const;
    for (const [{ steps }, most] of searches) expect(steps).toBeLessThanOrEqual(most);
  });
});

describe("explanations", () => {
  test("come likeliest first, a cell with those that no equation tells from it", () => {
    const cells = { A1: "4,047.63", B1: "4,000.00", C1: "74.63" };
    expect(explained(cells, ["A1 = B1 + C1"])).toEqual({
      found: ["C1→47.63(B1)", "A1→4074.63"],
      isProvedSmallest: true,
    });
    expect(explained({ A1: "9.00", B1: "12.00", D1: "4.00" }, ["A1 = B1 - D1"]).found).toEqual([
      "A1→8.00(D1)",
      "B1→13.00",
    ]);
  });

  test("of several groups each must print: one whose only values are below zero takes its whole set along", () => {
    const cells = { A1: "3.00", B1: "5.00", C1: "4.00", A2: "33.00", B2: "55.00", C2: "44.00" };
    expect(explained(cells, ["A1 = B1 + C1", "A2 = B2 + C2"]).found).toEqual(["A1→9.00 & A2→99.00"]);
  });

  const BELOW_ZERO: Sheet = { A1: "3.00", B1: "5.00", C1: "4.00", A2: "3.00", A3: "3.00" };
  const HELD = ["B1 = A1 - C1", "A1 = A2", "A1 = A3"];

  test("grow until one prints", () => {
    expect(explained(BELOW_ZERO, HELD)).toEqual({ found: ["A1→9.00+A2→9.00+A3→9.00"], isProvedSmallest: true });
  });

  test("are none where the moves end before, though the equations alone would have been settled", () => {
    expect(explained(BELOW_ZERO, HELD, { moves: 1 })).toEqual({ found: [], isProvedSmallest: true });
    expect(explained(BELOW_ZERO, HELD, { moves: 2, atLeast: 2, sets: 1 })).toEqual({
      found: [],
      isProvedSmallest: true,
    });
  });

  test("name a row that is missing where that settles all, beside the cells that would", () => {
    const { system, broken } = problemOf({ A1: "9.00", B1: "5.00", C1: "3.00" }, ["A1 = B1 + C1"]);
    const row: RowMove = {
      fault: {
        kind: "left-out",
        table: "expenditure",
        sheet: "表1",
        row: "第2行",
        cells: [],
        amounts: [],
        seenAt: null,
      },
      shifts: new Map([[0, -system.balance(0).residual]]),
      logLikelihood: Math.log(0.05),
    };
    const problem = new Problem(system, [row], new Set(), new Budget(1000));
    const around = { broken: new Set(broken), priorYear: () => null, known: new Map() };
    const { found } = candidatesFor(problem, broken, around, { share: problem.budget.share(1000), moves: 1, sets: 20 });
    const moves = found.map(({ groups }) => groups.flatMap(({ best }) => best.moves));
    expect(moves).toContainEqual([-1]);
    expect(moves).toHaveLength(3);
  });

  test("far less likely than another are not worked out", () => {
    const cells = { A1: "4,047.63", B1: "98,765,432.10", D1: "98,761,357.47" };
    expect(explained(cells, ["A1 = B1 - D1"]).found).toEqual(["A1→4074.63(D1)"]);
    expect(explained({ ...cells, A1: "4,075.63" }, ["A1 = B1 - D1"]).found).toHaveLength(2);
  });
});
