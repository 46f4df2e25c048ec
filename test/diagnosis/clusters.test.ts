import { Budget } from "../../src/diagnosis/budget";
import { clustersOf } from "../../src/diagnosis/clusters";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { Problem } from "../../src/diagnosis/problem";
import { onPaper, type Sheet } from "./equations-on-paper";

function clusters(cells: Sheet, equations: readonly string[]): number[][] {
  const system = new LinearSystem(onPaper(cells, equations).verdicts);
  const broken = system.constraints.flatMap((_, at) => (system.balance(at).holds ? [] : [at]));
  return clustersOf(new Problem(system, [], new Set(), new Budget(1000)), broken);
}

describe("broken equations are explained together where one cell stands in both", () => {
  const wrong = { A1: "5.00", B1: "1.00", A2: "6.00", B2: "2.00", A3: "7.00", B3: "3.00" };

  test("each on its own where they share no cell", () => {
    expect(clusters(wrong, ["A1 = B1", "A2 = B2"])).toEqual([[0], [1]]);
  });

  test("together where they share one, also by way of a third", () => {
    expect(clusters(wrong, ["A1 = B1", "A1 = B2"])).toEqual([[0, 1]]);
    expect(clusters(wrong, ["A1 = B1", "A3 = B3", "A1 = B3"])).toEqual([[0, 1, 2]]);
  });

  test("once, however many cells they share", () => {
    expect(clusters({ ...wrong, C1: "9.00" }, ["A1 = B1", "A1 = B1 + C1", "B2 = A1 + B1"])).toEqual([[0, 1, 2]]);
  });

  test("an equation that holds joins none", () => {
    expect(clusters({ ...wrong, A3: "5.00", B3: "6.00" }, ["A1 = B1", "A1 = A3", "A2 = B3", "A2 = B2"])).toEqual([
      [0],
      [3],
    ]);
  });

  test("a workbook without a broken equation has none", () => {
    expect(clusters({ A1: "1.00", B1: "1.00" }, ["A1 = B1"])).toEqual([]);
  });
});
