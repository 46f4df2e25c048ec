import {
  addsUp,
  ALL_LINES,
  COLUMNS,
  LEVELS,
  lines,
  PART_COLUMNS,
  sumsOf,
  WHOLE_COLUMN,
} from "../../src/checks/balances/adds-up";
import type { Along } from "../../src/checks/balances/adds-up";
import type { EquationDraft } from "../../src/checks/rule";
import type { Problem } from "../../src/disclosure/book";
import { income, spending, type Meaning } from "../../src/disclosure/meaning";
import { budgetLaw } from "../../src/disclosure/sources";
import type { Table } from "../../src/disclosure/table";
import { cellAddress } from "../../src/workbook/address";
import { bookOf, tableOnPaper, type PaperColumn, type PaperRow } from "../support/table-on-paper";

const term = (figure: EquationDraft["total"]): string => {
  if (figure === null) return "unreadable";
  return figure ? cellAddress(figure.cell) : "none";
};

/** `总计: B1 = B2 + B3`, the sums of a table as they are stated. */
function sums(table: Table, along: Along, ...problems: Problem[]): string[] {
  return sumsOf(bookOf(table, ...problems), table, along).map(({ about, total, parts, minus = [], relation }) => {
    const right = parts.map(term).join(" + ") + minus.map((figure) => ` - ${term(figure)}`).join("");
    return `${about.zh}: ${term(total)} ${relation === "at-least" ? ">=" : "="} ${right}`;
  });
}

const of = (amount: string | null, ...more: (string | null)[]): PaperRow["amounts"] =>
  Object.fromEntries([amount, ...more].map((digits, at) => [["total", "basic", "project"][at] ?? "", digits]));

const TOTAL: PaperColumn = { key: "total", means: spending() };
const BASIC: PaperColumn = { key: "basic", means: spending("all", "basic") };
const PROJECT: PaperColumn = { key: "project", means: spending("all", "project") };

const CATEGORY: PaperRow = { name: "教育支出", kind: "category", code: "205", amounts: of("9.00") };
const ITEM: PaperRow = { name: "小学教育", kind: "item", code: "2050202", of: "教育支出", amounts: of("4.00") };
const OTHER_ITEM: PaperRow = { name: "初中教育", kind: "item", code: "2050203", of: "教育支出", amounts: of("5.00") };
const WHOLE: PaperRow = { name: "总计", kind: "total", amounts: of("9.00") };

const unread = (
  row: number,
  column = 0,
  kind: "malformed-code" | "unknown-line" | "unreadable-amount" = "malformed-code",
) => ({
  kind,
  table: "expenditure" as const,
  cells: [{ sheet: "表3", row, column }],
  found: "",
  expected: "",
});

