import type { Cell, CellValue } from "../../src/workbook/cell";
import { gridOf } from "../../src/workbook/grid";
import { recalculated } from "../../src/workbook/recalculation";
import type { Sheet, Workbook } from "../../src/workbook/workbook";

const typed = (value: CellValue): Cell => ({ value, text: String(value ?? ""), numberFormat: "0.00", formula: null });
const formula = (text: string, stored: CellValue): Cell => ({ ...typed(stored), formula: text });
const sheet = (name: string, rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  visibility: "visible",
  grid: gridOf(rows),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isProtected: false,
});
const book = (...sheets: readonly Sheet[]): Workbook => ({ name: "a.xlsx", sheets });
const told = (workbook: Workbook): (readonly [CellValue, number | null])[] =>
  (recalculated(workbook).stale ?? []).map(({ stored, result }) => [stored, result] as const);

test("results that hold, within binary arithmetic and what the cells show, leave the workbook as it is", () => {
  const workbook = book(
    sheet("表1", [
      [typed(0.1), typed(0.2), formula("=SUM(A1:B1)", 0.30000000000000004)],
      [typed(1.004), typed(2.004), formula("=A2+B2", 3.01)],
      [typed(1), typed("合计"), formula("=SUM(A3:B3)", 1)],
    ]),
  );
  expect(recalculated(workbook)).toBe(workbook);
});

test("a result of 0 that a program wrote is worked out, through other formulas and other sheets", () => {
  const workbook = book(
    sheet("表1", [[formula("=A2-表2!A1", 0)], [formula("=SUM(A3:A4)", 0)], [typed(17690.9)], [typed(0.05)]]),
    sheet("表2", [[formula("=ROUND(A2+A3,1)", 0)], [typed(1.25)], [typed(2)]]),
  );
  expect(told(workbook)).toEqual([
    [0, 17687.65],
    [0, 17690.95],
    [0, 3.3],
  ]);
  expect(recalculated(workbook).sheets[0]?.grid.cell(1, 0)).toMatchObject({ value: 17690.95, text: "17690.95" });
});

test("a formula without a result is worked out too", () => {
  expect(told(book(sheet("表1", [[formula("=B1+C1", "=B1+C1"), typed(1), typed(2)]])))).toEqual([[null, 3]]);
});

test("beside sums that were never worked out, the 0 of a formula that is no sum is not taken for an amount", () => {
  const workbook = book(sheet("表1", [[formula("=SUM(B1:C1)", 0), typed(1), formula('=IF(B1>0,B1,"")', 0)]]));
  expect(told(workbook)).toEqual([
    [0, 1],
    [0, null],
  ]);
  expect(recalculated(workbook).sheets[0]?.grid.cell(0, 2).value).toBe('=IF(B1>0,B1,"")');
});

test("what cannot be worked out is taken as stored: texts, error values, circles, other workbooks", () => {
  const workbook = book(
    sheet("表1", [
      [formula("=B1+C1", 9), typed("5"), typed(2)],
      [formula("=SUM(B2:C2)", 9), typed("#REF!"), typed(2)],
      [formula("=B3", 9), formula("=A3", 8), typed(null)],
      [formula("=[1]表!A1+C4", 9), typed(null), typed(2)],
      [formula("=没有!A1", 9), typed(null), typed(2)],
    ]),
  );
  expect(told(workbook).map(([, result]) => result)).not.toContain(7);
  expect(recalculated(workbook).sheets[0]?.grid.cell(0, 0).value).toBe(9);
  expect(recalculated(workbook).sheets[0]?.grid.cell(1, 0).value).toBe(9);
});

test("a chain of a hundred thousand formulas ends, as do sums that each read all before them", () => {
  const chain = Array.from({ length: 100_000 }, (_, row) => [row === 0 ? typed(1) : formula(`=A${row}`, 0)]);
  expect(recalculated(book(sheet("表1", chain))).sheets[0]?.grid.cell(99_999, 0).value).toBe(1);
  const sums = Array.from({ length: 20_000 }, (_, row) => [row === 0 ? typed(1) : formula(`=SUM(A$1:A${row})`, 0)]);
  expect(recalculated(book(sheet("表1", sums))).sheets[0]?.grid.cell(1, 0).value).toBe(1);
});
