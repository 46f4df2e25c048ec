import { contradictionOf, rangeOf, type Inequality } from "../../src/diagnosis/elimination";

const row = (coefficients: readonly number[], bound: number, constraint = 0): Inequality => ({
  coefficients,
  bound,
  proof: [[constraint, 1]],
});

describe("what remains of inequalities when unknowns are eliminated", () => {
  test.each<[string, Inequality[], number, boolean]>([
    ["nothing to satisfy", [], 1, false],
    ["an upper limit alone", [row([1], -5)], 1, false],
    ["limits that meet in a point", [row([1], 3), row([-1], -3)], 1, false],
    ["a lower limit above the upper one", [row([1], 3), row([-1], -4)], 1, true],
    ["a row without unknowns that cannot hold", [row([0], -1)], 1, true],
    ["a row without unknowns that just holds", [row([0], 0)], 1, false],
    ["less than the room that binary fractions need", [row([0], -1e-7)], 1, false],
    ["exactly the room that binary fractions need", [row([0], -1e-6)], 1, false],
    ["limits of one beside an upper limit of another", [row([1, 0], 5), row([0, 1], 1), row([0, -1], -2)], 2, true],
    ["limits of one beside a lower limit of another", [row([-1, 0], -5), row([0, 1], 1), row([0, -1], -2)], 2, true],
    ["two unknowns that cannot add up", [row([1, 1], 1), row([-1, 0], -1), row([0, -1], -1)], 2, true],
    ["two unknowns that just add up", [row([1, 1], 2), row([-1, 0], -1), row([0, -1], -1)], 2, false],
    ["unknowns tied in a circle", [row([1, -1], -1), row([-1, 1], 0)], 2, true],
  ])("%s", (_name, rows, unknowns, isContradiction) => {
    expect(contradictionOf(rows, unknowns) !== null).toBe(isContradiction);
  });

  test("the contradiction says how often it takes each constraint, and of equal ones the first", () => {
    const doubled = contradictionOf([row([2], 3, 7), row([-1], -2, 8)], 1);
    expect(doubled?.proof).toEqual([
      [7, 1],
      [8, 2],
    ]);
    const divided = contradictionOf([row([1, 2], 10, 1), row([-1, 2], 6, 2), row([0, -1], -5, 3)], 2);
    expect(divided).toEqual({
      coefficients: [0, 0],
      bound: -1,
      proof: [
        [1, 0.25],
        [2, 0.25],
        [3, 1],
      ],
    });
    expect(contradictionOf([row([0], -1, 5), row([0], -1, 6)], 1)?.proof).toEqual([[5, 1]]);
  });

  test("the contradiction names the constraints it rests on, one that needs no combining first", () => {
    const found = contradictionOf([row([1], 0, 7), row([-1], -1, 8), row([0], -2, 9)], 1);
    expect(found?.proof.map(([constraint]) => constraint)).toEqual([9]);
    const combined = contradictionOf([row([1], 0, 7), row([-1], -1, 8)], 1);
    expect(combined?.proof.map(([constraint]) => constraint).sort()).toEqual([7, 8]);
  });

  test("the range of one unknown follows from the others' limits", () => {
    const rows = [row([1, 1], 10), row([-1, -1], -10), row([0, 1], 4), row([0, -1], -1)];
    expect(rangeOf(rows, 2, 0)).toEqual({ low: 6, high: 9 });
    expect(rangeOf(rows, 2, 1)).toEqual({ low: 1, high: 4 });
    expect(rangeOf([row([1, 2], 10), row([-1, 2], 6)], 2, 1)).toEqual({ low: -Infinity, high: 4 });
  });

  test("what nothing limits is open", () => {
    expect(rangeOf([row([1], 5)], 1, 0)).toEqual({ low: -Infinity, high: 5 });
    expect(rangeOf([row([2], 5)], 1, 0)).toEqual({ low: -Infinity, high: 2.5 });
    expect(rangeOf([row([-2], -6)], 1, 0)).toEqual({ low: 3, high: Infinity });
    expect(rangeOf([], 1, 0)).toEqual({ low: -Infinity, high: Infinity });
    expect(rangeOf([row([1, 1], 10)], 2, 0)).toEqual({ low: -Infinity, high: Infinity });
    expect(rangeOf([row([-1, -1], -10)], 2, 0)).toEqual({ low: -Infinity, high: Infinity });
  });
});
