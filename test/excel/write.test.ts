import { snapshotOf } from "../../src/embedded-host";
import type { CellContent, Edit } from "../../src/workbook/edits";
import { contentOf, inverse } from "../../src/workbook/edits";
import { cellOf, opened, sheetOf, workbookOf, type Opened } from "./support/opened";
import fc from "../support/property";

function disclosure(excelApi?: string): Opened {
  return opened(
    workbookOf(
      sheetOf(
        "表1",
        [
          ["项目", "预算数"],
          ["总计", cellOf(17690.9, "#,##0.00")],
          ["基本支出", cellOf("9,000.40", "@")],
          ["合计", "=B2"],
          ["编码", "2010601"],
        ],
        { merges: [{ row: 5, column: 0, rows: 1, columns: 2 }] },
      ),
      sheetOf("表2", [
        ["科目", 1],
        ["其他", 2],
      ]),
    ),
    excelApi === undefined ? {} : { excelApi },
  );
}

/** What the cells of `disclosure` hold at first. */
const FIRST: Readonly<Record<string, CellContent>> = {
  "表1 1 1": 17690.9,
  "表1 2 1": "9,000.40",
  "表1 4 1": "2010601",
  "表2 0 1": 1,
  "表2 1 0": "其他",
};

const edit = (sheet: string, row: number, column: number, content: CellContent, numberFormat?: string): Edit => ({
  cell: { sheet, row, column },
  before: { content: FIRST[`${sheet} ${row} ${column}`] ?? null },
  after: { content, ...(numberFormat === undefined ? {} : { numberFormat }) },
});
const held = ({ sheet }: Opened, name: string, row: number, column: number): unknown => {
  const cell = sheet(name).cell(row, column);
  return cell?.formula ?? cell?.value ?? null;
};

