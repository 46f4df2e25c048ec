import { inverse, replacesFormula, type CellContent, type Edit } from "../../src/workbook/edits";

const edit = (row: number, before: CellContent, after: CellContent): Edit => ({
  cell: { sheet: "表3", row, column: 5 },
  before: { content: before },
  after: { content: after },
});

test("edits are undone last first, so that a cell edited twice comes back to what it was", () => {
  expect(inverse([edit(1, "a", "b"), edit(1, "b", "c"), edit(2, 1, 2)])).toEqual([
    edit(2, 2, 1),
    edit(1, "c", "b"),
    edit(1, "b", "a"),
  ]);
});

test("a formula is replaced by anything but itself", () => {
  expect(replacesFormula(edit(1, "=A1", 3))).toBe(true);
  expect(replacesFormula(edit(1, "=A1", "=A2"))).toBe(true);
  expect(replacesFormula(edit(1, "=A1", "=A1"))).toBe(false);
  expect(replacesFormula(edit(1, 3, "=A1"))).toBe(false);
});
