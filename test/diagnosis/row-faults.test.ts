import { RULES } from "../../src/checks";
import { evaluate, type Equation, type Verdict } from "../../src/checks/equation";
import { run } from "../../src/checks/run";
import { LinearSystem } from "../../src/diagnosis/linear-system";
import { rowMovesOf, type RowMove } from "../../src/diagnosis/row-faults";
import type { Book } from "../../src/disclosure/book";
import { disclose } from "../../src/disclosure/disclosure";
import type { Figure } from "../../src/disclosure/figure";
import { spending } from "../../src/disclosure/meaning";
import { cellAddress } from "../../src/workbook/address";
import { bookOf, tableOnPaper } from "../support/table-on-paper";
import { onPaper, type Sheet } from "./equations-on-paper";
import { BASIC_ROWS, changed, EXPENDITURE_ROWS, smallTables, twice, without } from "./small-tables";

const NOWHERE: Book = { form: null, tables: {}, department: null, year: null, problems: [], ignored: [] };
type Overrides = Readonly<Record<string, Partial<Figure> & { readonly sheet?: string }>>;

/** Equations on paper, with figures that stand elsewhere or are called otherwise. */
function verdictsOf(
  cells: Sheet,
  equations: readonly string[],
  overrides: Overrides,
  rule: Partial<Equation["rule"]> = {},
) {
  const of = (figure: Figure): Figure => {
    const { sheet = figure.cell.sheet, ...more } = overrides[cellAddress(figure.cell)] ?? {};
    return { ...figure, ...more, cell: { ...figure.cell, sheet } } as Figure;
  };
  return onPaper(cells, equations).verdicts.map(({ equation }): Verdict => {
    const parts = equation.parts.map(({ figure, sign }) => ({ figure: of(figure), sign }));
    return evaluate({
      ...equation,
      total: of(equation.total),
      parts,
      rule: { ...equation.rule, ...rule } as Equation["rule"],
    });
  });
}

function movesOf(verdicts: readonly Verdict[], book: Book = NOWHERE): readonly RowMove[] {
  const system = new LinearSystem(verdicts);
  const broken = verdicts.flatMap((_, at) => (system.balance(at).holds ? [] : [at]));
  return rowMovesOf(system, broken, book);
}

const told = ({ fault }: RowMove): string =>
  `${fault.kind} ${fault.row ?? ""} ${fault.cells.map(cellAddress).join()} ${fault.amounts.map(({ amount }) => amount.toFixed(2)).join()}`;

describe("a row twice, on paper", () => {
  /** A3 and A4, B3 and B4 are the same row. */
  const cells = { A1: "6.00", A2: "1.00", A3: "5.00", A4: "5.00", B1: "8.00", B2: "1.00", B3: "7.00", B4: "7.00" };
  const sums = ["A1 = A2 + A3 + A4", "B1 = B2 + B3 + B4"];
  const named: Overrides = { A3: { row: "甲" }, A4: { row: "甲" }, B3: { row: "甲" }, B4: { row: "甲" } };

  test("is one move that settles the sums of all its columns", () => {
    const moves = movesOf(verdictsOf(cells, sums, named));
    expect(moves.map(told)).toEqual(["twice 甲 A4,B4 5.00,7.00"]);
    expect([...(moves[0]?.shifts ?? [])]).toEqual([
      [0, 1000],
      [1, 1400],
    ]);
    expect(moves[0]?.logLikelihood).toBeCloseTo(Math.log(0.05), 9);
  });

  test("settles other balances too that would hold without it, and none that would not", () => {
    const more = { ...cells, C1: "6.00", D1: "9.00" };
    const also = [...sums, "C1 = A2 + A3 + A4", "D1 = A2 + A3 + A4"];
    const [move] = movesOf(verdictsOf(more, also, named));
    expect([...(move?.shifts.keys() ?? [])].sort()).toEqual([0, 1, 2]);
  });

  test("is none where the rows are called otherwise, or agree in one column alone", () => {
    expect(movesOf(verdictsOf(cells, sums, { ...named, A4: { row: "乙" } }))).toEqual([]);
    const other = { ...cells, B4: "6.00", B1: "8.00" };
    expect(movesOf(verdictsOf(other, sums, named))).toEqual([]);
  });

  test("is none in sums along a row, of differences, of another sheet or beside the tables", () => {
    const row = { A1: "5.00", B1: "5.00", C1: "5.00" };
    expect(movesOf(verdictsOf(row, ["A1 = B1 + C1"], {}))).toEqual([]);
    expect(movesOf(verdictsOf(cells, ["A1 = A2 + A3 + A4"], { ...named, A1: { sheet: "表2" } }))).toEqual([]);
    const beside = { table: null, where: "sheet", isHeld: true } as Partial<Figure>;
    expect(movesOf(verdictsOf(cells, sums, { ...named, A1: beside, B1: beside }))).toEqual([]);
    const minus = { A1: "6.00", A2: "1.00", A3: "5.00", A4: "5.00" };
    expect(movesOf(verdictsOf({ ...minus, A1: "-4.00" }, ["A1 = A2 - A3 + A4"], named))).toEqual([]);
  });
});

