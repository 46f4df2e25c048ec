import { EMPTY_CELL, type Cell } from "../../src/workbook/cell";
import { gridOf, sparseGrid, type Grid } from "../../src/workbook/grid";

const of = (text: string): Cell => ({ ...EMPTY_CELL, value: text, text });
const [a, b, c] = [of("甲"), of("乙"), of("丙")];
const bounds = ({ top, left, bottom, right }: Grid): readonly number[] => [top, left, bottom, right];

describe("the filled part of a sheet", () => {
  test("is as wide as its widest row and begins where it is said to", () => {
    const grid = gridOf([[a], [b, undefined, c]], 3, 1);
    expect(bounds(grid)).toEqual([3, 1, 5, 4]);
    expect([grid.cell(3, 1), grid.cell(4, 1), grid.cell(4, 3)]).toEqual([a, b, c]);
  });

  test("begins at the first cell of the sheet where nothing else is said", () => {
    const grid = gridOf([[a]]);
    expect(bounds(grid)).toEqual([0, 0, 1, 1]);
    expect(grid.cell(0, 0)).toBe(a);
  });

  test("is empty around its cells and where a row is shorter", () => {
    const grid = gridOf([[a], [b, undefined, c]], 3, 1);
    for (const [row, column] of [
      [2, 1],
      [3, 0],
      [3, 2],
      [4, 2],
      [5, 1],
      [4, 4],
    ] as const)
      expect(grid.cell(row, column)).toBe(EMPTY_CELL);
  });

  test.each([
    [gridOf([])],
    [gridOf([[], []], 3, 1)],
    [sparseGrid(new Map())],
    [sparseGrid(new Map([[7, [undefined]]]))],
  ])("of a sheet without cells is nothing", (grid) => {
    expect(bounds(grid)).toEqual([0, 0, 0, 0]);
    expect(grid.cell(0, 0)).toBe(EMPTY_CELL);
  });

  test("of scattered rows reaches from the first filled cell to the last, whatever the order of the rows", () => {
    const grid = sparseGrid(
      new Map([
        [1_000_000, [undefined, undefined, b]],
        [2, [undefined, a, undefined, c]],
        [0, [undefined]],
      ]),
    );
    expect(bounds(grid)).toEqual([2, 1, 1_000_001, 4]);
    expect([grid.cell(2, 1), grid.cell(2, 3), grid.cell(1_000_000, 2)]).toEqual([a, c, b]);
    expect(bounds(sparseGrid(new Map([[4, [a]]])))).toEqual([4, 0, 5, 1]);
    expect([grid.cell(0, 0), grid.cell(2, 2), grid.cell(500, 1)]).toEqual([EMPTY_CELL, EMPTY_CELL, EMPTY_CELL]);
  });
});
