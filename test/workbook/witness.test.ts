import type { Edit } from "../../src/workbook/edits";
import { isSame, textsOf } from "../../src/workbook/edits";
import { parseAddress, rectangleAddress, sameCell } from "../../src/workbook/address";
import { gridOf } from "../../src/workbook/grid";
import { witnessed } from "../../src/workbook/witness";
import type { Sheet } from "../../src/workbook/workbook";
import { typed } from "../support/grid-draft";

const sheet = (rows: (string | number | null)[][], id?: string, top = 0): Sheet => ({
  ...{ name: "表3", visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [], isProtected: false },
  ...(id === undefined ? {} : { id }),
  grid: gridOf(
    rows.map((row) => row.map((value) => typed(value))),
    top,
  ),
});
const edit = (row: number, column: number, name = "表3"): Edit => ({
  cell: { sheet: name, row, column },
  before: { content: null },
  after: { content: 1 },
});
const TABLE = [
  ["科目", "合计", "备注"],
  ["教育", 10, "甲"],
  ["卫生", null, 5],
  ["住房", 30, "乙"],
  ["总计", 40, "丙"],
];

/** What an edit's witness says: `A3=卫生`. */
const told = (edits: readonly Edit[], of: Sheet): string[] =>
  witnessed(edits, { name: "a.xlsx", sheets: [of] }).map(({ witness }) =>
    [
      ...new Set(
        witness?.cells.map(({ row, column, content }) => `${"ABC".charAt(column)}${row + 1}=${String(content)}`),
      ),
    ]
      .sort()
      .join(" "),
  );

describe("what stands around a cell that is written", () => {
  test("is its row, the texts of the rows beside it and of the column above", () => {
    expect(told([edit(2, 1)], sheet(TABLE))).toEqual(["A2=教育 A3=卫生 A4=住房 B1=合计 C2=甲 C3=5 C4=乙"]);
  });

  test("leaves out cells that are edited themselves, in whatever row", () => {
    expect(told([edit(2, 1), edit(2, 2), edit(1, 0)], sheet(TABLE))[0]).toBe("A3=卫生 A4=住房 B1=合计 C2=甲 C4=乙");
  });

  test("of the first row has none above", () => {
    expect(told([edit(0, 1)], sheet(TABLE))).toEqual(["A1=科目 A2=教育 C1=备注 C2=甲"]);
  });

  test("looks for headers in the first thirty rows that hold anything", () => {
    const rows = Array.from({ length: 40 }, (_, at) => [null, `第${at}行`]);
    const header =
      told([edit(39, 1)], sheet(rows))[0]
        ?.split(" ")
        .map((cell) => cell.replace(/=.*/u, "")) ?? [];
    expect([header.includes("B30"), header.includes("B31"), header.includes("B39")]).toEqual([true, false, true]);
    const below =
      told([edit(44, 1)], sheet(rows, undefined, 5))[0]
        ?.split(" ")
        .map((cell) => cell.replace(/=.*/u, "")) ?? [];
    expect([below.includes("B6"), below.includes("B35"), below.includes("B36")]).toEqual([true, true, false]);
  });

  test("knows the sheet by what the host calls it, where it does; an edit of a sheet that is gone has no witness", () => {
    const of = (id?: string) => witnessed([edit(2, 1)], { name: "a.xlsx", sheets: [sheet(TABLE, id)] })[0]?.witness;
    expect([of("{1}")?.sheetId, of()?.sheetId]).toEqual(["{1}", null]);
    const gone = edit(2, 1, "表9");
    expect(witnessed([gone], { name: "a.xlsx", sheets: [sheet(TABLE)] })).toEqual([gone]);
  });

  test("for undoing is its texts alone: figures may have been typed since", () => {
    const cells = [
      { row: 1, column: 0, content: "教育" },
      { row: 1, column: 1, content: 10 },
      { row: 1, column: 2, content: { formula: "=B2" } },
      { row: 2, column: 2, content: null },
    ];
    expect(textsOf({ sheetId: "{1}", cells })).toEqual({ sheetId: "{1}", cells: cells.slice(0, 1) });
  });
});

test("formulas are the same however they are spelled, and no others", () => {
  expect(isSame({ formula: "=sum( a1 )" }, { formula: "=SUM(A1)" })).toBe(true);
  expect(isSame({ formula: "=SUM(A1)" }, { formula: "=SUM(A2)" })).toBe(false);
  expect(isSame({ formula: "=A1" }, "=A1")).toBe(false);
});

test.each([
  ["B2", "B2"],
  ["B2:C9", "B2:C9"],
  ["C9:B2", "B2:C9"],
  ["B2:B9", "B2:B9"],
  ["B2:D2", "B2:D2"],
  ["$AA$10", "AA10"],
])("the place %s is written %s", (address, written) => {
  const place = parseAddress(address);
  expect(place && rectangleAddress(place)).toBe(written);
});

test("a cell is the same in the same sheet, row and column alone", () => {
  const cell = { sheet: "表1", row: 1, column: 1 };
  expect(sameCell(cell, { ...cell })).toBe(true);
  for (const other of [{ sheet: "表2" }, { row: 2 }, { column: 2 }])
    expect(sameCell(cell, { ...cell, ...other })).toBe(false);
});
