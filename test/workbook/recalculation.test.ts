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
  // One formula of the circle is taken as stored, the other reads it.
  expect(told(workbook)).toEqual([[9, 8]]);
});

test("a result shows as its cell's format has it, a formula that cannot be worked out as it is written", () => {
  const hidden: Cell = { ...formula("=ABS(B1)", 0), numberFormat: ";;;" };
  const { grid } =
    recalculated(book(sheet("表1", [[formula("=SUM(B1:B1)", 0), typed(17690.9), hidden]]))).sheets[0] ?? {};
  expect([grid?.cell(0, 0).text, grid?.cell(0, 2).text]).toEqual(["17690.90", "=ABS(B1)"]);
});

test("a 0 that cannot be worked out is trusted where the sums hold, or where one of them was worked out once", () => {
  const unknown = formula('=IF(B1>0,B1,"")', 0);
  const sound = book(sheet("表1", [[formula("=SUM(B1:C1)", 3), typed(1), typed(2), unknown]]));
  expect(recalculated(sound)).toBe(sound);
  const edited = [formula("=SUM(B2:C2)", 9), typed(1), typed(2)];
  const unsaved = [formula("=SUM(B1:C1)", 0), typed(1), typed(2), unknown];
  expect(told(book(sheet("表1", [unsaved, edited])))).toEqual([
    [0, 3],
    [9, 3],
  ]);
});

test("formulas without results are programs' too, and their 0 no amount", () => {
  const row = [formula("=B1+C1", "=B1+C1"), typed(1), typed(2), formula('=IF(B1>0,B1,"")', 0)];
  expect(told(book(sheet("表1", [row])))).toEqual([
    [null, 3],
    [0, null],
  ]);
});

test.each<[string, string, number, readonly CellValue[], CellValue]>([
  ["a range passes over texts", "=SUM(B1:C1)", 0, ["合计", 2], 2],
  ["so does a square of cells", "=SUM(B1:C2)", 0, ["合计", 2], 2],
  ["an empty cell adds nothing", "=B1+C1", 0, [null, 2], 2],
  ["a sum is rounded where the formula says so", "=ROUND( B1 + C1 , 1 )", 0, [1.25, 2], 3.3],
  ["to ten decimals too", "=ROUND(B1,10)", 0, [1 / 3], 0.3333333333],
  ["whole trillions are added", "=B1+C1", 0, [5e14, 5e14], 1e15],
  ["amounts beyond what Excel holds are not", "=B1+C1", 0, [9e14, 9e14], 0],
  ["nor what is taken off them", "=B1-C1", 0, [9e14, 9e14], 0],
  ["a range beyond all sheets is not added up", "=SUM(B1:ZZ1500)", 9, [1, 2], 9],
])("%s: %s", (_what, text, stored, cells, result) => {
  const workbook = book(sheet("表1", [[formula(text, stored), ...cells.map(typed)]]));
  expect(recalculated(workbook).sheets[0]?.grid.cell(0, 0).value).toBe(result);
});

test("a sum over a formula that has no result is not known", () => {
  const workbook = book(sheet("表1", [[formula("=SUM(B1:C1)", 0), formula("=ABS(C1)", "=ABS(C1)"), typed(2)]]));
  expect(recalculated(workbook)).toBe(workbook);
});

test.each<[string, Cell, readonly CellValue[]]>([
  ["a result that is a text is the program's own", formula("=B1+C1", "无"), [1, 2]],
  ["a sum of nothing may show as a dash", { ...formula("=B1+C1", 0), numberFormat: '0;-0;"-"' }, [0, 0]],
  ["what a cell does not show is no difference", { ...formula("=B1+C1", 3), numberFormat: "0" }, [1.4, 1.4]],
  ["nor is what is less than a billionth", { ...formula("=B1+C1", 0.3000000006), numberFormat: "General" }, [0.1, 0.2]],
])("%s, and the result holds", (_what, cell, cells) => {
  const workbook = book(sheet("表1", [[cell, ...cells.map(typed)]]));
  expect(recalculated(workbook)).toBe(workbook);
});
