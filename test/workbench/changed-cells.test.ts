import { readFileSync } from "node:fs";
import { fromWorkbook, toWorkbook } from "../../src/embedded-host";
import { changesBetween } from "../../src/workbench/changed-cells";
import { readWorkbook } from "../../src/xlsx";
import { patchWorkbook } from "../../src/xlsx/patch";

const file = readFileSync("assets/sample/disclosure-2024.xlsx");
const opened = () => fromWorkbook(readWorkbook(file, "sample.xlsx"));

function sheet(model: ReturnType<typeof opened>, name: string) {
  const found = model.sheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

test("a workbook that nobody touched has no changes", () => {
  expect(changesBetween(toWorkbook(opened()), toWorkbook(opened()))).toEqual({ edits: [], newSheets: [] });
});

test("a typed figure is one edit that knows what stood there", () => {
  const model = opened();
  model.type(sheet(model, "表3"), 8, 4, "15,301.34");
  const { edits } = changesBetween(toWorkbook(opened()), toWorkbook(model));
  expect(edits).toEqual([
    { cell: { sheet: "表3", row: 8, column: 4 }, before: { content: 15301.24 }, after: { content: 15301.34 } },
  ]);
});

test("cells emptied at the edge and typed beyond it are edits too", () => {
  const model = opened();
  model.type(sheet(model, "表1"), 35, 3, null);
  model.type(sheet(model, "表1"), 60, 8, "备注");
  const { edits } = changesBetween(toWorkbook(opened()), toWorkbook(model));
  expect(edits.map(({ cell, after }) => [cell.row, cell.column, after.content])).toEqual([
    [35, 3, null],
    [60, 8, "备注"],
  ]);
});

test("a formula's new result alone is no change, the formula is", () => {
  const model = opened();
  model.type(sheet(model, "表3"), 8, 4, "=SUM(F9:G9)");
  const before = toWorkbook(model);
  model.calculated(sheet(model, "表3"), 8, 4, 15301.24);
  expect(changesBetween(before, toWorkbook(model)).edits).toEqual([]);
  expect(changesBetween(toWorkbook(opened()), before).edits).toMatchObject([
    { after: { content: { formula: "=SUM(F9:G9)" } } },
  ]);
});

test("a sheet the add-in wrote is named, not patched", () => {
  const model = opened();
  model.addSheet({ name: "情况说明" });
  expect(changesBetween(toWorkbook(opened()), toWorkbook(model))).toEqual({ edits: [], newSheets: ["情况说明"] });
});

test("what was saved reads back as what was on the screen", () => {
  const model = opened();
  model.type(sheet(model, "表3"), 8, 4, "15301.34");
  model.type(sheet(model, "表3"), 8, 6, null);
  model.type(sheet(model, "表5"), 3, 20, "核对过");
  const { edits } = changesBetween(toWorkbook(opened()), toWorkbook(model));
  const saved = fromWorkbook(readWorkbook(patchWorkbook(file, edits), "sample.xlsx"));
  // A file read again does not tell the number formats of empty cells; every content is the same.
  const { edits: differences } = changesBetween(toWorkbook(model), toWorkbook(saved));
  expect(differences.filter(({ before, after }) => before.content !== after.content)).toEqual([]);
});
