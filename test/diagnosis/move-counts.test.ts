import { Budget } from "../../src/diagnosis/budget";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { MoveCounts } from "../../src/diagnosis/move-counts";
import { Problem } from "../../src/diagnosis/problem";
import type { RowMove } from "../../src/diagnosis/row-faults";
import { onPaper } from "./equations-on-paper";

const ROW: RowMove = {
  fault: { kind: "left-out", table: "expenditure", sheet: "表1", row: null, cells: [], amounts: [], seenAt: null },
  shifts: new Map([[0, 2]]),
  logLikelihood: Math.log(0.05),
};

/** Counts over three cells, 0 to 2, and two rows, −1 and −2. */
function counts(): MoveCounts {
  const system = new LinearSystem(onPaper({ A1: "3.00", B1: "1.00", C1: "1.00" }, ["A1 = B1 + C1"]).verdicts);
  return new MoveCounts(new Problem(system, [ROW, ROW], new Set(), new Budget(100)));
}

test("moves are counted each by itself, rows and cells alike", () => {
  const of = counts();
  for (const move of [0, 2, 2, -1, -2, -2]) of.add(move);
  expect([-2, -1, 0, 1, 2].map((move) => of.of(move))).toEqual([2, 1, 1, 0, 2]);
  expect([-2, 0, 1].map((move) => of.has(move))).toEqual([true, true, false]);
  expect(of.size).toBe(4);
  expect([of.of(7), of.of(-9)]).toEqual([0, 0]);
});

test("clearing forgets all, or all but the first so many", () => {
  const of = counts();
  for (const move of [0, 1, 2]) of.add(move);
  of.clear(1);
  expect([of.size, of.has(0), of.has(1), of.has(2)]).toEqual([1, true, false, false]);
  of.add(1);
  expect([of.size, of.of(1)]).toEqual([2, 1]);
  of.clear();
  expect([of.size, of.has(0), of.has(1)]).toEqual([0, false, false]);
});

test("the largest counts are added up, as many as are asked for and no more than there are", () => {
  const of = counts();
  for (const move of [0, 1, 1, 2, 2, 2, -1, -1]) of.add(move);
  expect([0, 1, 2, 3, 4, 9].map((many) => of.largest(many))).toEqual([0, 3, 5, 7, 8, 8]);
  expect(counts().largest(3)).toBe(0);
});
