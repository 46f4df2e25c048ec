import { evaluate, type Equation, type Verdict } from "../../src/checks/equation";
import { columnFaults, type ColumnFault } from "../../src/diagnosis/column-faults";
import type { Figure } from "../../src/disclosure/figure";
import { spending } from "../../src/disclosure/meaning";
import type { Table } from "../../src/disclosure/table";
import { cellAddress } from "../../src/workbook/address";
import { bookOf, tableOnPaper } from "../support/table-on-paper";
import { onPaper } from "./equations-on-paper";

const COLUMNS = ["total", "basic", "project", "other"] as const;
type Line = readonly (string | null | undefined)[];

/** Eight rows, each of which adds up: 合计 = 基本 + 项目 + 其他. */
const LINES: readonly Line[] = Array.from({ length: 8 }, (_, at) => [
  ...[`${60 + 7 * at}.00`, `${30 + 4 * at}.00`, `${20 + 2 * at}.00`, `${10 + at}.00`],
]);

const tableOf = (lines: readonly Line[], columns: readonly string[] = COLUMNS): Table =>
  tableOnPaper(
    "expenditure",
    columns.map((key) => ({ key, means: spending() })),
    lines.map((line, at) => ({
      name: `第${at + 1}行`,
      kind: "item",
      amounts: Object.fromEntries(
        columns.flatMap((key, column) => (line[column] === undefined ? [] : [[key, line[column] ?? null]])),
      ),
    })),
  );

const [pattern] = onPaper({ A1: "1.00" }, ["A1 = B1"]).verdicts;

/** The balance of each row: its total is the sum of the others. */
function balances({ rows }: Table): Verdict[] {
  return rows.flatMap((row): Verdict[] => {
    const [total, ...parts] = COLUMNS.map((key) => row.figure(key));
    const known = parts.flatMap((figure) => (figure ? [{ figure, sign: 1 as const }] : []));
    if (!total || pattern === undefined) return [];
    const equation: Equation = { ...pattern.equation, total, parts: known };
    return [evaluate(equation)];
  });
}

const faultsOf = (table: Table, verdicts = balances(table)): readonly ColumnFault[] =>
  columnFaults(verdicts, bookOf(table));
const kinds = (table: Table, verdicts?: Verdict[]): readonly string[] =>
  faultsOf(table, verdicts).map(({ kind, columns }) => `${kind} ${columns.join("、")}`);

const swapped = ([total, basic, ...rest]: Line): Line => [basic, total, ...rest];

describe("amounts of a whole table in the wrong columns", () => {
  test("are no matter where everything adds up", () => {
    expect(faultsOf(tableOf(LINES))).toEqual([]);
  });

  test("two columns exchanged are told with what they settle and a cell of each", () => {
    const table = tableOf(LINES.map(swapped));
    const verdicts = balances(table);
    expect(faultsOf(table, verdicts)).toEqual([
      {
        ...{ kind: "swapped", table: "expenditure", sheet: "表3", columns: ["total", "basic"], settles: verdicts },
        cells: [
          { sheet: "表3", row: 0, column: 1 },
          { sheet: "表3", row: 0, column: 2 },
        ],
      },
    ]);
  });

  test("are told for six broken balances, and for fewer not", () => {
    const some = (count: number) => tableOf(LINES.map((line, at) => (at < count ? swapped(line) : ["", "", "", ""])));
    expect(kinds(some(6))).toEqual(["swapped total、basic"]);
    expect(kinds(some(5))).toEqual([]);
  });

  test("are told of the columns as they stand on the sheet, in whatever order they are listed", () => {
    const table = tableOf(LINES.map(swapped));
    const reversed = { ...table, columns: [...table.columns].reverse() };
    expect(kinds(reversed, balances(table))).toEqual(["swapped total、basic"]);
  });
});

