import { inverse, replacesFormula, type Edit } from "../../src/workbook/edits";

const CELL = { sheet: "表1", row: 0, column: 0 };
const edit = (before: Edit["before"]["content"], after: Edit["after"]["content"]): Edit => ({
  cell: CELL,
  before: { content: before },
  after: { content: after },
});

test("a cell edited twice goes back the way it came, last edit first", () => {
  const contents = inverse([edit(1, 2), edit(2, 3)]).map(({ before, after }) => [before.content, after.content]);
  expect(contents).toEqual([
    [3, 2],
    [2, 1],
  ]);
});

test("what is undone goes where the same labels stand, whatever figures were typed beside them since", () => {
  const cells = [
    { row: 0, column: 1, content: 5 },
    { row: 0, column: 2, content: "合计" },
  ];
  const [undone] = inverse([{ ...edit(1, 2), witness: { sheetId: "{1}", cells } }]);
  expect(undone).toEqual({ ...edit(2, 1), witness: { sheetId: "{1}", cells: cells.slice(1) } });
});

test("undone twice, edits are what they were, number formats too", () => {
  const edits = [
    edit(null, { formula: "=A1" }),
    { cell: CELL, before: { content: 1, numberFormat: "0" }, after: { content: 1, numberFormat: "0.00" } },
  ];
  expect(inverse(inverse(edits))).toEqual(edits);
});

test.each<[string, Edit, boolean]>([
  ["a value over a formula", edit({ formula: "=A1+B1" }, 5), true],
  ["another formula over a formula", edit({ formula: "=A1+B1" }, { formula: "=A1" }), true],
  ["a formula emptied", edit({ formula: "=A1+B1" }, null), true],
  ["the same formula, another format", edit({ formula: "=A1+B1" }, { formula: "=A1+B1" }), false],
  ["a formula over a value", edit(5, { formula: "=A1" }), false],
  ["a text over a text", edit("A1=B1", "x"), false],
])("%s", (_what, made, expected) => {
  expect(replacesFormula(made)).toBe(expected);
});