describe("levels", () => {
  const table = tableOnPaper("expenditure", [TOTAL], [WHOLE, CATEGORY, ITEM, OTHER_ITEM]);

  test("the total is the sum of the outermost rows, each row that of the rows below it", () => {
    expect(sums(table, LEVELS)).toEqual(["总计: B1 = B2", "教育支出: B2 = B3 + B4"]);
  });

  test("in each column", () => {
    const two = [WHOLE, CATEGORY].map((row) => ({ ...row, amounts: of("9.00", "8.00") }));
    expect(sums(tableOnPaper("expenditure", [TOTAL, BASIC], two), LEVELS)).toEqual(["总计: B1 = B2", "总计: C1 = C2"]);
  });

  test("a sum that may count a row that could not be read is not stated; others are", () => {
    expect(sums(table, LEVELS, unread(2))).toEqual([]);
    expect(sums(table, LEVELS, unread(0))).toEqual(["教育支出: B2 = B3 + B4"]);
    expect(sums(table, LEVELS, unread(2, 0, "unreadable-amount"))).toHaveLength(2);
  });

  test("a table without a total row has none for it, and one of a total alone says nothing", () => {
    expect(sums(tableOnPaper("expenditure", [TOTAL], [CATEGORY, ITEM]), LEVELS)).toEqual(["教育支出: B1 = B2"]);
    expect(sums(tableOnPaper("expenditure", [TOTAL], [WHOLE]), LEVELS)).toEqual([]);
  });

  test("a line with details is no level: the lines have sums of their own", () => {
    const line: PaperRow = { name: "一、教育", kind: "line", amounts: of("9.00") };
    expect(sums(tableOnPaper("expenditure", [TOTAL], [line, { ...ITEM, of: "一、教育" }]), LEVELS)).toEqual([]);
  });

  test("where rows are kept from print, the total is no less than those printed", () => {
    const withheld = { value: "涉密内容未公开", cell: { sheet: "表3", row: 9, column: 0 } };
    expect(sums(tableOnPaper("expenditure", [TOTAL], [WHOLE, CATEGORY], { withheld }), LEVELS)).toEqual([
      "总计: B1 >= B2",
    ]);
  });

  const unit = (name: string): PaperRow => ({ name, kind: "unit", amounts: of("4.00") });
  const name = (called: string, within?: string): PaperRow => ({
    ...{ name: called, kind: "name" as const, amounts: of("4.00") },
    ...(within === undefined ? {} : { of: within }),
  });
  const within = (rows: readonly PaperRow[], kind: "expenditure" | "carryover" = "expenditure") =>
    sums(tableOnPaper(kind, [TOTAL], [WHOLE, ...rows]), LEVELS)[0] ?? null;

  test.each<[string, readonly PaperRow[], "expenditure" | "carryover", string | null]>([
    ["names alone do not tell what is within what", [name("甲"), name("乙")], "expenditure", null],
    ["names beside codes neither", [CATEGORY, name("乙")], "expenditure", null],
    ["unless some are seen to be within others", [name("甲"), name("乙", "甲")], "expenditure", "总计: B1 = B2"],
    ["a list of what was carried over has no levels", [name("甲"), name("乙")], "carryover", "总计: B1 = B2 + B3"],
    [
      "units make up the total, with names beside them",
      [unit("一中"), name("乙"), unit("二中")],
      "expenditure",
      "总计: B1 = B2 + B4",
    ],
    ["units beside codes are as outermost as these", [unit("一中"), CATEGORY], "expenditure", "总计: B1 = B2 + B3"],
    ["no rows, nothing to say", [], "expenditure", null],
  ])("%s", (_what, rows, kind, expected) => {
    expect(within(rows, kind)).toBe(expected);
  });

  test("a figure that cannot be read stands in its sum as such, one that the form has not is none", () => {
    const rows = [WHOLE, { ...CATEGORY, amounts: of(null) }, { ...ITEM, of: "总计", amounts: {} }];
    expect(sums(tableOnPaper("expenditure", [TOTAL], rows), LEVELS)).toContain("总计: B1 = unreadable");
    expect(sums(tableOnPaper("expenditure", [TOTAL], rows), LEVELS)).toContain("总计: B1 = none");
  });
});

describe("columns", () => {
  const PERSONNEL: PaperColumn = { key: "personnel", means: spending("all", "personnel") };
  const whole = { ...TOTAL, parts: ["basic", "project"] };
  const basic = { ...BASIC, parts: ["personnel"] };
  const rows: PaperRow[] = [
    { ...WHOLE, amounts: { total: "9.00", basic: "4.00", project: "5.00", personnel: "4.00" } },
    { ...CATEGORY, amounts: { basic: "4.00", personnel: "4.00" } },
  ];
  const table = tableOnPaper("expenditure", [whole, basic, PROJECT, PERSONNEL], rows);

  test("in each row that has the column, it is the sum of those it includes", () => {
    expect(sums(table, COLUMNS)).toEqual(["总计: B1 = C1 + D1", "总计: C1 = E1", "教育支出: C2 = E2"]);
  });

  test("the whole apart from the parts", () => {
    expect(sums(table, WHOLE_COLUMN)).toEqual(["总计: B1 = C1 + D1"]);
    expect(sums(table, PART_COLUMNS)).toEqual(["总计: C1 = E1", "教育支出: C2 = E2"]);
  });

  test("a total that cannot be read is said to be such, not left out", () => {
    const unreadable = [{ ...WHOLE, amounts: { total: null, basic: "4.00", project: "5.00" } }];
    expect(sums(tableOnPaper("expenditure", [whole, BASIC, PROJECT], unreadable), COLUMNS)).toEqual([
      "总计: unreadable = C1 + D1",
    ]);
  });
});

