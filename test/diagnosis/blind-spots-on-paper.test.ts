import { validateWorkbook } from "../../src/actions/validate";
import { evaluate } from "../../src/checks/equation";
import { blindSpotsOf, type BlindSpots } from "../../src/diagnosis/blind-spots";
import { cellAddress } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";
import { bookOf, tableOnPaper } from "../support/table-on-paper";
import { spending } from "../../src/disclosure/meaning";
import { onPaper } from "./equations-on-paper";
import { BASIC_ROWS, EXPENDITURE_ROWS, smallTables } from "./small-tables";

function spotsIn(workbook: Workbook): ReadonlyMap<string, BlindSpots> {
  const { book, result } = validateWorkbook(workbook);
  return new Map(blindSpotsOf(book, result.verdicts, result.uncovered).map((spot) => [spot.table, spot]));
}
const addresses = (figures: BlindSpots["free"] | undefined): readonly string[] =>
  (figures ?? []).map(({ cell }) => cellAddress(cell));

describe("盲区", () => {
  const alone = spotsIn(smallTables({ basic: BASIC_ROWS })).get("basicExpenditure");
  const among = spotsIn(smallTables({ expenditure: EXPENDITURE_ROWS, general: EXPENDITURE_ROWS, basic: BASIC_ROWS }));

  test("of a table by itself: every amount can change together with others", () => {
    expect(alone).toMatchObject({ cells: 17, fixed: [], unprotected: [] });
    expect(alone?.free).toHaveLength(17);
    expect(alone?.rank).toBeLessThan(17);
  });

  test("are smaller among other tables, which determine some of its amounts", () => {
    const basic = among.get("basicExpenditure");
    expect(basic?.rank).toBeGreaterThan(alone?.rank ?? Infinity);
    expect((basic?.free.length ?? 0) + (basic?.fixed.length ?? 0)).toBe(17);
    expect(addresses(basic?.fixed)).toContain("D7");
    expect(addresses(basic?.free)).toContain("D9");
  });

  test("come in the order of the tables", () => {
    expect([...among.keys()]).toEqual(["expenditure", "generalPublicExpenditure", "basicExpenditure"]);
  });
});

describe("an amount in no balance", () => {
  const table = tableOnPaper(
    "expenditure",
    [{ key: "total", means: spending() }],
    [
      { name: "合计", kind: "total", amounts: { total: "9.00" } },
      { name: "甲", kind: "item", amounts: { total: "" } },
    ],
  );
  const figures = table.rows.flatMap((row) => row.figure("total") ?? []);

  test("is unprotected, an empty cell as well, and neither free nor fixed", () => {
    expect(blindSpotsOf(bookOf(table), [], figures)).toEqual([
      { table: "expenditure", cells: 1, rank: 0, unprotected: figures, free: [], fixed: [] },
    ]);
    const [first] = figures;
    expect(blindSpotsOf(bookOf(table), [], [])).toEqual([
      { table: "expenditure", cells: 1, rank: 0, unprotected: [], free: [first], fixed: [] },
    ]);
  });
});

test("a bound determines nothing", () => {
  const [pattern] = onPaper({ A1: "9.00" }, ["A1 >= B1"]).verdicts;
  const table = tableOnPaper(
    "expenditure",
    [{ key: "total", means: spending() }],
    [{ name: "合计", kind: "total", amounts: { total: "9.00" } }],
  );
  const figure = table.rows[0]?.figure("total");
  if (!pattern || !figure) throw new Error("no figure");
  const rank = (relation: "equals" | "at-least"): number | undefined =>
    blindSpotsOf(bookOf(table), [evaluate({ ...pattern.equation, total: figure, relation })], [])[0]?.rank;
  expect([rank("equals"), rank("at-least")]).toEqual([1, 0]);
});

test("a table of more than three thousand amounts is not worked out", () => {
  const rows = (count: number) =>
    tableOnPaper(
      "expenditure",
      [{ key: "total", means: spending() }],
      Array.from({ length: count }, (_, at) => ({ name: `${at}`, kind: "item" as const, amounts: { total: "1.00" } })),
    );
  expect(blindSpotsOf(bookOf(rows(3_000)), [], [])[0]?.free).toHaveLength(3_000);
  expect(blindSpotsOf(bookOf(rows(3_001)), [], [])).toEqual([
    { table: "expenditure", cells: 3_001, rank: 0, unprotected: [], free: [], fixed: [] },
  ]);
});
