import { qualifiedAddress } from "../../src/workbook/address";
import { EMPTY_CELL, type Cell } from "../../src/workbook/cell";
import { changedCells } from "../../src/workbook/changed-cells";
import { gridOf } from "../../src/workbook/grid";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "../support/grid-draft";

const book = (...sheets: readonly Sheet[]): Workbook => ({ name: "公开.xlsx", sheets });
const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => plainSheet(name, rows);
const changed = (before: Workbook, now: Workbook): readonly string[] => changedCells(before, now).map(qualifiedAddress);
const sum = (value: number): Cell => ({ ...typed(value), formula: "=SUM(A1:A2)" });

test("figures and texts typed over are changed, what stayed is not", () => {
  const before = book(sheet("表1", [typed(1), typed("合计")], [typed(2), typed("甲")]));
  const now = book(sheet("表1", [typed(1), typed("总计")], [typed(3), typed("甲")]));
  expect(changed(before, now)).toEqual(["表1!B1", "表1!A2"]);
});

test("another formula is a change, its new result alone is none", () => {
  const before = book(sheet("表1", [sum(3), sum(3)]));
  const now = book(sheet("表1", [sum(4), { ...sum(3), formula: "=A1+A2" }]));
  expect(changed(before, now)).toEqual(["表1!B1"]);
});

test("cells filled beyond what was filled before are changed, and cells emptied at the edge", () => {
  const inner: Sheet = { ...sheet("表1"), grid: gridOf([[typed(1)]], 1, 1) };
  const outer = sheet("表1", [typed("上")], [EMPTY_CELL, typed(1), typed("右")], [EMPTY_CELL, typed("下")]);
  const places = ["表1!A1", "表1!C2", "表1!B3"];
  expect(changed(book(inner), book(outer))).toEqual(places);
  expect(changed(book(outer), book(inner))).toEqual(places);
});

test("of a sheet that is new or gone the filled cells count", () => {
  const kept = sheet("表1", [typed(1)]);
  const other = sheet("表2", [typed("x"), typed(" "), EMPTY_CELL], [{ ...EMPTY_CELL, formula: "=A1" }]);
  expect(changed(book(kept), book(kept, other))).toEqual(["表2!A1", "表2!A2"]);
  expect(changed(book(kept, other), book(kept))).toEqual(["表2!A1", "表2!A2"]);
});

test("a sheet that was not read again is looked at no further", () => {
  const { grid } = sheet("表1", [typed(1)]);
  const cell = (): Cell => {
    throw new Error("read anew");
  };
  const unread: Sheet = { ...sheet("表1"), grid: { ...grid, cell } };
  expect(changed(book(unread), book({ ...unread, visibility: "hidden" }))).toEqual([]);
});
