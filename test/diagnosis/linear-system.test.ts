import { LARGEST_AMOUNT, LinearSystem } from "../../src/diagnosis/linear-system";
import type { Figure } from "../../src/disclosure/figure";
import { decimal } from "../../src/disclosure/money";
import { onPaper, type Sheet } from "./equations-on-paper";

const system = (cells: Sheet, equations: readonly string[], unit?: "万元" | "元") =>
  new LinearSystem(onPaper(cells, equations, unit).verdicts);
const at = (of: LinearSystem, column: number, row = 0): number => of.variableAt("表1", row, column) ?? -1;

describe("the equations of a workbook in whole numbers", () => {
  const three = { A1: "3.00", B1: "1.00", C1: "2.00" };

  test("a cell of several equations is one variable", () => {
    const of = system(three, ["A1 = B1 + C1", "A1 = B1 + C1"]);
    expect(of.variables).toHaveLength(3);
    expect([...(of.variables[at(of, 0)]?.occurrences ?? [])]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(of.variableAt("表1", 5, 5)).toBeUndefined();
    expect(of.variableAt("表2", 0, 0)).toBeUndefined();
  });

  test("a cell on both sides of an equation cancels out of it", () => {
    const of = system(three, ["A1 = A1 + B1"]);
    expect(of.variables[at(of, 0)]?.occurrences.size).toBe(0);
    expect(of.variables[at(of, 1)]?.occurrences.get(0)).toBe(-1);
  });

  test.each([
    ["1.00", 2 * 100],
    ["-1.25", -2 * 125],
    ["0.005", 2 * 5],
  ])("%s in ticks is %d, and back", (amount, ticks) => {
    const of = system({ A1: amount, B1: amount }, ["A1 = B1"]);
    expect(of.amount(at(of, 0))).toBe(ticks);
    expect(of.toDecimal(ticks).toString()).toBe(decimal(amount).toString());
  });

  test("元 and 万元 of one workbook are counted in one tick", () => {
    const of = system({ A1: "10000.00", B1: "10000.00" }, ["A1 = B1"], "元");
    expect(of.amount(at(of, 0))).toBe(2 * 1_000_000);
    expect(of.step(at(of, 0))).toBe(2);
  });

  test("an amount beyond exact whole numbers is held at the largest", () => {
    const of = system({ A1: "1".repeat(30), B1: "0.00" }, ["A1 = B1"]);
    expect(of.amount(at(of, 0))).toBe(LARGEST_AMOUNT);
  });

  test.each<[string, Sheet, string, boolean, number]>([
    ["a number stated twice must agree to the last digit", { A1: "1.00", B1: "1.01" }, "A1 = B1", false, 0],
    ["three figures may be apart by their rounding", { ...three, A1: "3.01" }, "A1 = B1 + C1", true, 3],
    ["the rounding's last tick still holds", { ...three, A1: "3.01", B1: "1.00", C1: "2.00" }, "A1 = B1 + C1", true, 3],
    ["two last digits are more than three halves", { ...three, A1: "3.02" }, "A1 = B1 + C1", false, 3],
    ["a zero carries no rounding", { A1: "3.01", B1: "3.00", C1: "0.00" }, "A1 = B1 + C1", false, 0],
    ["a bound is not passed by being above it", { ...three, A1: "9.00" }, "A1 >= B1 + C1", true, 3],
    ["a bound is passed by being below it", { ...three, A1: "2.00" }, "A1 >= B1 + C1", false, 3],
  ])("%s", (_name, cells, equation, holds, slack) => {
    expect(system(cells, [equation]).balance(0)).toMatchObject({ holds, slack });
  });

  test("a change is judged as if the cell held it: also where it makes a zero of an amount or the other way", () => {
    const of = system({ A1: "3.00", B1: "1.00", C1: "2.00" }, ["A1 = B1 + C1"]);
    const changed = (column: number, change: number) => of.balance(0, new Map([[at(of, column), change]]));
    expect(changed(0, 2)).toMatchObject({ residual: 2, slack: 3, rounded: 3, holds: true });
    expect(changed(1, -200)).toMatchObject({ residual: 200, rounded: 2, slack: 0, holds: false });
    const empty = system({ A1: "3.00", B1: "", C1: "2.00" }, ["A1 = B1 + C1"]);
    expect(empty.balance(0, new Map([[at(empty, 1), 200]]))).toMatchObject({ residual: 0, rounded: 3, holds: true });
    expect(empty.widestSlack(0, [at(empty, 1)])).toBe(3);
    expect(empty.widestSlack(0, [])).toBe(0);
  });

  test("what a formula reads moves it along", () => {
    const of = system({ A1: { formula: "=B1+C1", value: "3.00" }, B1: "1.00", C1: "2.00", D1: "3.00" }, ["D1 = A1"]);
    const through = system({ A1: { formula: "=B1+C1", value: "3.00" }, B1: "1.00", C1: "2.00", D1: "3.00" }, [
      "D1 = A1",
      "A1 = B1 + C1",
    ]);
    expect(of.movers(0)).toContain(at(of, 0));
    expect(through.influence(at(through, 1)).get(at(through, 0))).toBe(1);
    expect(through.column(at(through, 1)).get(1)).toBeUndefined();
    expect(through.movers(0)).toEqual(expect.arrayContaining([at(through, 1), at(through, 2)]));
  });

  test("digits are counted to the finest that is printed, to eight places at most", () => {
    const of = system({ A1: "1.0", B1: "1.000" }, ["A1 = B1"]);
    expect([of.amount(at(of, 0)), of.half(at(of, 0)), of.half(at(of, 1))]).toEqual([2000, 100, 1]);
    expect([of.step(at(of, 0)), of.step(at(of, 1))]).toEqual([200, 2]);
    const fine = system({ A1: "0.123456789012", B1: "1.00" }, ["A1 = B1"]);
    expect([fine.amount(at(fine, 0)), fine.half(at(fine, 0)), fine.step(at(fine, 0))]).toEqual([24691358, 1, 2]);
    expect(fine.step(at(fine, 1))).toBe(2_000_000);
  });

  test.each([
    [1, "0.005"],
    [-3, "-0.015"],
    [0, "0"],
    [12345, "61.725"],
  ])("%d ticks of a hundredth are %s", (ticks, amount) => {
    expect(system({ A1: "1.00" }, ["A1 = B1"]).toDecimal(ticks).toFixed()).toBe(amount);
  });

  test("an amount far below nought is held at the largest below it", () => {
    const of = system({ A1: `-${"1".repeat(30)}`, B1: "0.00" }, ["A1 = B1"]);
    expect(of.amount(at(of, 0))).toBe(-LARGEST_AMOUNT);
  });

  test("a count is exact: it carries no rounding", () => {
    const { verdicts } = onPaper({ A1: "3.00", B1: "1.00", C1: "2.01" }, ["A1 = B1 + C1"]);
    const counted = verdicts.map((verdict) => {
      const of = (figure: Figure): Figure => ({ ...figure, quantum: decimal("0") });
      const { equation } = verdict;
      const parts = equation.parts.map(({ figure, sign }) => ({ figure: of(figure), sign }));
      return { ...verdict, equation: { ...equation, total: of(equation.total), parts } };
    });
    const of = new LinearSystem(counted);
    expect([of.half(at(of, 0)), of.balance(0).slack, of.balance(0).holds]).toEqual([0, 0, false]);
  });

  test("a change of nothing, or of a cell that stands in no balance, moves none", () => {
    const of = system({ ...three, D1: "5.00", E1: "5.00" }, ["A1 = B1 + C1", "D1 = E1"]);
    const elsewhere = new Map([[at(of, 3), 100]]);
    expect(of.balance(0, elsewhere)).toEqual(of.balance(0));
    expect(of.balance(0, new Map([[at(of, 0), 0]]))).toEqual(of.balance(0));
    expect(of.widestSlack(0, [at(of, 3)])).toBe(of.balance(0).slack);
  });

  test("what no equation mentions is an error to ask for", () => {
    const of = system(three, ["A1 = B1 + C1"]);
    expect(() => of.figure(9)).toThrow("LinearSystem: no variable 9");
    expect(() => of.constraint(9)).toThrow("LinearSystem: no constraint 9");
  });

  test("a formula's own sum is not moved by what it adds", () => {
    const cells: Sheet = { A1: { formula: "=B1+C1", value: "3.00" }, B1: "1.00", C1: "2.00", D1: "3.00" };
    const of = system(cells, ["A1 = B1 + C1", "D1 = A1 + B1"]);
    expect([...of.column(at(of, 1))]).toEqual([[1, -2]]);
    expect(of.movers(0)).toEqual([at(of, 0)]);
    expect([...of.movers(1)].sort()).toEqual([at(of, 0), at(of, 1), at(of, 2), at(of, 3)].sort());
  });
});

describe("numbers of a text", () => {
  const { verdicts } = onPaper({ A1: "3.00", B1: "3.00", C1: "4.00" }, ["A1 = B1", "A1 = C1", "B1 = C1"]);
  const inOneCell = verdicts.map((verdict) => {
    const of = (figure: Figure): Figure => {
      if (figure.cell.column === 0) return figure;
      const cell = { ...figure.cell, column: 1 };
      return { ...figure, cell, table: null, where: "sheet", isHeld: false } as Figure;
    };
    const { equation } = verdict;
    const parts = equation.parts.map(({ figure, sign }) => ({ figure: of(figure), sign }));
    return { ...verdict, equation: { ...equation, total: of(equation.total), parts } };
  });
  const of = new LinearSystem([...inOneCell, ...inOneCell]);

  test("share their cell and are each by itself, the same one wherever it is mentioned", () => {
    expect(of.variables).toHaveLength(5);
    expect(of.variables.map((_, variable) => of.isChangeable(variable))).toEqual([true, false, false, false, false]);
    expect(at(of, 1)).toBe(-1);
  });

  test("are moved by no figure and move none", () => {
    expect(of.movers(0)).toEqual([at(of, 0)]);
    expect(of.movers(2)).toEqual([]);
  });
});
