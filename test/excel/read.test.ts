import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromWorkbook, toWorkbook } from "../../src/embedded-host";
import { LAYOUTS } from "../support/layouts";
import { sample } from "../support/sample";
import type { CellValue } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/xlsx";
import type { Progress } from "../../src/workbook/ports";
import { cellOf, manySheets, opened, plainOf, sheetOf, workbookOf } from "./support/opened";
import fc from "../support/property";
import { waitUntil } from "../support/wait";

describe("reading from Excel", () => {
  test("a file read by this software and served by the embedded host is the same workbook", async () => {
    const file = readWorkbook(
      readFileSync(join(__dirname, "../../assets/sample/disclosure-2024.xlsx")),
      "disclosure-2024.xlsx",
    );
    const { port, host } = opened(file);
    expect(plainOf(await port.read())).toEqual(plainOf(file));
    expect(host.roundTrips).toBe(3);
  });

  test.each([3, 30, 300])(
    "%i sheets take three round trips",
    async (count) => {
      const { host, port } = opened(manySheets(count, 10, 8));
      const workbook = await port.read();
      expect(workbook.sheets).toHaveLength(count);
      expect(host.roundTrips).toBe(3);
      expect(host.keptReferences).toBe(0);
    },
    20_000,
  );

  test("the sample is read as it is, in three round trips", async () => {
    const { host, port } = opened(sample());
    const workbook = await port.read();
    expect(plainOf(workbook)).toEqual(plainOf(sample()));
    expect(host.roundTrips).toBe(3);
  });

  test.each(Object.entries(LAYOUTS))(
    "the sample laid out otherwise is read as it is: %s",
    async (_, layout) => {
      const { port } = opened(layout(sample()));
      const values = (workbook: ReturnType<typeof sample>): unknown =>
        workbook.sheets.map(({ grid }) => {
          const cells: [number, number, CellValue][] = [];
          for (let row = grid.top; row < grid.bottom; row++)
            for (let column = grid.left; column < grid.right; column++)
              if (grid.cell(row, column).value !== null) cells.push([row, column, grid.cell(row, column).value]);
          return cells;
        });
      expect(values(await port.read())).toEqual(values(layout(sample())));
    },
    20_000,
  );

  test("whatever workbook Excel holds, it is read as it is", async () => {
    const content = fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.boolean(),
      fc.string({ minLength: 1 }).filter((text) => !text.startsWith("=")),
      fc.constant("=SUM(A1:A2)"),
      fc.constant("总 计"),
      fc.constant("#REF!"),
    );
    const cell = fc
      .tuple(content, fc.constantFrom("General", "#,##0.00", "@", "0.00%"))
      .map(([value, format]) => cellOf(value, value === null ? "General" : format));
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(rows, fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const), fc.boolean()),
          { minLength: 1, maxLength: 4 },
        ),
        async (sheets) => {
          const workbook = workbookOf(
            ...sheets.map(([body, visibility, isProtected], index) =>
              sheetOf(`表${index}`, body, { visibility: index === 0 ? "visible" : visibility, isProtected }),
            ),
          );
          const { port, host } = opened(workbook);
          expect(plainOf(await port.read())).toEqual(plainOf(workbook));
          expect(host.roundTrips).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);

  test("merges and hidden rows, columns and sheets are read along, in the same three round trips", async () => {
    const workbook = workbookOf(
      sheetOf(
        "表1",
        [
          ["标题", null, null],
          ["项目", "金额", "备注"],
          ["总计", 1, "x"],
          ["合计", 2, "y"],
        ],
        {
          merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
          hiddenRows: [2],
          hiddenColumns: [0, 2],
        },
      ),
      sheetOf("藏", [["a"]], { visibility: "veryHidden", isProtected: true, hiddenRows: [0] }),
    );
    const { host, port } = opened(workbook);
    expect(plainOf(await port.read())).toEqual(plainOf(workbook));
    expect(host.roundTrips).toBe(3);
  });

  test("Excel 2016 without the newer members is read too, without what it cannot tell", async () => {
    const workbook = workbookOf(
      sheetOf(
        "表1",
        [
          ["a", null],
          ["b", 1],
        ],
        { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], hiddenRows: [1] },
      ),
    );
    const { port, host } = opened(workbook, { excelApi: "1.4" });
    const [sheet] = (await port.read()).sheets;
    expect([sheet?.grid.cell(1, 1).value, sheet?.merges, sheet?.hiddenRows]).toEqual([1, [], []]);
    expect([...host.lackingMembers]).toEqual([]);
  });

  test("formats that reach down to the last row do not make the sheet longer", async () => {
    const { model, sheet, port, host } = opened(workbookOf(sheetOf("表1", [["a"], ["b"]])));
    model.changeSheet(sheet("表1"), { formattedAreas: [{ row: 0, column: 0, rows: 1_048_576, columns: 20 }] });
    expect((await port.read()).sheets[0]?.grid).toMatchObject({ bottom: 2, right: 1 });
    expect(Math.max(...host.trips.map((trip) => trip.responseBytes))).toBeLessThan(5000);
  });

  test("what exceeds a message is read in more trips, by sheets and then by rows", async () => {
    const workbook = manySheets(2, 6000, 20);
    const { port, host } = opened(workbook);
    // As texts: comparing a quarter of a million cells one by one takes jest many seconds.
    expect(JSON.stringify(plainOf(await port.read())) === JSON.stringify(plainOf(workbook))).toBe(true);
    expect(host.roundTrips).toBeGreaterThan(3);
    expect(host.trips.every((trip) => trip.error === null && trip.responseBytes <= 5 * 1024 * 1024)).toBe(true);
  }, 30_000);

  test("an answer larger than expected is asked for again in halves, with merges and hidden rows", async () => {
    const rows = Array.from({ length: 64 }, (_, row) => [`${"很长的说明".repeat(60)}${row}`, row]);
    const workbook = workbookOf(
      sheetOf("表1", rows, { hiddenRows: [3], merges: [{ row: 5, column: 1, rows: 1, columns: 2 }] }),
      sheetOf("表2", [["a"]]),
    );
    const { port } = opened(workbook, { bytesPerMessage: 40_000 });
    expect(plainOf(await port.read())).toEqual(plainOf(workbook));
  });

  test("a row that no message can hold is refused by name, not read as empty", async () => {
    const { port } = opened(workbookOf(sheetOf("表1", [["字".repeat(3000)]])), { bytesPerMessage: 8000 });
    await expect(port.read()).rejects.toMatchObject({ reason: "too-large" });
  });

  test("values that Excel silently leaves out are refused, not read as zeros", async () => {
    const { port } = opened(manySheets(1), { cellsPerRead: 50 });
    await expect(port.read()).rejects.toMatchObject({ name: "HostRefusal", reason: "too-large", where: "表1" });
  });

  test("a stray cell at the far corner is refused with the place it reaches to", async () => {
    const { model, sheet, port } = opened(manySheets(1));
    model.type(sheet("表1"), 1_048_575, 16_383, "x");
    await expect(port.read()).rejects.toMatchObject({
      reason: "too-large",
      where: "表1",
      detail: expect.stringContaining("XFD1048576"),
    });
  });

  test("while a cell is being edited, reading refuses", async () => {
    const { model, port } = opened(manySheets(1));
    model.beginCellEdit();
    await expect(port.read()).rejects.toMatchObject({ reason: "cell-being-edited" });
  });

  test("where the front end can say so, reading waits for the end of editing", async () => {
    const notices: boolean[] = [];
    const { model, port } = opened(manySheets(1), {}, { onWaitForEditing: (isWaiting) => notices.push(isWaiting) });
    model.beginCellEdit();
    const reading = port.read();
    await waitUntil(() => notices.length > 0);
    expect(notices).toEqual([true]);
    model.endCellEdit();
    expect((await reading).sheets).toHaveLength(1);
    expect(notices).toEqual([true, false]);
  });

  test("an error on any round trip is a refusal, and nothing has changed", async () => {
    for (const trip of [1, 2, 3]) {
      const { host, port } = opened(manySheets(2));
      host.failRoundTrip(trip);
      await expect(port.read()).rejects.toMatchObject({ reason: "host-failed" });
    }
  });

  test("progress counts the sheets", async () => {
    const seen: Progress[] = [];
    const { port } = opened(manySheets(2));
    await port.read((progress) => seen.push(progress));
    expect(seen[0]).toEqual({ done: 0, of: 2 });
    expect(seen.at(-1)).toEqual({ done: 2, of: 2 });
    expect(seen.every(({ done }, at) => at === 0 || done >= (seen[at - 1]?.done ?? 0))).toBe(true);
  });

  test("reading again asks only for the sheets named and those with formulas", async () => {
    const workbook = workbookOf(
      sheetOf("表1", [["a", 1]]),
      sheetOf("表2", [["b", 2]]),
      sheetOf("表3", [["c", "=表1!B1"]]),
    );
    const { model, sheet, port, host } = opened(workbook);
    const before = await port.read();
    model.type(sheet("表1"), 0, 1, 5);
    model.calculated(sheet("表3"), 0, 1, 5);
    model.type(sheet("表2"), 0, 1, 99);
    const trips = host.trips.length;
    const after = await port.reread(before, ["表1"]);
    expect(after.sheets.map(({ grid }) => grid.cell(0, 1).value)).toEqual([5, 2, 5]);
    expect(host.trips.slice(trips).filter((trip) => !trip.isCleanUp)).toHaveLength(3);
  });

  test("reading again finds sheets that were added, renamed, hidden or removed", async () => {
    const { model, sheet, port } = opened(manySheets(3));
    const before = await port.read();
    model.removeSheet(sheet("表1"));
    model.changeSheet(sheet("表2"), { name: "支出", visibility: "hidden" });
    model.type(model.addSheet({ name: "新" }), 0, 0, "x");
    model.changeSheet(sheet("表3"), { isProtected: true });
    const after = await port.reread(before, []);
    expect(after.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ["支出", "hidden", false],
      ["表3", "visible", true],
      ["新", "visible", false],
    ]);
    expect(after.sheets[0]?.grid.cell(0, 0).value).toBe("第1行");
  });

  test("what the model holds converts back to what was put in", () => {
    expect(plainOf(fromWorkbookAndBack())).toEqual(plainOf(sample()));
  });
});

function fromWorkbookAndBack(): ReturnType<typeof sample> {
  return toWorkbook(fromWorkbook(sample()));
}