describe("change against last year", () => {
  const means = (period: Meaning["period"], fund: Meaning["fund"] = "all"): Meaning => ({ ...spending(fund), period });
  const now: PaperColumn = { key: "total", means: means("current") };
  const last: PaperColumn = { key: "last", means: means("previous") };
  const change: PaperColumn = { key: "change", means: means("change") };
  const row = (difference: string | null): PaperRow[] => [
    { ...WHOLE, amounts: { total: "9.00", last: "4.00", change: difference } },
  ];
  const changes = (columns: readonly PaperColumn[], difference: string | null, along = COLUMNS) =>
    sums(tableOnPaper("expenditure", columns, row(difference)), along);

  test("is this year's less last year's", () => {
    expect(changes([now, last, change], "5.00")).toEqual(["总计: D1 = B1 - C1"]);
    expect(changes([last, change, now], "5.00", WHOLE_COLUMN)).toEqual(["总计: C1 = D1 - B1"]);
  });

  test("is a sum of the whole, not of the parts", () => {
    expect(changes([now, last, change], "5.00", PART_COLUMNS)).toEqual([]);
  });

  test("is not stated where it is blank, cannot be read or one of the years is not printed", () => {
    expect(changes([now, last, change], "")).toEqual([]);
    expect(changes([now, last, change], null)).toEqual([]);
    expect(changes([now, change], "5.00")).toEqual([]);
    expect(changes([last, change], "5.00")).toEqual([]);
  });

  test("compares the same money: another fund's columns do not serve", () => {
    expect(changes([now, { key: "last", means: means("previous", "fiscal") }, change], "5.00")).toEqual([]);
  });

  test("is none of a rate", () => {
    expect(changes([now, last, { key: "change", means: means("rate") }], "5.00")).toEqual([]);
  });
});

describe("lines", () => {
  const line = (name: string, key: string | null, block = 0): PaperRow => ({
    ...{ name, kind: "line" as const, block, amounts: of("4.00") },
    ...(key === null ? {} : { line: key }),
  });
  const rows = [
    line("本年收入", "incomeOfTheYear"),
    line("一、拨款", "fiscal"),
    line("二、其他", null),
    line("支出", "expenditure", 1),
  ];
  function twoSided(kind: "overview" | "expenditure" = "overview"): Table {
    const plain = tableOnPaper(kind, [{ key: "total", means: income() }], rows);
    const [year, fiscal, other, spent] = plain.rows;
    if (!year || !fiscal || !other || !spent) throw new Error("no rows");
    return {
      ...plain,
      lineSums: [
        { total: year, parts: [fiscal, other] },
        { total: other, parts: [fiscal] },
        { total: spent, parts: [] },
      ],
    };
  }

  test("a line is the sum of those it includes", () => {
    expect(sums(twoSided(), ALL_LINES)).toEqual(["本年收入: B1 = B2 + B3", "二、其他: B3 = B2", "支出: B4 = "]);
  });

  test("of the keys asked for alone; a line without a key is asked for by none", () => {
    expect(sums(twoSided(), lines("incomeOfTheYear"))).toEqual(["本年收入: B1 = B2 + B3"]);
    expect(sums(twoSided(), lines("fiscal"))).toEqual([]);
  });

  test("what could not be read stops the sums of its own side, on a table of one side all", () => {
    const problem = { ...unread(1, 3, "unknown-line"), table: "overview" as const };
    expect(sums(twoSided(), ALL_LINES, problem)).toEqual(["本年收入: B1 = B2 + B3", "二、其他: B3 = B2"]);
    expect(sums(twoSided(), ALL_LINES, { ...problem, cells: [{ sheet: "表1", row: 1, column: 0 }] })).toEqual([
      "支出: B4 = ",
    ]);
    expect(sums(twoSided("expenditure"), ALL_LINES, unread(1, 3, "unknown-line"))).toEqual([]);
  });

  test("where its side is not known, it may be either", () => {
    const table = twoSided();
    const moved = { ...table, rows: table.rows.map((row) => ({ ...row, labelCell: { ...row.labelCell, column: 5 } })) };
    expect(sums(moved, ALL_LINES, { ...unread(1, 0, "unknown-line"), table: "overview" })).toEqual([]);
  });

  test("a line without the column has no sum in it", () => {
    const [first, second] = rows.map((row) => ({ ...row, amounts: {} }));
    if (!first || !second) throw new Error("no rows");
    const table = tableOnPaper(
      "overview",
      [{ key: "total", means: income() }],
      [first, { ...second, amounts: of("1.00") }],
    );
    const [total, part] = table.rows;
    if (!total || !part) throw new Error("no rows");
    expect(sums({ ...table, lineSums: [{ total, parts: [part] }] }, ALL_LINES)).toEqual([]);
    expect(sums({ ...table, lineSums: [{ total: part, parts: [total] }] }, ALL_LINES)).toEqual(["一、拨款: B2 = none"]);
  });
});

test("a rule of sums finds errors within its table", () => {
  const text = { zh: "。", en: "." };
  const rule = addsUp("expenditure", LEVELS, {
    id: "a",
    name: text,
    holds: text,
    sources: [budgetLaw("")],
    remedy: text,
  });
  expect([rule.kind, rule.severity, rule.needs]).toEqual(["within-table", "logical", ["expenditure"]]);
});