describe("writing cells", () => {
  test("exactly the cells named are written and read back, in two round trips", async () => {
    const open = disclosure();
    await open.port.write([
      edit("表1", 1, 1, 4074.63),
      edit("表2", 0, 1, { formula: "=SUM(B2:B3)" }),
      edit("表2", 1, 0, null),
    ]);
    expect([held(open, "表1", 1, 1), held(open, "表2", 0, 1), held(open, "表2", 1, 0)]).toEqual([
      4074.63,
      "=SUM(B2:B3)",
      null,
    ]);
    expect(open.sheet("表1").cell(1, 1)?.numberFormat).toBe("#,##0.00");
    expect(open.host.roundTrips).toBe(2);
  });

  test("an amount stored as text becomes a number where its format is written too", async () => {
    const open = disclosure();
    await open.port.write([edit("表1", 2, 1, 9000.4, "#,##0.00")]);
    expect(open.sheet("表1").cell(2, 1)).toEqual({ value: 9000.4, numberFormat: "#,##0.00" });
  });

  test("a cell that turns what is written into something else is restored, and named", async () => {
    const open = disclosure();
    const before = snapshotOf(open.model);
    await expect(open.port.write([edit("表1", 1, 1, 5), edit("表1", 2, 1, 9000.4)])).rejects.toMatchObject({
      reason: "not-held",
      where: "表1!B3",
      detail: expect.stringContaining("9000.4"),
    });
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("a cell inside a merged area takes nothing: all is restored", async () => {
    const open = disclosure();
    const before = snapshotOf(open.model);
    await expect(open.port.write([edit("表2", 0, 1, 7), edit("表1", 5, 1, 7)])).rejects.toMatchObject({
      reason: "not-held",
      where: "表1!B6",
    });
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("a cell that was changed, or moved, since the edit was worked out is left alone, and all others with it", async () => {
    const typed = disclosure();
    typed.model.type(typed.sheet("表1"), 1, 1, 17690.91);
    const moved = disclosure();
    moved.model.insertRows(moved.sheet("表1"), 1, 1);
    for (const open of [typed, moved]) {
      const before = snapshotOf(open.model);
      await expect(open.port.write([edit("表2", 0, 1, 7), edit("表1", 1, 1, 5)])).rejects.toMatchObject({
        reason: "changed",
        where: "表1!B2",
      });
      expect(snapshotOf(open.model)).toEqual(before);
    }
  });

  test("codes stay texts though they look like numbers", async () => {
    const open = disclosure();
    await open.port.write([edit("表1", 4, 1, "2010602"), edit("表2", 1, 0, "TRUE")]);
    expect([held(open, "表1", 4, 1), held(open, "表2", 1, 0)]).toEqual(["2010602", "TRUE"]);
  });

  test("a protected sheet is never written to, nor any other sheet of the same act", async () => {
    const open = disclosure();
    open.model.changeSheet(open.sheet("表2"), { isProtected: true });
    const before = snapshotOf(open.model);
    await expect(open.port.write([edit("表1", 1, 1, 5), edit("表2", 0, 1, 5)])).rejects.toMatchObject({
      reason: "protected",
      where: "表2",
    });
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("a missing sheet, a cell being edited, a workbook opened for reading only: refused with the reason", async () => {
    await expect(disclosure().port.write([edit("表9", 0, 0, 1)])).rejects.toMatchObject({
      reason: "not-found",
      where: "表9",
    });
    const edited = disclosure();
    edited.model.beginCellEdit();
    await expect(edited.port.write([edit("表1", 1, 1, 1)])).rejects.toMatchObject({ reason: "cell-being-edited" });
    const readOnly = disclosure();
    readOnly.model.isReadOnly = true;
    await expect(readOnly.port.write([edit("表1", 1, 1, 1)])).rejects.toMatchObject({ reason: "read-only" });
  });

  test("a failure at any round trip leaves the workbook as it was", async () => {
    for (const failure of ["refused", { afterActions: 6 }, { afterActions: 12 }, "answer-lost"] as const) {
      for (const trip of [1, 2]) {
        const open = disclosure();
        const before = snapshotOf(open.model);
        open.host.failRoundTrip(trip, failure);
        await expect(
          open.port.write([edit("表1", 1, 1, 5), edit("表1", 2, 1, 6, "General"), edit("表2", 0, 1, 7)]),
        ).rejects.toMatchObject({ reason: "host-failed" });
        expect(snapshotOf(open.model)).toEqual(before);
      }
    }
  });

  test("a failure while restoring is tried again", async () => {
    const open = disclosure();
    const before = snapshotOf(open.model);
    open.host.failRoundTrip(4);
    await expect(open.port.write([edit("表1", 2, 1, 9000.4)])).rejects.toMatchObject({ reason: "not-held" });
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("writing the inverse of what was written brings everything back", async () => {
    const content = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100 || 0),
      fc.constantFrom<CellContent>("总计", "=总计", "+1", "-甲", "@x", { formula: "=B2*2" }, "0201", "2024-1-1", null),
    );
    const cells = fc.uniqueArray(fc.tuple(fc.constantFrom("表1", "表2"), fc.nat(4), fc.nat(1)), {
      selector: (place) => place.join(),
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(cells, fc.array(content, { minLength: 6, maxLength: 6 }), async (places, contents) => {
        const open = disclosure();
        const before = await open.port.read();
        const edits = places.map(([sheet, row, column], index): Edit => {
          const cell = before.sheets.find(({ name }) => name === sheet)?.grid.cell(row, column);
          return {
            cell: { sheet, row, column },
            before: { content: cell ? contentOf(cell) : null, numberFormat: cell?.numberFormat ?? "General" },
            after: { content: contents[index] ?? null, numberFormat: "General" },
          };
        });
        await open.port.write(edits);
        for (const { cell, after } of edits) {
          const held = open.sheet(cell.sheet).cell(cell.row, cell.column);
          expect(contentOf({ formula: held?.formula ?? null, value: held?.value ?? null })).toEqual(after.content);
        }
        await open.port.write(inverse(edits));
        const plain = (workbook: typeof before): unknown =>
          workbook.sheets.map(({ grid }) =>
            Array.from({ length: 6 }, (_, row) =>
              [0, 1].map((column) => ({
                ...grid.cell(row, column),
                text: "",
                value: grid.cell(row, column).formula === null ? grid.cell(row, column).value : null,
              })),
            ),
          );
        expect(plain(await open.port.read())).toEqual(plain(before));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test("Excel records a write for its own undo from ExcelApi 1.19 on; before, it empties the officer's", async () => {
    const recent = disclosure("1.19");
    const before = snapshotOf(recent.model);
    await recent.port.write([edit("表1", 1, 1, 5)]);
    expect([recent.port.abilities.recordsUndo, recent.model.undo()]).toEqual([true, true]);
    expect(snapshotOf(recent.model)).toEqual(before);
    const older = disclosure("1.17");
    older.model.type(older.sheet("表1"), 0, 0, "x");
    await older.port.write([edit("表1", 1, 1, 5)]);
    expect([older.port.abilities.recordsUndo, older.model.canUndo]).toEqual([false, false]);
  });

  test("reading leaves the officer's undo list alone, in any Excel", async () => {
    const open = disclosure("1.9");
    open.model.type(open.sheet("表1"), 0, 0, "x");
    await open.port.read();
    expect(open.model.canUndo).toBe(true);
  });
});
