import { snapshotOf } from "../../src/embedded-host";
import { MARK_LOOKS } from "../../src/marking/looks";
import type { MarkLevel } from "../../src/workbook/ports";
import { manySheets, one, opened, type Opened } from "./support/opened";
import { mark, officersWorkbook, sentOn, SOME_MARKS } from "./support/traps";
import fc from "../support/property";

/** The mark's fill on a cell, as the sheet shows it. */
function markOn({ sheet }: Opened, name: string, row: number, column: number): string | null {
  const top = sheet(name).state.conditionalFormats.find(({ areas }) =>
    areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    ),
  );
  return top?.formula.includes("预算公开校验标记") ? (top.fill ?? null) : null;
}
const markCount = ({ model }: Opened): number =>
  model.sheets
    .flatMap((sheet) => sheet.state.conditionalFormats)
    .filter(({ formula }) => formula.includes("预算公开校验标记")).length;

describe("marking cells", () => {
  test("marks are laid over the officer's own fills and conditional formats, by level", async () => {
    const open = officersWorkbook();
    await expect(open.port.mark(SOME_MARKS)).resolves.toEqual({ marked: SOME_MARKS.length, refused: [] });
    for (const { cell, level } of SOME_MARKS)
      expect(markOn(open, cell.sheet, cell.row, cell.column)).toBe(MARK_LOOKS[level].fill);
    expect(open.sheet("表1").cell(2, 1)?.fill).toBe("#FFFF00");
  });

  test("clearing leaves the workbook exactly as it was", async () => {
    const open = officersWorkbook();
    const before = snapshotOf(open.model);
    await open.port.mark(SOME_MARKS);
    const { refused } = await open.port.clear();
    expect(refused).toEqual([]);
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test.each([3, 30, 300])(
    "after reading, marking %i sheets takes one more round trip; where old marks must go, two",
    async (count) => {
      const { port, host, model } = opened(manySheets(count, 10, 8));
      await port.read();
      const marks = Array.from({ length: count }, (_, index) => mark(`表${index + 1}`, 3, 4));
      await port.mark(marks);
      expect(host.roundTrips).toBe(4);
      await port.mark(marks.slice(0, 2));
      expect(host.roundTrips).toBe(6);
      await port.mark(marks.slice(0, 2));
      expect(host.roundTrips).toBe(8);
      expect(model.sheets.flatMap((sheet) => sheet.state.conditionalFormats)).toHaveLength(2);
    },
    20_000,
  );

  test("marking again replaces the present marks, also those of an earlier session", async () => {
    const open = officersWorkbook();
    await open.port.mark(SOME_MARKS);
    const later = sentOn(open);
    await later.port.mark([mark("表1", 0, 0)]);
    expect(markCount(later)).toBe(1);
    expect(markOn(later, "表1", 0, 0)).toBe(MARK_LOOKS.logical.fill);
  });

  test("of two marks on one cell the stronger counts", async () => {
    const open = officersWorkbook();
    await expect(open.port.mark([mark("表1", 0, 0, "culprit"), mark("表1", 0, 0, "rounding")])).resolves.toMatchObject({
      marked: 1,
    });
    expect(markOn(open, "表1", 0, 0)).toBe(MARK_LOOKS.culprit.fill);
  });

  test("a protected sheet is reported, the others are marked", async () => {
    const open = officersWorkbook();
    open.model.changeSheet(open.sheet("表1"), { isProtected: true });
    const before = snapshotOf(open.model);
    const outcome = await open.port.mark(SOME_MARKS);
    expect(outcome).toMatchObject({ marked: 4, refused: [{ sheet: "表1", reason: "protected" }] });
    expect(markOn(open, "表2", 1, 1)).toBe(MARK_LOOKS.logical.fill);
    await open.port.clear();
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("marks on a sheet protected since are reported when clearing, and cleared once it is open again", async () => {
    const open = officersWorkbook();
    const before = snapshotOf(open.model);
    await open.port.mark(SOME_MARKS);
    open.model.changeSheet(open.sheet("表2"), { isProtected: true });
    await expect(open.port.clear()).resolves.toMatchObject({ refused: [{ sheet: "表2", reason: "protected" }] });
    open.model.changeSheet(open.sheet("表2"), { isProtected: false });
    await expect(open.port.clear()).resolves.toMatchObject({ refused: [] });
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("a sheet known to be protected costs no round trip more; one that refuses is found by halves", async () => {
    const { port, host, model } = opened(manySheets(64, 3, 3));
    const marks = Array.from({ length: 64 }, (_, index) => mark(`表${index + 1}`, 1, 1));
    const protect = (name: string): void => {
      const sheet = model.sheet(name);
      if (sheet) model.changeSheet(sheet, { isProtected: true });
    };
    protect("表40");
    await port.read();
    await expect(port.mark(marks)).resolves.toMatchObject({
      marked: 63,
      refused: [{ sheet: "表40", reason: "protected" }],
    });
    expect(host.roundTrips).toBe(4);
    protect("表50");
    await expect(port.mark(marks)).resolves.toMatchObject({ marked: 62 });
    expect(host.roundTrips).toBeLessThan(4 + 40);
  }, 20_000);

  test("a workbook opened for reading only, a cell being edited and a very old Excel are refused with their reasons", async () => {
    const readOnly = officersWorkbook();
    readOnly.model.isReadOnly = true;
    await expect(readOnly.port.mark(SOME_MARKS)).rejects.toMatchObject({ reason: "read-only" });
    const edited = officersWorkbook();
    edited.model.beginCellEdit();
    await expect(edited.port.mark(SOME_MARKS)).rejects.toMatchObject({ reason: "cell-being-edited" });
    await expect(opened(manySheets(1), { excelApi: "1.5" }).port.mark([mark("表1", 0, 0)])).rejects.toMatchObject({
      reason: "not-supported",
    });
  });

  test("a sheet that is gone is reported, the others are marked", async () => {
    const open = officersWorkbook();
    await open.port.read();
    open.model.removeSheet(open.sheet("表2"));
    await expect(open.port.mark(SOME_MARKS)).resolves.toMatchObject({
      marked: 5,
      refused: [{ sheet: "表2", reason: "not-found" }],
    });
  });

  test("Excel 2019 without joined areas marks rectangle by rectangle", async () => {
    const { port, model } = opened(manySheets(1), { excelApi: "1.8" });
    const before = snapshotOf(model);
    await expect(port.mark([mark("表1", 1, 1), mark("表1", 1, 2), mark("表1", 5, 5)])).resolves.toMatchObject({
      marked: 3,
      refused: [],
    });
    expect(model.sheet("表1")?.state.conditionalFormats).toHaveLength(2);
    await port.clear();
    expect(snapshotOf(model)).toEqual(before);
  });
});

describe("clearing marks in Excel's traps", () => {
  test("where the officer has two rules on a cell that Excel cannot list, marks go and the rules stay", async () => {
    const open = officersWorkbook();
    const rule = { type: "CellValue" as const, areas: [one(1, 1)], fill: "#0000FF", stopsIfTrue: false };
    open.model.addConditionalFormat(open.sheet("表2"), { ...rule, formula: "between 1 and 2" });
    open.model.addConditionalFormat(open.sheet("表2"), { ...rule, formula: "between 3 and 4" });
    const before = snapshotOf(open.model);
    for (let round = 0; round < 2; round++) {
      await expect(open.port.mark(SOME_MARKS)).resolves.toMatchObject({ marked: SOME_MARKS.length, refused: [] });
      expect(markOn(open, "表2", 1, 1)).toBe(MARK_LOOKS.logical.fill);
    }
    await expect(open.port.clear()).resolves.toMatchObject({ refused: [] });
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("marks that came back by undoing the clearing are reported, and go after reopening", async () => {
    const open = officersWorkbook();
    const before = snapshotOf(open.model);
    await open.port.mark(SOME_MARKS);
    await open.port.clear();
    open.model.undo();
    expect(markCount(open)).toBeGreaterThan(0);
    const outcome = await open.port.clear();
    expect(outcome.refused.map(({ sheet, reason }) => [sheet, reason])).toEqual([
      ["表1", "host-failed"],
      ["表2", "host-failed"],
      ["藏", "host-failed"],
    ]);
    const later = sentOn(open);
    await expect(later.port.clear()).resolves.toMatchObject({ refused: [] });
    expect(snapshotOf(later.model)).toEqual(before);
  });

  test("copied cells take their marks along; clearing takes the copies too, also on another sheet", async () => {
    const open = officersWorkbook();
    await open.port.mark(SOME_MARKS);
    open.model.copy(open.sheet("表1"), { row: 2, column: 1, rows: 2, columns: 1 }, open.sheet("表1"), 8, 3);
    open.model.copy(open.sheet("表1"), { row: 2, column: 1, rows: 2, columns: 1 }, open.sheet("藏"), 8, 3);
    expect(markOn(open, "藏", 8, 3)).toBe(MARK_LOOKS.logical.fill);
    await open.port.clear();
    expect(markCount(open)).toBe(0);
  });

  test("marking again also takes away the copies", async () => {
    const open = officersWorkbook();
    await open.port.read();
    await open.port.mark(SOME_MARKS);
    open.model.copy(open.sheet("表1"), { row: 2, column: 1, rows: 2, columns: 1 }, open.sheet("表2"), 8, 0);
    await open.port.mark([mark("表1", 0, 0)]);
    expect(markCount(open)).toBe(1);
  });

  test("a rule the officer deleted by hand in between does no harm", async () => {
    const open = officersWorkbook();
    const before = snapshotOf(open.model);
    await open.port.mark(SOME_MARKS);
    open.model.setConditionalFormats(open.sheet("表1"), []);
    await expect(open.port.mark(SOME_MARKS)).resolves.toMatchObject({ marked: SOME_MARKS.length, refused: [] });
    await open.port.clear();
    expect(snapshotOf(open.model)).toEqual(before);
  });

  test("whatever the officer does in between, clearing takes all marks and nothing else", async () => {
    type Act = (open: Opened) => Opened;
    const name = fc.constantFrom("表1", "表2", "藏");
    const level = fc.constantFrom<MarkLevel>("rounding", "formal", "verifiable", "logical", "culprit");
    const marks = fc.array(
      fc
        .tuple(name, fc.nat(14), fc.nat(5), level)
        .map(([sheet, row, column, strength]) => mark(sheet, row, column, strength)),
      { maxLength: 12 },
    );
    const act = fc.oneof(
      fc.tuple(name, fc.nat(12), fc.integer({ min: 1, max: 3 })).map(([sheet, at, count]): Act => (open) => {
        open.model.insertRows(open.sheet(sheet), at, count);
        return open;
      }),
      fc.tuple(name, fc.nat(12), fc.integer({ min: 1, max: 3 })).map(([sheet, at, count]): Act => (open) => {
        open.model.deleteRows(open.sheet(sheet), at, count);
        return open;
      }),
      fc.tuple(name, fc.nat(4)).map(([sheet, at]): Act => (open) => {
        open.model.insertColumns(open.sheet(sheet), at, 1);
        return open;
      }),
      fc.tuple(name, fc.nat(9), fc.nat(4)).map(([sheet, row, column]): Act => (open) => {
        open.model.format(open.sheet(sheet), { row, column, rows: 2, columns: 1 }, { fill: "#FFEEAA" });
        return open;
      }),
      fc.tuple(name, fc.nat(9), fc.nat(4)).map(([sheet, row, column]): Act => (open) => {
        open.model.addConditionalFormat(open.sheet(sheet), {
          type: "CellValue",
          areas: [one(row, column)],
          formula: ">1",
          fill: "#112233",
          stopsIfTrue: false,
        });
        return open;
      }),
      fc.tuple(name, fc.nat(9), fc.nat(4)).map(([sheet, row, column]): Act => (open) => {
        open.model.type(open.sheet(sheet), row, column, "改");
        return open;
      }),
      fc.constant<Act>(sentOn),
    );
    await fc.assert(
      fc.asyncProperty(marks, marks, fc.array(act, { maxLength: 6 }), async (first, second, acts) => {
        // The same acts on a workbook that was never marked say what must be left in the end.
        const plain = acts.reduce((open, perform) => perform(open), officersWorkbook());
        let open = officersWorkbook();
        await open.port.mark(first);
        open = acts.reduce((present, perform) => perform(present), open);
        await open.port.mark(second);
        const { refused } = await open.port.clear();
        expect(refused).toEqual([]);
        expect(snapshotOf(open.model)).toEqual(snapshotOf(plain.model));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test("an error at any round trip: what is not reported as refused is marked, and clearing still leaves nothing", async () => {
    for (const failure of ["refused", { afterActions: 7 }, "answer-lost"] as const) {
      for (let trip = 1; trip <= 12; trip++) {
        const open = officersWorkbook();
        const before = snapshotOf(open.model);
        open.host.failRoundTrip(trip, failure);
        const outcome = await open.port.mark(SOME_MARKS).catch(() => null);
        const refused = new Set(outcome?.refused.map(({ sheet }) => sheet));
        if (outcome)
          for (const { cell } of SOME_MARKS)
            if (!refused.has(cell.sheet)) expect(markOn(open, cell.sheet, cell.row, cell.column)).not.toBeNull();
        await open.port.clear().catch(() => null);
        open.host.failRoundTrip(Infinity);
        await open.port.clear();
        expect(snapshotOf(open.model)).toEqual(before);
      }
    }
  }, 30_000);
});
