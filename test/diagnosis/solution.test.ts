import { Budget } from "../../src/diagnosis/budget";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { Problem } from "../../src/diagnosis/problem";
import type { RowMove } from "../../src/diagnosis/row-faults";
import { smallestSets } from "../../src/diagnosis/search";
import { solve } from "../../src/diagnosis/solution";
import { onPaper, type Sheet } from "./equations-on-paper";

function problemOf(cells: Sheet, equations: readonly string[], tolerated: readonly number[] = [], steps = 10_000) {
  const system = new LinearSystem(onPaper(cells, equations).verdicts);
  const broken = system.constraints.flatMap((_, at) => (system.balance(at).holds ? [] : [at]));
  const problem = new Problem(system, [], new Set(tolerated), new Budget(steps));
  const at = (row: number, column: number): number => system.variableAt("表1", row, column) ?? -1;
  return { system, problem, broken, at };
}

const AROUND = { broken: new Set<number>(), priorYear: () => null, known: new Map() };

/** The amount a cell is to hold by the solution. */
function solved(
  cells: Sheet,
  equations: readonly string[],
  row: number,
  column: number,
  tolerated: readonly number[] = [],
): string | null {
  const { system, problem, broken, at } = problemOf(cells, equations, tolerated);
  const solution = solve(problem, [at(row, column)], { ...AROUND, broken: new Set(broken) });
  const change = solution?.changes[0];
  return change ? system.toDecimal(system.amount(change.variable) + change.change).toFixed(2) : null;
}

describe("the value that settles a cell's equations", () => {
  test("is the one they all ask for", () => {
    expect(solved({ A1: "9.00", B1: "5.00", C1: "3.00" }, ["A1 = B1 + C1"], 0, 0)).toBe("8.00");
  });

  test("is none where they ask for different ones", () => {
    expect(solved({ A1: "9.00", B1: "5.00", C1: "7.00" }, ["A1 = B1", "A1 = C1"], 0, 0)).toBeNull();
  });

  test("leaves a number that is cut off elsewhere as far off as it is, and no further", () => {
    const cells = { A1: "10.00", B1: "10.01", C1: "10.02", D1: "10.02" };
    expect(solved(cells, ["A1 = B1", "A1 = C1", "C1 = D1"], 0, 0)).toBeNull();
    expect(solved(cells, ["A1 = B1", "A1 = C1", "C1 = D1"], 0, 0, [0])).toBe("10.02");
    expect(solved({ ...cells, C1: "10.03" }, ["A1 = B1", "A1 = C1"], 0, 0, [0])).toBeNull();
  });

  test("is never below zero where nothing below zero stands", () => {
    expect(solved({ A1: "3.00", B1: "5.00", C1: "4.00" }, ["A1 = B1 + C1"], 0, 1)).toBeNull();
    expect(solved({ A1: "3.00", B1: "-5.00", C1: "4.00" }, ["A1 = B1 + C1"], 0, 1)).toBe("-1.00");
  });

  test("leaves the least to rounding where several would print", () => {
    expect(solved({ A1: "10.00", B1: "5.00", C1: "1.00", D1: "3.00" }, ["A1 = B1 + C1 + D1"], 0, 0)).toBe("9.00");
  });
});

describe("two cells worked out together", () => {
  /** A1 and another cell hold each other's value, and each is stated beside. */
  function exchanged(other: string, column: number) {
    const cells = { A1: "40.00", A2: "60.00", A3: "60.00", [other]: "60.00", [`${other[0]}2`]: "40.00" };
    const equations = ["A1 = A2", "A1 = A3", `${other} = ${other[0] ?? ""}2`];
    const { problem, broken, at, system } = problemOf(cells, equations);
    const around = { ...AROUND, known: new Map(), broken: new Set(broken) };
    const solution = solve(problem, [at(0, 0), at(0, column)], around);
    return { solution, system, around, problem, group: [at(0, 0), at(0, column)] };
  }

  test("are one slip where they are neighbours with each other's value, and two where they are not", () => {
    const beside = exchanged("B1", 1).solution;
    expect(beside?.changes.map(({ pattern }) => pattern)).toEqual(["neighbour", "neighbour"]);
    expect(beside?.logLikelihood).toBeCloseTo(Math.log(0.02), 6);
    const apart = exchanged("C1", 2).solution;
    expect(apart?.changes.map(({ pattern }) => pattern)).not.toContain("neighbour");
    expect(apart?.logLikelihood).toBeLessThan(Math.log(0.02));
  });

  test("are of no interest where they are less likely than what is known", () => {
    const { problem, group, around } = exchanged("B1", 1);
    expect(solve(problem, group, around, Math.log(0.021))).toBeNull();
    expect(solve(problem, group, around, Math.log(0.019))?.moves).toEqual(group);
  });

  test("take the values that their own balances ask for, though a third binds them", () => {
    const cells = { A1: "10.00", B1: "1.00", C1: "2.00", B2: "4.00", C2: "6.00" };
    const { problem, broken, at, system } = problemOf(cells, ["A1 = B1 + C1", "B1 = B2", "C1 = C2"]);
    const around = { ...AROUND, known: new Map(), broken: new Set(broken) };
    const solution = solve(problem, [at(0, 1), at(0, 2)], around);
    const values = solution?.changes.map(({ variable, change }) => system.amount(variable) + change);
    expect(values?.map((ticks) => system.toDecimal(ticks).toFixed(2))).toEqual(["4.00", "6.00"]);
    expect([...(solution?.touched ?? [])].sort()).toEqual([0, 1, 2]);
    const other = problemOf({ ...cells, C2: "7.00" }, ["A1 = B1 + C1", "B1 = B2", "C1 = C2"]);
    expect(solve(other.problem, [other.at(0, 1), other.at(0, 2)], { ...around, known: new Map() })).toBeNull();
  });
});

