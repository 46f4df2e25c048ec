import { aMoment, waitUntil } from "../support/wait";
import { manySheets, opened } from "./support/opened";

describe.each(["1.9", "1.19"])("watching for edits in an Excel with ExcelApi %s", (excelApi) => {
  test("a person's edit is heard with its sheet; own writes and formula results are not", async () => {
    const { port, model, sheet } = opened(manySheets(2), { excelApi });
    await port.read();
    const heard: (readonly string[])[] = [];
    const stop = await port.watch((sheets) => heard.push(sheets));
    await port.write([
      { cell: { sheet: "表1", row: 1, column: 1 }, before: { content: 101.5 }, after: { content: 5 } },
    ]);
    await aMoment();
    model.calculated(sheet("表2"), 1, 1, 7);
    await aMoment();
    expect(heard).toEqual([]);
    model.type(sheet("表2"), 1, 1, 8);
    model.insertRows(sheet("表1"), 2, 1);
    await waitUntil(() => heard.length === 2);
    expect(heard).toEqual([["表2"], ["表1"]]);
    await stop();
    model.type(sheet("表2"), 1, 1, 9);
    await aMoment();
    expect(heard).toHaveLength(2);
  });

  test("an edit of a cell just written is heard", async () => {
    const { port, model, sheet } = opened(manySheets(1), { excelApi });
    await port.read();
    const heard: (readonly string[])[] = [];
    await port.watch((sheets) => heard.push(sheets));
    await port.write([
      { cell: { sheet: "表1", row: 1, column: 1 }, before: { content: 101.5 }, after: { content: 5 } },
    ]);
    await aMoment();
    model.type(sheet("表1"), 1, 1, 6);
    await waitUntil(() => heard.length > 0);
    expect(heard).toEqual([["表1"]]);
  });

  test("a sheet added since is known by its name", async () => {
    const { port, model } = opened(manySheets(1), { excelApi });
    await port.read();
    const heard: (readonly string[])[] = [];
    await port.watch((sheets) => heard.push(sheets));
    model.type(model.addSheet({ name: "新表" }), 0, 0, "x");
    await waitUntil(() => heard.length > 0);
    expect(heard).toEqual([["新表"]]);
  });
});

test("an Excel without events on all sheets says that it cannot watch", async () => {
  const { port } = opened(manySheets(1), { excelApi: "1.8" });
  expect(port.abilities.canWatch).toBe(false);
  await expect(port.watch(() => undefined)).rejects.toMatchObject({ reason: "not-supported" });
});