describe("a figure that the rows of another table should make up, where none is there", () => {
  const table = tableOnPaper(
    "expenditure",
    [{ key: "total", means: spending() }],
    [{ name: "合计", kind: "total", amounts: { total: "9.00" } }],
  );
  const rule: Partial<Equation["rule"]> = { needs: ["overview", "expenditure"] };
  const stated: Overrides = { A1: { table: "overview", row: "教育支出", column: "预算数" } };
  const of = (amount: string, more: Partial<Equation["rule"]> = rule, equation = "A1 = ") =>
    movesOf(verdictsOf({ A1: amount, B1: "1.00" }, [equation], stated, more), bookOf(table));

  test("is a row that is missing there, seen where it is stated", () => {
    const [move, ...others] = of("5.00");
    expect(others).toEqual([]);
    expect(move?.fault).toMatchObject({ kind: "left-out", table: "expenditure", sheet: "表3", row: "教育支出" });
    expect(move?.fault.amounts.map(({ column, amount }) => `${column} ${amount.toFixed(2)}`)).toEqual(["预算数 5.00"]);
    expect(move?.fault.cells.map(cellAddress)).toEqual(["A1"]);
    expect(move?.fault.seenAt?.row).toBe("教育支出");
    expect([...(move?.shifts ?? [])]).toEqual([[0, -1000]]);
  });

  test("is none where the amount is below nought, where there are rows, or where no other table is meant", () => {
    expect(of("-5.00")).toEqual([]);
    expect(of("5.00", rule, "A1 = B1")).toEqual([]);
    expect(of("5.00", { needs: ["overview"] })).toEqual([]);
    expect(of("5.00", { needs: ["projects"] })).toEqual([]);
  });
});

describe("a row that is missing", () => {
  const ALL = { expenditure: EXPENDITURE_ROWS, general: EXPENDITURE_ROWS, basic: BASIC_ROWS };
  const faults = (tables: Parameters<typeof smallTables>[0]) => {
    const workbook = smallTables(tables);
    const book = disclose(workbook);
    const { verdicts } = run(RULES, { workbook, book });
    return movesOf(verdicts, book).map(({ fault }) => fault);
  };
  const gone = without(EXPENDITURE_ROWS, 4);

  test("is told with the amounts as they stand where it is seen, where the sums leave room for rounding", () => {
    const rounded = changed(EXPENDITURE_ROWS, { "4/4": 123.41, "4/6": 123.41 });
    const [fault] = faults({ ...ALL, expenditure: gone, general: rounded });
    expect(fault?.row).toBe("一般行政管理事务（201 06 02）");
    expect(fault?.amounts.map(({ amount }) => amount.toFixed(2))).toEqual(["123.41", "123.40"]);
  });

  test("is not named where two rows elsewhere have its amount, nor where it is in the table under its code", () => {
    const two = [...EXPENDITURE_ROWS, ["201", "06", "07", "信息化建设", 123.4, "", 123.4]];
    expect(faults({ ...ALL, expenditure: gone, general: two }).map(({ row }) => row)).toEqual([]);
    const there = changed(EXPENDITURE_ROWS, { "4/4": 23.4, "4/6": 23.4 });
    const general = changed(EXPENDITURE_ROWS, { "4/4": 100, "4/6": 100 });
    expect(faults({ ...ALL, expenditure: there, general }).map(({ row }) => row)).toEqual([]);
  });

  test("is no row where what is lacking does not add up along it", () => {
    const grown = [...EXPENDITURE_ROWS, ["201", "06", "08", "财政委托业务支出", 91.4, 30.3, 61.1]];
    const totals = (total: number) =>
      Object.fromEntries(
        [0, 1, 2].flatMap((row) => [
          [`${row}/4`, total],
          [`${row}/5`, 1091.8],
          [`${row}/6`, 461.1],
        ]),
      );
    const lacking = (total: number) =>
      faults({ expenditure: without(changed(grown, totals(total)), 6) }).map(({ kind, row }) => [kind, row]);
    expect(lacking(1552.9)).toEqual([["left-out", null]]);
    expect(lacking(1552.91)).toEqual([["left-out", null]]);
    expect(lacking(1558.9)).toEqual([]);
  });

  test("is no row of another kind of codes", () => {
    const wages = changed(BASIC_ROWS, { "5/3": 123.4, "5/5": 123.4 });
    expect(faults({ expenditure: gone, basic: wages }).filter(({ sheet }) => sheet === "表3")).toEqual([]);
  });

  test("and one twice in one table are told each in its own", () => {
    const both = faults({ ...ALL, expenditure: gone, basic: twice(BASIC_ROWS, 6) });
    expect(both.map(({ kind, sheet }) => `${kind} ${sheet}`)).toEqual(["left-out 表3", "twice 表6"]);
  });
});

