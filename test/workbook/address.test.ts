import { cellAddress, columnIndex, parseAddress } from "../../src/workbook/address";

test.each([
  [0, "A"],
  [24, "Y"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s, and back", (column, name) => {
  expect(cellAddress({ row: 0, column })).toBe(`${name}1`);
  expect(columnIndex(name)).toBe(column);
});

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$b$12", { row: 11, column: 1, rows: 1, columns: 1 }],
  ["A1:B12", { row: 0, column: 0, rows: 12, columns: 2 }],
  ["A1:AB3", { row: 0, column: 0, rows: 3, columns: 28 }],
  ["C9:B2", { row: 1, column: 1, rows: 8, columns: 2 }],
])("%s is its rectangle, from whichever corner", (text, rectangle) => {
  expect(parseAddress(text)).toEqual(rectangle);
});

test.each(["", "A", "1", "A0", "A0:B2", "A1:B0", "表3!A1", " A1", "A1 ", "A1:", "A1:B2:C3", "ABCD1"])(
  "%j is no address",
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);
