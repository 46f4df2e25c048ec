import { Budget } from "../../src/diagnosis/budget";
import { decimal } from "../../src/disclosure/money";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { Problem } from "../../src/diagnosis/problem";
import type { RowMove } from "../../src/diagnosis/row-faults";
import { cellAddress } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

/** A row whose counting moves constraints by so many units of 1.00. */
const rowOf = (shifts: Readonly<Record<number, number>>, ticks: number): RowMove => ({
  fault: { kind: "left-out", table: "expenditure", sheet: "表1", row: null, cells: [], amounts: [], seenAt: null },
  shifts: new Map(Object.entries(shifts).map(([constraint, units]) => [Number(constraint), units * ticks])),
  logLikelihood: Math.log(0.05),
});

function problemOf(cells: Sheet, equations: readonly string[], rows: readonly Readonly<Record<number, number>>[] = []) {
  const system = new LinearSystem(onPaper(cells, equations).verdicts);
  const problem = new Problem(
    system,
    rows.map((row) => rowOf(row, unitOf(system))),
    new Set(),
    new Budget(10_000),
  );
  const named = (moves: readonly number[]): string[] =>
    moves.map((move) => (move < 0 ? `row ${-move}` : cellAddress(system.figure(move).cell)));
  const at = (column: number, row = 0): number => system.variableAt("表1", row, column) ?? NaN;
  return { system, problem, named, at };
}

const unitOf = (system: LinearSystem): number => system.toTicks(decimal("1"));

describe("the moves that touch a balance", () => {
  const CELLS: Sheet = { A1: "9.00", B1: "5.00", C1: "3.00", D1: "", E1: { formula: "=B1", value: "1.00" }, F1: "2.0" };

  test("are its cells, one for all that no balance tells apart, and the rows that shift it", () => {
    const { problem, named } = problemOf(CELLS, ["A1 = B1 + C1", "A1 = B1"], [{ 0: 1 }, { 1: 1 }]);
    expect(named(problem.movers(0))).toEqual(["A1", "B1", "C1", "row 1"]);
    expect(named(problem.movers(1))).toEqual(["A1", "B1", "row 2"]);
    expect([problem.rowMove(-1)?.shifts.has(0), problem.rowMove(-2)?.shifts.has(1)]).toEqual([true, true]);
    expect([problem.rowMove(0), problem.rowMove(1), problem.rowMove(-3)]).toEqual([undefined, undefined, undefined]);
  });

  test("a blank cell, a formula and a figure of other decimals are told from figures in the same balances", () => {
    const { problem, named, at } = problemOf(CELLS, ["A1 = B1 + C1 + D1 + E1 + F1"]);
    expect(named(problem.alike(at(2)))).toEqual(["C1"]);
    expect(named(problem.movers(0))).toEqual(["A1", "B1", "D1", "E1", "F1"]);
    expect(named(problem.alike(at(1)))).toEqual(["B1", "C1"]);
    expect(named(problem.alike(at(2)))).toEqual(["B1", "C1"]);
  });

  test("are judged together where they meet in a balance, if only by way of a third", () => {
    const cells = { A1: "1.00", B1: "1.00", C1: "1.00", D1: "1.00", E1: "1.00" };
    const { problem, named, at } = problemOf(cells, ["A1 = B1", "B1 = C1", "D1 = E1"]);
    const groups = (...moves: number[]): string[][] => problem.groups(moves).map(named);
    expect(groups(at(0), at(2), at(3))).toEqual([["A1"], ["C1"], ["D1"]]);
    expect(groups(at(0), at(2), at(1), at(3))).toEqual([["A1", "B1", "C1"], ["D1"]]);
  });
});

describe("whether moves settle what they touch", () => {
  const WRONG: Sheet = { A1: "9.00", B1: "5.00", C1: "3.00" };

  test("a row that is as much as the balance is off does; another needs a cell beside it", () => {
    const { system, problem, named } = problemOf(WRONG, ["A1 = B1 + C1"], [{ 0: -1 }, { 0: 1 }]);
    expect(problem.trial([-1]).options).toBeNull();
    expect(named(problem.trial([-2]).options ?? [])).toEqual(["A1", "B1", "row 1", "row 2"]);
    expect(problem.trial([-2, 0]).options).toBeNull();
    const { low, high } = problem.range([-2, 0], 0);
    expect([Math.round(low / unitOf(system)), Math.round(high / unitOf(system))]).toEqual([-2, -2]);
  });

  test("where two balances ask different things of a cell, the moves are named that tell them apart", () => {
    const { problem, named, at } = problemOf({ A1: "9.00", B1: "5.00", C1: "7.00" }, ["A1 = B1", "A1 = C1"]);
    expect(named(problem.trial([at(0)]).options ?? [])).toEqual(["B1", "C1"]);
  });

  test("a cell may hold as much as a balance allows: one amount for an equation, all from one on for a bound", () => {
    const equation = problemOf(WRONG, ["A1 = B1 + C1"]);
    const unit = unitOf(equation.system);
    const { low, high } = equation.problem.range([0], 0);
    expect([Math.round(low / unit), Math.round(high / unit)]).toEqual([-1, -1]);
    const bound = problemOf({ A1: "5.00", B1: "9.00" }, ["A1 >= B1"]);
    expect(bound.problem.range([0], 0).high).toBe(Infinity);
    expect(Math.round(bound.problem.range([0], 0).low / unitOf(bound.system))).toBe(4);
  });

  test("a cell's room follows from what another was given", () => {
    const { system, problem, at } = problemOf(WRONG, ["A1 = B1 + C1"]);
    const unit = unitOf(system);
    const group = [at(0), at(1)];
    const { low, high } = problem.range(group, at(1), [at(0)], [3 * unit]);
    expect([Math.round(low / unit), Math.round(high / unit)]).toEqual([4, 4]);
  });
});