describe("sums elsewhere that count the rows of a table", () => {
  const list = tableOnPaper(
    "expenditure",
    [{ key: "total", means: spending() }],
    [{ name: "合计", kind: "total", amounts: { total: "9.00" } }],
  );
  const cells = {
    A1: "9.00",
    A2: "3.00",
    A3: "1.00",
    B1: "9.00",
    B2: "1.00",
    B3: "1.00",
    C1: "9.00",
    C2: "2.00",
    C3: "0.00",
  };
  const columns = ["A1 = A2 + A3", "B1 = B2 + B3", "C1 = C2 + C3"];
  const rule: Partial<Equation["rule"]> = { needs: ["expenditure"] };

  const along = { ...cells, A1: "12.00", B1: "5.00", C1: "7.00" };
  const all = [...columns, "A2 = B2 + C2", "A3 = B3 + C3"];
  const shifted = (more: Sheet, equation: string, needs: Equation["rule"]["needs"] = ["expenditure"]): boolean => {
    const elsewhere = Object.fromEntries(Object.keys(more).map((address) => [address, { sheet: "表2" }]));
    const verdicts = verdictsOf({ ...along, ...more }, [...all, equation], elsewhere, { needs });
    const [move] = movesOf(verdicts, bookOf(list));
    expect([0, 1, 2].map((constraint) => move?.shifts.has(constraint))).toEqual([true, true, true]);
    return move?.shifts.has(5) === true;
  };

  test("are settled by the missing row as well where they lack the same of the same column", () => {
    const moves = movesOf(verdictsOf(along, all, {}, rule), bookOf(list));
    expect(moves.map(told)).toEqual(["left-out  A1,B1,C1 8.00,3.00,5.00"]);
    expect(moves[0]?.logLikelihood).toBeCloseTo(Math.log(0.002), 9);
    expect(shifted({ D1: "12.00" }, "D1 = A2 + A3")).toBe(true);
    expect(shifted({ D1: "13.00" }, "D1 = A2 + A3")).toBe(false);
    expect(shifted({ D1: "8.00" }, "D1 = ")).toBe(true);
  });

  test("are not where they sum another column, several, or another table's rows", () => {
    expect(shifted({ D1: "10.00" }, "D1 = B2 + B3")).toBe(false);
    expect(shifted({ D1: "12.00" }, "D1 = A2 + B3")).toBe(false);
    expect(shifted({ D1: "12.00", A9: "4.00" }, "D1 = A9")).toBe(false);
    expect(shifted({ D1: "12.00" }, "D1 = A2 + A3", ["overview"])).toBe(false);
  });

  test("tell of no missing row where one of them is too small rather than too large", () => {
    const mixed = { ...along, B1: "1.00", C1: "11.00" };
    expect(movesOf(verdictsOf(mixed, all, {}, rule), bookOf(list))).toEqual([]);
  });
});
