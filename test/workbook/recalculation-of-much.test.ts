import type { Cell } from "../../src/workbook/cell";
import { recalculated } from "../../src/workbook/recalculation";
import type { Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "../support/grid-draft";

const formula = (text: string): Cell => ({ ...typed(0, "0.00"), formula: text });
const book = (rows: readonly (readonly Cell[])[]): Workbook => ({ name: "a.xlsx", sheets: [plainSheet("表1", rows)] });

test("a chain of a hundred thousand formulas ends, as do sums that each read all before them", () => {
  const chain = Array.from({ length: 100_000 }, (_, row) => [row === 0 ? typed(1) : formula(`=A${row}`)]);
  expect(recalculated(book(chain)).sheets[0]?.grid.cell(99_999, 0).value).toBe(1);
  const sums = Array.from({ length: 20_000 }, (_, row) => [row === 0 ? typed(1) : formula(`=SUM(A$1:A${row})`)]);
  expect(recalculated(book(sums)).sheets[0]?.grid.cell(1, 0).value).toBe(1);
});
