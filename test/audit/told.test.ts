import { isNarrativeSheet, toldFromLines, toldFromSheet } from "../../src/audit";
import { gridOf } from "../../src/workbook/grid";
import type { Cell } from "../../src/workbook/cell";
import type { Sheet } from "../../src/workbook/workbook";

const cell = (value: string | number | null): Cell => ({
  value,
  text: value === null ? "" : String(value),
  numberFormat: "General",
  formula: null,
});

const sheet = (name: string, rows: readonly (readonly (string | number | null)[])[]): Sheet => ({
  name,
  visibility: "visible",
  grid: gridOf(
    rows.map((row) => row.map(cell)),
    2,
    1,
  ),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isProtected: false,
});

describe("a text", () => {
  test("on a sheet has a paragraph a row, and lines within a cell apart", () => {
    const told = toldFromSheet(sheet("情况说明", [["一、", "收入"], [null], ["第一行\n第二行"], [2024]]));
    expect(told.paragraphs.map(({ text }) => text)).toEqual(["一、收入", "第一行", "第二行", "2024"]);
  });

  test("is looked for on the sheet 情况说明 alone", () => {
    expect(["情况说明", "2024情况说明", "表1"].map((name) => isNarrativeSheet(sheet(name, [])))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("in plain lines counts paragraphs that are not empty", () => {
    expect(toldFromLines("t", ["收入", "", "  ", "支出"]).paragraphs.map(({ text }) => text)).toEqual(["收入", "支出"]);
  });
});
