import { manySheets, opened } from "./support/opened";

describe("what the add-in requires of Excel", () => {
  test("ExcelApi 1.6 is enough for everything but watching", async () => {
    const { port, host, model } = opened(manySheets(2), { excelApi: "1.6" });
    const before = await port.read();
    await port.reread(before, ["表1"]);
    await port.mark([
      { cell: { sheet: "表1", row: 1, column: 1 }, level: "logical" },
      { cell: { sheet: "表1", row: 5, column: 3 }, level: "culprit" },
    ]);
    expect(model.sheet("表1")?.state.conditionalFormats).toHaveLength(2);
    await expect(port.clear()).resolves.toMatchObject({ refused: [] });
    await port.reveal([{ sheet: "表2", row: 1, column: 1 }]);
    await port.write([
      { cell: { sheet: "表1", row: 1, column: 1 }, before: { content: 101.5 }, after: { content: 5 } },
    ]);
    await port.writeSetting("a", "b");
    await expect(port.readSetting("a")).resolves.toBe("b");
    await port.writeTextSheet("情况说明", [{ text: "一", style: "body" }], null, { key: "记录", value: "一" });
    await expect(port.readTextSheet("情况说明")).resolves.toEqual(["一"]);
    expect(port.abilities).toEqual({ recordsUndo: false, canWatch: false, tellsOfSelection: false });
    expect(host.trips.map(({ error }) => error).filter(Boolean)).toEqual([]);
  });

  test("ExcelApi 1.5 still reads, and says that it cannot mark", async () => {
    const { port } = opened(manySheets(1), { excelApi: "1.5" });
    expect((await port.read()).sheets).toHaveLength(1);
    await expect(port.mark([])).rejects.toMatchObject({ reason: "not-supported" });
  });
});
