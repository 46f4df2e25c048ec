import { parseAddress } from "../../src/workbook/address";
import { EMPTY_CELL } from "../../src/workbook/cell";
import { cellAt, isFreeCell, type Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "../support/grid-draft";

const merge = parseAddress("B2:C3");
const WORKBOOK: Workbook = {
  name: "公开.xlsx",
  sheets: [
    plainSheet("表1", [[typed("标题"), EMPTY_CELL, { ...EMPTY_CELL, formula: '=""' }]], {
      merges: merge === null ? [] : [merge],
    }),
    plainSheet("表1", [[typed("又一张")]]),
    plainSheet("表2", [[typed(5)]]),
  ],
};

test("a cell is found by its sheet, of two sheets of one name in the first; on no sheet there is none", () => {
  expect(cellAt(WORKBOOK, { sheet: "表2", row: 0, column: 0 })?.value).toBe(5);
  expect(cellAt(WORKBOOK, { sheet: "表1", row: 0, column: 0 })?.value).toBe("标题");
  expect(cellAt(WORKBOOK, { sheet: "表2", row: 9, column: 9 })).toBe(EMPTY_CELL);
  expect(cellAt(WORKBOOK, { sheet: "表3", row: 0, column: 0 })).toBeNull();
});

test.each([
  ["an empty cell", "表1", "B1", true],
  ["a cell beyond the filled ones", "表2", "Z99", true],
  ["a cell with a text", "表1", "A1", false],
  ["a cell with a formula that shows nothing", "表1", "C1", false],
  ["the first cell of merged ones", "表1", "B2", true],
  ["a covered cell beside it", "表1", "C2", false],
  ["a covered cell below it", "表1", "B3", false],
  ["the last covered cell", "表1", "C3", false],
  ["the cell to the left of merged ones", "表1", "A2", true],
  ["the cell to the right of merged ones", "表1", "D2", true],
  ["the cell below merged ones", "表1", "B4", true],
  ["a cell of no sheet", "表3", "A1", false],
])("%s can be written to or not: %s!%s, %p", (_what, sheet, address, isFree) => {
  const { row = -1, column = -1 } = parseAddress(address) ?? {};
  expect(isFreeCell(WORKBOOK, { sheet, row, column })).toBe(isFree);
});

test("before the first row and column there is no cell to write to", () => {
  expect(isFreeCell(WORKBOOK, { sheet: "表2", row: -1, column: 5 })).toBe(false);
  expect(isFreeCell(WORKBOOK, { sheet: "表2", row: 5, column: -1 })).toBe(false);
});
