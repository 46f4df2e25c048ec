import { validateWorkbook } from "../../src/actions/validate";
import { blindSpotsOf, type BlindSpots } from "../../src/diagnosis/blind-spots";
import { fixedColumns } from "../../src/diagnosis/rank";
import { qualifiedAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { withCells } from "../support/grid-draft";
import { quietSample } from "../support/sound-sample";

const rows = (...given: readonly (readonly number[])[]) =>
  given.map((row) => new Map(row.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const]))));

describe("what a system of balances determines", () => {
  test.each([
    ["nothing without balances", rows(), 3, 0, []],
    ["a number stated elsewhere", rows([1, 0]), 2, 1, [0]],
    ["two cells of one balance only together", rows([1, 1]), 2, 1, []],
    ["two cells of two balances", rows([1, 1], [1, -1]), 2, 2, [0, 1]],
    ["one of three, the others exchange", rows([1, 1, 1], [0, 1, 1]), 3, 2, [0]],
    ["a balance that follows from others adds nothing", rows([1, -1, 0], [0, 1, -1], [1, 0, -1]), 3, 2, []],
    ["a coefficient that is not one", rows([2, 1], [1, 0]), 2, 2, [0, 1]],
  ])("%s", (_name, given, columns, rank, fixed) => {
    const found = fixedColumns(given, columns);
    expect([found.rank, [...found.fixed].sort()]).toEqual([rank, fixed]);
  });
});

describe("盲区 of the tables", () => {
  const spotsIn = (workbook: Workbook): ReadonlyMap<string, BlindSpots> => {
    const { book, result } = validateWorkbook(workbook);
    return new Map(blindSpotsOf(book, result.verdicts, result.uncovered).map((spot) => [spot.table, spot]));
  };
  const broken = (workbook: Workbook): number =>
    validateWorkbook(workbook).result.verdicts.filter(({ outcome }) => outcome === "broken").length;
  const whole = quietSample();
  const spots = spotsIn(whole);

  test("every amount of the overview is determined by the other tables", () => {
    expect(spots.get("overview")).toMatchObject({ free: [], unprotected: [] });
    expect(spots.get("overview")?.rank).toBe(spots.get("overview")?.cells);
  });

  test("free and fixed cells are all that a balance holds", () => {
    for (const { cells, free, fixed, unprotected } of spots.values())
      expect(free.length + fixed.length + unprotected.filter(({ amount }) => !amount.isZero()).length).toBe(cells);
  });

  test("free cells can move together unnoticed; a fixed one is noticed whatever moves beside it", () => {
    const free = new Set(spots.get("basicExpenditure")?.free.map(({ cell }) => qualifiedAddress(cell)));
    // 10.00 from one row of wages to the next, in both columns that hold it.
    const moved = { "表6!D10": -10, "表6!E10": -10, "表6!D11": 10, "表6!E11": 10 };
    const table = whole.sheets.find(({ name }) => name === "表6");
    const changed = Object.fromEntries(
      Object.entries(moved).map(([address, by]) => {
        const [row, column] = [Number(address.slice(4)) - 1, address.charCodeAt(3) - 65];
        return [address, Number(table?.grid.cell(row, column).value) + by];
      }),
    );
    expect([...Object.keys(moved)].every((address) => free.has(address))).toBe(true);
    expect(broken(withCells(whole, changed))).toBe(0);
    for (const [address, value] of Object.entries(changed))
      expect(broken(withCells(whole, { [address]: value }))).toBeGreaterThan(0);
  });

  test("without the other tables more is left free", () => {
    const alone = { ...whole, sheets: whole.sheets.filter(({ name }) => name === "表3") };
    const [one, among] = [spotsIn(alone).get("expenditure"), spots.get("expenditure")];
    expect(one?.free.length).toBeGreaterThan(among?.free.length ?? Infinity);
  });
});
