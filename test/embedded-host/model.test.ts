import { HostWorkbook, reopened, snapshotOf, type HostSheet, type ModelEvent } from "../../src/embedded-host";
import type { CellValue } from "../../src/workbook/cell";
import fc from "../support/property";

function workbook(): { model: HostWorkbook; one: HostSheet; two: HostSheet } {
  const model = new HostWorkbook("预算公开.xlsx");
  const one = model.addSheet({ name: "表1" });
  const two = model.addSheet({ name: "表 2" });
  model.activate(one);
  return { model, one, two };
}
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("the in-memory workbook", () => {
  test.each<[CellValue, string, unknown]>([
    ["17,690.90", "General", { value: 17690.9, numberFormat: "#,##0.00" }],
    ["￥1,234", "0.00", { value: 1234, numberFormat: "0.00" }],
    ["42.88%", "General", { value: 0.4288, numberFormat: "0.00%" }],
    ["-5", "General", { value: -5 }],
    ["2024-1-1", "General", { value: 45292, numberFormat: "yyyy/m/d" }],
    ["true", "General", { value: true }],
    ["2010601", "@", { value: "2010601", numberFormat: "@" }],
    [5.5, "@", { value: "5.5", numberFormat: "@" }],
    ["'0201", "General", { value: "0201", isQuoted: true }],
    ["=A1", "General", { formula: "=A1", value: 0 }],
    ["总 计", "General", { value: "总 计" }],
    ["1-2-3-4", "General", { value: "1-2-3-4" }],
    [null, "0.00", { numberFormat: "0.00" }],
    ["", "General", undefined],
  ])("typing %p into a cell formatted %s", (content, numberFormat, held) => {
    const { model, one } = workbook();
    if (numberFormat !== "General") model.format(one, area(0, 0), { numberFormat });
    model.type(one, 0, 0, content);
    expect(one.cell(0, 0)).toEqual(held);
  });

  test("rows put in move everything below: cells, merges, rules, hidden rows, and formulas of every sheet", () => {
    const { model, one, two } = workbook();
    model.type(one, 4, 1, 7);
    model.type(two, 0, 0, '=表1!B5+SUM(表1!$B$2:B9)&"表1!B5"');
    model.type(one, 0, 0, "='表 2'!A5+B5");
    model.changeSheet(one, { merges: [area(3, 0, 2, 2)], hiddenRows: [1, 6] });
    model.addConditionalFormat(one, {
      type: "Custom",
      areas: [area(1, 1, 5, 1)],
      formula: "=B2>0",
      stopsIfTrue: false,
    });
    model.insertRows(one, 2, 2);
    expect(one.cell(6, 1)?.value).toBe(7);
    expect(two.cell(0, 0)?.formula).toBe('=表1!B7+SUM(表1!$B$2:B11)&"表1!B5"');
    expect(one.cell(0, 0)?.formula).toBe("='表 2'!A5+B7");
    expect([one.state.merges, one.state.hiddenRows, one.state.conditionalFormats[0]?.areas]).toEqual([
      [area(5, 0, 2, 2)],
      [1, 8],
      [area(1, 1, 7, 1)],
    ]);
    model.deleteRows(one, 5, 2);
    expect(two.cell(0, 0)?.formula).toBe('=表1!#REF!+SUM(表1!$B$2:B9)&"表1!B5"');
    expect(one.state.merges).toEqual([]);
  });

  test("columns taken out take their cells along", () => {
    const { model, one } = workbook();
    model.type(one, 0, 0, "a");
    model.type(one, 0, 2, "c");
    model.changeSheet(one, { columnWidths: [[2, 30]], hiddenColumns: [2] });
    model.deleteColumns(one, 0, 1);
    expect([one.cell(0, 1)?.value, one.state.columnWidths, one.state.hiddenColumns]).toEqual(["c", [[1, 30]], [1]]);
  });

  test("each act of a person can be undone, one by one", () => {
    const content = fc.oneof(fc.string(), fc.integer(), fc.constant("=B2"), fc.constant(null));
    const act = fc.oneof(
      fc
        .tuple(fc.nat(5), fc.nat(5), content)
        .map(([row, column, value]) => (model: HostWorkbook, sheet: HostSheet): void => {
          model.type(sheet, row, column, value);
        }),
      fc
        .tuple(fc.nat(5), fc.integer({ min: 1, max: 2 }))
        .map(([at, count]) => (model: HostWorkbook, sheet: HostSheet): void => {
          model.insertRows(sheet, at, count);
        }),
      fc
        .tuple(fc.nat(5), fc.integer({ min: 1, max: 2 }))
        .map(([at, count]) => (model: HostWorkbook, sheet: HostSheet): void => {
          model.deleteColumns(sheet, at, count);
        }),
      fc.tuple(fc.nat(4), fc.nat(4)).map(([row, column]) => (model: HostWorkbook, sheet: HostSheet): void => {
        model.copy(sheet, area(row, column, 2, 2), sheet, 3, 3);
      }),
      fc.tuple(fc.nat(4), fc.nat(4)).map(([row, column]) => (model: HostWorkbook, sheet: HostSheet): void => {
        model.addConditionalFormat(sheet, {
          type: "CellValue",
          areas: [area(row, column, 2, 2)],
          formula: ">1",
          stopsIfTrue: false,
        });
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 10 }), (acts) => {
        const { model, one, two } = workbook();
        const states = [snapshotOf(model)];
        for (const [perform, onSecond] of acts) {
          perform(model, onSecond ? two : one);
          states.push(snapshotOf(model));
        }
        while (model.undo()) {
          const now = JSON.stringify(snapshotOf(model));
          while (states.length > 1 && JSON.stringify(states.at(-1)) !== now) states.pop();
          expect(JSON.stringify(states.at(-1))).toBe(now);
        }
        expect(snapshotOf(model)).toEqual(states[0]);
      }),
    );
  });

  test("saved and reopened, a workbook is the same; ids of conditional formats are not", () => {
    const { model, one } = workbook();
    model.type(one, 1, 1, "x");
    model.settings.set("键", "值");
    model.addConditionalFormat(one, {
      type: "Custom",
      areas: [area(0, 0)],
      formula: "=A1",
      fill: "#123456",
      stopsIfTrue: true,
    });
    model.select(one, [area(1, 1)]);
    const again = reopened(snapshotOf(model));
    expect(snapshotOf(again)).toEqual(snapshotOf(model));
    expect(again.canUndo).toBe(false);
  });

  test("listeners hear what an act changed, after it is done", () => {
    const { model, one } = workbook();
    const heard: string[] = [];
    const stop = model.listen((event: ModelEvent) =>
      heard.push(`${event.kind} ${"sheet" in event ? event.sheet.name : ""} ${String(one.cell(0, 0)?.value)}`),
    );
    model.type(one, 0, 0, "x");
    model.select(one, [area(2, 2)]);
    model.addConditionalFormat(one, { type: "Custom", areas: [area(0, 0)], formula: "=A1", stopsIfTrue: false });
    model.undo();
    stop();
    model.type(one, 0, 0, "y");
    expect(heard).toEqual(["changed 表1 x", "selected 表1 x", "marked 表1 x", "marked 表1 x"]);
  });

  test("nothing can be done to a protected sheet, or to a workbook opened for reading only", () => {
    const { model, one } = workbook();
    model.changeSheet(one, { isProtected: true });
    expect(() => {
      model.type(one, 0, 0, 1);
    }).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    expect(() => {
      model.insertRows(one, 0, 1);
    }).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    expect(model.undo()).toBe(false);
  });

  test("names of sheets are refused as Excel refuses them", () => {
    const { model, one } = workbook();
    for (const name of ["", "表 2", "a/b", "x".repeat(32)])
      expect(() => {
        model.changeSheet(one, { name });
      }).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => model.addSheet({ name: "表1" })).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });
});
