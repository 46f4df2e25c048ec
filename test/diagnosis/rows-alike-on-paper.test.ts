import { Budget } from "../../src/diagnosis/budget";
import type { SlipPattern } from "../../src/diagnosis/diagnosis";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { Problem } from "../../src/diagnosis/problem";
import { isAmong, isOneRow, isTold, rowsAlike } from "../../src/diagnosis/rows-alike";
import type { Change, Solution } from "../../src/diagnosis/solution";
import { spending } from "../../src/disclosure/meaning";
import type { RowKind } from "../../src/disclosure/table";
import { cellAddress } from "../../src/workbook/address";
import { bookOf, tableOnPaper } from "../support/table-on-paper";
import { onPaper, type Sheet } from "./equations-on-paper";

/** Two columns, in each of which a sum is short of 1.00: either of three rows may be the one. */
const CELLS: Sheet = {
  ...{ A1: "10.00", A2: "2.00", A3: "3.00", A4: "4.00" },
  ...{ B1: "10.00", B2: "2.00", B3: "3.00", B4: "4.00" },
};
const SUMS = ["A1 = A2 + A3 + A4", "B1 = B2 + B3 + B4", "A2 = B2", "A3 = B3", "A4 = B4", "A1 = B1"];

function posed(cells: Sheet = CELLS, equations: readonly string[] = SUMS, kind: RowKind = "item") {
  const system = new LinearSystem(onPaper(cells, equations).verdicts);
  const broken = new Set(system.constraints.flatMap((_, at) => (system.balance(at).holds ? [] : [at])));
  const problem = new Problem(system, [], new Set(), new Budget(1000));
  const table = tableOnPaper(
    "expenditure",
    [{ key: "total", means: spending() }],
    Array.from({ length: 4 }, (_, at) => ({ name: `${at}`, kind, amounts: { total: "1.00" } })),
  );
  /** Cells changed by so many hundredths. */
  const changing = (by: Readonly<Record<string, number>>, pattern: SlipPattern = "unexplained"): Solution => {
    const changes = Object.entries(by).map(([address, hundredths]): Change => {
      const variable = system.variables.findIndex(({ figure }) => cellAddress(figure.cell) === address);
      const change = 2 * hundredths;
      return { variable, change, low: change, high: change, pattern };
    });
    return { changes, moves: changes.map(({ variable }) => variable), touched: broken, logLikelihood: 0 };
  };
  const alike = (by: Readonly<Record<string, number>>, pattern?: SlipPattern) =>
    rowsAlike(problem, broken, changing(by, pattern), bookOf(table));
  return { problem, changing, alike };
}

describe("rows that nothing tells apart", () => {
  test("are all those that could take the same change, with what the sums lack", () => {
    const fault = posed().alike({ A3: 100, B3: 100 });
    expect(fault?.cells.map(cellAddress)).toEqual(["A2", "A3", "A4"]);
    expect(fault?.amounts.map(({ column, amount }) => `${column} ${amount.toFixed(2)}`)).toEqual([
      "A列 1.00",
      "B列 1.00",
    ]);
    expect(fault).toMatchObject({ kind: "one-of", table: "expenditure", sheet: "表1", row: "第1行", seenAt: null });
    expect(fault?.among).toMatchObject({ level: { zh: "项", en: "item" }, orMissing: true });
  });

  test.each<[RowKind, string, string]>([
    ["total", "行", "row"],
    ["category", "类", "category"],
    ["subcategory", "款", "subcategory"],
    ["unit", "单位", "unit"],
    ["project", "项目", "project"],
    ["line", "行", "line"],
    ["name", "行", "row"],
  ])("of the kind %s are called %s", (kind, zh, en) => {
    expect(posed(CELLS, SUMS, kind).alike({ A3: 100, B3: 100 })?.among?.level).toEqual({ zh, en });
  });

  test("leave out one that would fall below nought, and one that its own balances hold", () => {
    const more: Sheet = { ...CELLS, A1: "5.00", B1: "5.00" };
    expect(posed(more).alike({ A4: -400, B4: -400 })).toBeNull();
    const less: Sheet = { ...CELLS, A1: "6.50", B1: "6.50" };
    const fault = posed(less).alike({ A4: -250, B4: -250 });
    expect(fault?.cells.map(cellAddress)).toEqual(["A3", "A4"]);
    expect(fault?.among?.orMissing).toBe(false);
    const held = posed({ ...CELLS, C2: "2.00" }, [...SUMS, "C2 = A2"]).alike({ A3: 100, B3: 100 });
    expect(held?.cells.map(cellAddress)).toEqual(["A3", "A4"]);
  });

  test("are those of its own sums: one that counts them otherwise is another matter", () => {
    const equations = ["A1 = A2 + A3 + A4", "B1 = B2 + B3 - B4", "A2 = B2", "A3 = B3", "A4 = B4"];
    const taken = posed({ ...CELLS, B1: "2.00" }, equations);
    expect(taken.alike({ A3: 100, B3: 100 })?.cells.map(cellAddress)).toEqual(["A2", "A3"]);
  });

  test("are none where a slip tells the row, or where one cell alone changes", () => {
    const { alike, changing } = posed();
    expect(alike({ A3: 100, B3: 100 }, "sign")).toBeNull();
    expect(alike({ A3: 100, B3: 100 }, "unit")).toBeNull();
    expect(alike({ A3: 100, B3: 100 }, "transposition")).not.toBeNull();
    expect(alike({ A3: 100 })).toBeNull();
    expect(alike({})).toBeNull();
    expect([isTold(changing({ A3: 1 }, "sign")), isTold(changing({ A3: 1 }, "left-blank"))]).toEqual([true, false]);
  });
});

describe("a solution of one row", () => {
  const { problem, changing } = posed();
  const oneRow = (by: Readonly<Record<string, number>>): boolean => isOneRow(problem, changing(by));

  test("changes two cells of it by the same, but for what sums round", () => {
    expect(oneRow({ A3: 100, B3: 100 })).toBe(true);
    expect(oneRow({ A3: 100, B3: 102 })).toBe(true);
    expect(oneRow({ A3: 100, B3: 103 })).toBe(false);
    expect(oneRow({ A3: 100, B4: 100 })).toBe(false);
    expect(oneRow({ A3: 100 })).toBe(false);
    expect(oneRow({})).toBe(false);
  });

  test("moves nothing but these cells", () => {
    const solution = changing({ A3: 100, B3: 100 });
    expect(isOneRow(problem, { ...solution, moves: [...solution.moves, -1] })).toBe(false);
  });
});

describe("another solution among the rows", () => {
  const { problem, changing, alike } = posed();
  const fault = alike({ A3: 100, B3: 100 });

  test("is the same change of another of them in the same columns", () => {
    if (fault === null) throw new Error("no rows alike");
    const among = (by: Readonly<Record<string, number>>): boolean => isAmong(problem, fault, changing(by));
    expect(among({ A2: 100, B2: 100 })).toBe(true);
    expect(among({ A1: 100, B1: 100 })).toBe(false);
    expect(among({ A2: 100, B3: 100 })).toBe(false);
    expect(among({ A2: 100 })).toBe(false);
    expect(among({})).toBe(false);
    const elsewhere = { ...fault, sheet: "表2" };
    expect(isAmong(problem, elsewhere, changing({ A2: 100, B2: 100 }))).toBe(false);
    const others = { ...fault, amounts: fault.amounts.map((amount) => ({ ...amount, column: "别的" })) };
    expect(isAmong(problem, others, changing({ A2: 100, B2: 100 }))).toBe(false);
  });
});
