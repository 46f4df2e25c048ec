import { Budget } from "../../src/diagnosis/budget";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { Problem } from "../../src/diagnosis/problem";
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