describe("amounts moved by one column", () => {
  /** Each amount of some columns stated elsewhere, as it should be. */
  function stated(table: Table, ...keys: readonly (typeof COLUMNS)[number][]): Verdict[] {
    return table.rows.flatMap((row, at) =>
      keys.flatMap((key): Verdict[] => {
        const total = row.figure(key);
        const [elsewhere] = onPaper({ A1: LINES[at]?.[COLUMNS.indexOf(key)] ?? "" }, ["A1 = B1"]).verdicts;
        if (!total || elsewhere === undefined) return [];
        const { equation } = elsewhere;
        const other: Figure = { ...equation.total, table: "overview" } as Figure;
        return [evaluate({ ...equation, total, parts: [{ figure: other, sign: 1 }] })];
      }),
    );
  }

  test("to the right are told by the first of those that moved, the last being lost", () => {
    const all = tableOf(LINES.map(([total, basic, project]): Line => ["", total, basic, project]));
    expect(kinds(all, stated(all, "total", "basic", "project"))).toEqual(["moved-right total"]);
    const some = tableOf(LINES.map(([total, basic, project]): Line => [total, "", basic, project]));
    expect(kinds(some, stated(some, "total", "basic", "project"))).toEqual(["moved-right basic"]);
    expect(kinds(some, stated(some, "total", "basic", "project", "other"))).toEqual([]);
  });

  test("to the left are told by the one that was lost: what holds was not", () => {
    const all = tableOf(LINES.map(([, basic, project, other]): Line => [basic, project, other, ""]));
    expect(kinds(all, stated(all, "basic", "project", "other"))).toEqual(["moved-left total"]);
    const some = tableOf(LINES.map(([total, , project, other]): Line => [total, project, other, ""]));
    expect(kinds(some, stated(some, "total", "project", "other"))).toEqual(["moved-left basic"]);
  });

  test("are told although a slip stands beside them, as long as nine in ten hold again", () => {
    const moved = LINES.map(([total, basic, project]): Line => ["", total, basic, project]);
    const wrong = (count: number) => {
      const table = tableOf(moved.map((line, at) => (at < count ? [line[0], line[1], line[2], "0.05"] : line)));
      return kinds(table, stated(table, "total", "basic", "project"));
    };
    expect([wrong(2), wrong(3)]).toEqual([["moved-right total"], []]);
    const table = tableOf(moved.map((line, at) => (at < 2 ? [line[0], line[1], line[2], "0.05"] : line)));
    expect(kinds(table, stated(table, "total", "basic", "project").slice(0, 20))).toEqual(["moved-right total"]);
  });

  test("are not told where what held would break, nor where two ways do equally well", () => {
    const moved = tableOf(LINES.map(([total, basic, project]): Line => ["", total, basic, project]));
    const verdicts = stated(moved, "total", "basic", "project");
    const [first] = verdicts;
    const own = moved.rows[0]?.figure("basic");
    if (!first || !own) throw new Error("no balance");
    const bound = evaluate({ ...first.equation, relation: "at-least", total: own, parts: first.equation.parts });
    expect(bound.outcome).toBe("exact");
    expect(kinds(moved, [...verdicts, bound])).toEqual([]);
    // Only 合计 and 基本支出 are stated: exchanged or moved, both come out.
    const two = tableOf(LINES.map(([total, basic, project]): Line => [basic, total, project, ""]));
    expect(kinds(two, stated(two, "total"))).toEqual([]);
  });

  test("are told although what was lost is right by chance", () => {
    const moved = tableOf(LINES.map(([total, basic, project]): Line => ["", total, basic, project]));
    const verdicts = stated(moved, "total", "basic", "project");
    const [first, lost] = [verdicts[0], moved.rows[0]?.figure("other")];
    if (!first || !lost) throw new Error("no balance");
    const total: Figure = { ...lost, table: "overview" } as Figure;
    const byChance = evaluate({ ...first.equation, total, parts: [{ figure: lost, sign: 1 }] });
    expect(byChance.outcome).toBe("exact");
    expect(kinds(moved, [...verdicts, byChance])).toEqual(["moved-right total"]);
  });

  test("are not told apart from an exchange where there are two columns", () => {
    const pair = tableOf(
      LINES.map(([total, basic]): Line => [basic, total]),
      ["total", "basic"],
    );
    expect(kinds(pair, stated(pair, "total"))).toEqual(["swapped total、basic"]);
  });

  test("a row of words in the column hinders nothing, and its balances are not known", () => {
    const moved = LINES.map(([total, basic, project], at): Line =>
      at === 0 ? [null, total, null, project] : ["", total, basic, project],
    );
    const table = tableOf(moved);
    const [fault] = faultsOf(table, stated(table, "total", "basic", "project"));
    expect(fault?.settles).toHaveLength(21);
    expect(fault?.cells.map(cellAddress)).toEqual(["B2"]);
  });

  test("balances of other tables alone are no matter of this one", () => {
    const table = tableOf(LINES.map(swapped));
    const elsewhere = balances(table).map(({ equation }) => {
      const away = { ...equation.total, table: "overview" } as Figure;
      return evaluate({ ...equation, total: away, parts: [] });
    });
    expect(faultsOf(table, elsewhere)).toEqual([]);
  });
});
