import { manySheets, opened } from "./support/opened";

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column });

describe("showing cells", () => {
  test("the sheet comes forward and the cell is selected, also on another sheet", async () => {
    const { port, model } = opened(manySheets(3));
    await expect(port.reveal([cell("表3", 4, 2)])).resolves.toEqual({ unhidden: false });
    expect([model.active.name, model.selection.areas]).toEqual(["表3", [{ row: 4, column: 2, rows: 1, columns: 1 }]]);
  });

  test("cells that form a block are selected together; of scattered ones, the first", async () => {
    const { port, model } = opened(manySheets(3));
    await port.reveal([cell("表2", 4, 2), cell("表2", 5, 2), cell("表1", 0, 0)]);
    expect([model.active.name, model.selection.areas]).toEqual(["表2", [{ row: 4, column: 2, rows: 2, columns: 1 }]]);
    await port.reveal([cell("表2", 9, 7), cell("表2", 4, 2)]);
    expect(model.selection.areas).toEqual([{ row: 9, column: 7, rows: 1, columns: 1 }]);
  });

  test("the selected cell is told by its sheet, whatever that is called; of several areas, none", async () => {
    const { port, model, sheet } = opened(manySheets(2));
    model.changeSheet(sheet("表2"), { name: "表 2's" });
    model.select(sheet("表 2's"), [{ row: 4, column: 2, rows: 3, columns: 1 }]);
    await expect(port.selected()).resolves.toEqual(cell("表 2's", 4, 2));
    const area = { row: 4, column: 2, rows: 1, columns: 1 };
    model.select(sheet("表1"), [area, { ...area, row: 9 }]);
    await expect(port.selected()).resolves.toBeNull();
  });

  test("a hidden sheet is shown first, and that is said", async () => {
    const { port, model, sheet } = opened(manySheets(2));
    model.changeSheet(sheet("表2"), { visibility: "veryHidden" });
    await expect(port.reveal([cell("表2", 1, 1)])).resolves.toEqual({ unhidden: true });
    expect([sheet("表2").state.visibility, model.active.name, model.selection.areas[0]?.row]).toEqual([
      "visible",
      "表2",
      1,
    ]);
  });

  test("a failure on the way leaves hidden sheets hidden", async () => {
    for (const failure of ["refused", "answer-lost"] as const) {
      for (const trip of [1, 2, 3]) {
        const { port, model, sheet, host } = opened(manySheets(2));
        model.changeSheet(sheet("表2"), { visibility: "veryHidden" });
        host.failRoundTrip(trip, failure);
        await expect(port.reveal([cell("表2", 1, 1)])).rejects.toMatchObject({ reason: "host-failed" });
        expect([sheet("表2").state.visibility, model.active.name]).toEqual(["veryHidden", "表1"]);
      }
    }
  });

  test("a hidden sheet of a protected workbook, and a sheet that is gone, are refused with the reason", async () => {
    const { port, model, sheet } = opened(manySheets(2));
    await expect(port.reveal([cell("表9", 1, 1)])).rejects.toMatchObject({ reason: "not-found", where: "表9" });
    model.changeSheet(sheet("表2"), { visibility: "hidden" });
    model.isStructureProtected = true;
    await expect(port.reveal([cell("表2", 1, 1)])).rejects.toMatchObject({ reason: "protected", where: "表2" });
  });
});