describe("a row that was left out", () => {
  const ROW: RowMove = {
    fault: { kind: "left-out", table: "expenditure", sheet: "表1", row: null, cells: [], amounts: [], seenAt: null },
    shifts: new Map([[0, -200]]),
    logLikelihood: Math.log(0.05),
  };

  test("settles its balances without changing a cell, as likely as it is itself", () => {
    const { system } = problemOf({ A1: "9.00", B1: "8.00" }, ["A1 = B1"]);
    const problem = new Problem(system, [ROW], new Set(), new Budget(100));
    const solution = solve(problem, [-1], AROUND);
    expect([solution?.moves, solution?.changes, [...(solution?.touched ?? [])]]).toEqual([[-1], [], [0]]);
    expect(solution?.logLikelihood).toBeCloseTo(Math.log(0.05), 6);
    const short = new Problem(system, [{ ...ROW, shifts: new Map([[0, -100]]) }], new Set(), new Budget(100));
    expect(solve(short, [-1], AROUND)).toBeNull();
  });
});

describe("the values that print", () => {
  test("are those around the likeliest, in steps of the last digit, and none of the other sign", () => {
    const range = (cells: Sheet, row: number, column: number) => {
      const { system, problem, broken, at } = problemOf(cells, ["A1 = B1 + C1"]);
      const around = { ...AROUND, known: new Map(), broken: new Set(broken) };
      const [change] = solve(problem, [at(row, column)], around)?.changes ?? [];
      if (change === undefined) return null;
      const amount = system.amount(change.variable);
      return [change.low, change.change, change.high].map((by) => system.toDecimal(amount + by).toFixed(2));
    };
    expect(range({ A1: "9.00", B1: "5.00", C1: "3.00" }, 0, 0)).toEqual(["7.99", "8.00", "8.01"]);
    expect(range({ A1: "9.00", B1: "5.00", C1: "8.99" }, 0, 1)).toEqual(["0.00", "0.01", "0.02"]);
    expect(range({ A1: "9.00", B1: "-5.00", C1: "9.01" }, 0, 1)).toEqual(["-0.02", "-0.01", "0.00"]);
    expect(range({ A1: "9.00", B1: "5.00", C1: "9.00" }, 0, 1)).toEqual(["0.00", "0.00", "0.00"]);
  });

  test("of a figure that needs only be large enough begin with the least", () => {
    expect(solved({ A1: "5.00", B1: "10.00" }, ["A1 >= B1"], 0, 0)).toBe("10.00");
    expect(solved({ A1: "5.00", B1: "10.00" }, ["A1 >= B1"], 0, 1)).toBe("5.00");
  });

  test("of a figure with finer digits than its sums are the one with which they come out", () => {
    expect(solved({ A1: "9.0", B1: "5.12345", C1: "2.0" }, ["A1 = B1 + C1"], 0, 1)).toBe("7.00");
  });
});

describe("the smallest sets of cells that settle everything", () => {
  const TABLE: Sheet = { A1: "9.00", B1: "5.00", C1: "3.00", A2: "9.00", A3: "8.00" };

  test("one cell where one is enough, each that would do", () => {
    const { problem, broken, at } = problemOf(TABLE, ["A1 = B1 + C1", "A1 = A3"]);
    const { sets, isProvedSmallest } = smallestSets(problem, broken, {
      share: problem.budget.share(1000),
      moves: 3,
      sets: 20,
    });
    expect(sets).toEqual([[at(0, 0)]]);
    expect(isProvedSmallest).toBe(true);
  });

  test("never one that would break what holds", () => {
    const { problem, broken, at } = problemOf(TABLE, ["A1 = B1 + C1", "A1 = A2"]);
    const { sets } = smallestSets(problem, broken, { share: problem.budget.share(1000), moves: 1, sets: 20 });
    expect(sets.flat()).not.toContain(at(0, 0));
    expect(sets.length).toBeGreaterThan(0);
  });

  test("nothing, and said so, where the share of the budget is spent or the moves do not suffice", () => {
    const { problem, broken } = problemOf(TABLE, ["A1 = B1 + C1", "A1 = A3", "A2 = A3"]);
    expect(smallestSets(problem, broken, { share: problem.budget.share(0), moves: 3, sets: 20 })).toEqual({
      sets: [],
      isProvedSmallest: false,
    });
    expect(smallestSets(problem, broken, { share: problem.budget.share(1000), moves: 0, sets: 20 }).sets).toEqual([]);
  });
});
