import { classificationFor } from "../../../src/disclosure/codes/classification";
import { xinjiang2024 } from "../../../src/disclosure/forms/xinjiang-2024";
import type { CellValue } from "../../../src/workbook/cell";
import type { Sheet } from "../../../src/workbook/workbook";
import { plainSheet, typed } from "../grid-draft";
import { sample } from "../sample";
import {
  codesOf,
  economicOf,
  isBasic,
  isFiscal,
  isPersonnel,
  projectOf,
  spentFrom,
  total,
  totalOf,
  type Department,
  type Fund,
  type MoneyLine,
  type Origin,
} from "./money";

export type Row = readonly CellValue[];
type Which = (line: MoneyLine) => boolean;

/** The published name of a code. */
export function nameOf(code: string, year: number): string {
  const name = classificationFor(year).codes.get(code)?.name;
  if (name === undefined) throw new Error(`the model uses a code without a name: ${code}`);
  return name;
}

const of =
  (fund: Fund, origin?: Origin): Which =>
  (line) =>
    line.fund === fund && (origin === undefined || line.origin === origin);
const carried: Which = ({ origin }) => origin === "carriedOver";
const digits = (code: string): string[] => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];

/** The eleven tables of the 2024 form; ten of them where the form has no 表11. */
export function tablesOf(department: Department): Sheet[] {
  const own = [
    overview,
    income,
    expenditure,
    appropriation,
    generalPublicExpenditure,
    basicExpenditure,
    projects,
    fundTable("governmentFund"),
    fundTable("stateCapital"),
    threePublic,
    carryover,
  ];
  const wanted = department.hasCarryoverTable ? own : own.slice(0, 10);
  return wanted.map((rows, at) => sheet(department, at, rows(department)));
}

/** The header of the sample's table, with the rows of the department below it. */
function sheet(department: Department, at: number, body: readonly Row[]): Sheet {
  const { name, body: kind, unit } = department;
  const tab = `表${at + 1}`;
  const published = sample().sheets.find((candidate) => candidate.name === tab);
  if (!published) throw new Error(`the sample has no ${tab}`);
  const { grid } = published;
  const isTwoSided = tab === "表1" || tab === "表4";
  const firstRow = Array.from({ length: grid.bottom }, (_, row) => row).find((row) =>
    isTwoSided ? /^一、/u.test(grid.cell(row, 0).text) : grid.cell(row - 1, 0).text === "※" && row > 0,
  );
  const head = Array.from({ length: firstRow ?? grid.bottom }, (_, row) =>
    Array.from({ length: grid.right }, (_unused, column): CellValue => {
      const { text } = grid.cell(row, column);
      if (text.startsWith("编制")) return `编制${kind}：${name}`;
      if (text.startsWith("单位：")) return `单位：${unit}`;
      return row === 1 && kind === "单位" ? text.replace(/^部门/u, "单位") : text;
    }),
  );
  return sheetOf(tab, [...head, ...body]);
}

export function sheetOf(name: string, rows: readonly Row[]): Sheet {
  const cell = (value: CellValue) => {
    if (typeof value !== "number") return typed(value === "" ? null : value, "@");
    return { value, text: shown(value), numberFormat: "#,##0.00", formula: null };
  };
  return plainSheet(
    name,
    rows.map((row) => row.map(cell)),
  );
}

const shown = (value: number): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Hundredths as a cell holds them; nothing is left blank. */
export const put = (hundredths: number): CellValue => (hundredths === 0 ? null : hundredths / 100);

const emptyStatement = ({ name, year }: Department, kind: string, title: string): Row => {
  const table = xinjiang2024.tables.find((candidate) => candidate.kind === kind);
  return [`${name}${year}年${table?.absent ?? ""}，${title}为空表。`];
};

/** 总计, 类, 款 and 项 with the amounts of columns. */
function byCode(year: number, lines: readonly MoneyLine[], columns: readonly Which[]): Row[] {
  const amounts = (own: readonly MoneyLine[]): CellValue[] => columns.map((which) => put(totalOf(own, which)));
  return [
    ["", "", "", "总计", ...amounts(lines)],
    ...codesOf(
      lines.map(({ code }) => code),
      [3, 5, 7],
    ).map((code) => [
      ...digits(code),
      nameOf(code, year),
      ...amounts(lines.filter((line) => line.code.startsWith(code))),
    ]),
  ];
}

const all: Which = () => true;
const project: Which = (line) => !isBasic(line);

/** The labels of a column of the sample's table from its first row on, with their amounts. */
function labels(tab: string, column: number): string[] {
  const grid = sample().sheets.find(({ name }) => name === tab)?.grid;
  if (!grid) return [];
  return Array.from({ length: grid.bottom - 5 }, (_, row) => grid.cell(row + 5, column).text);
}

function twoSided(
  tab: string,
  left: readonly number[],
  last: number,
  right: (category: string | null) => readonly number[],
): Row[] {
  const [own, categories] = [labels(tab, 0), labels(tab, 2)];
  return own.map((label, at) => {
    const category = categories[at] ?? "";
    const isLast = at === own.length - 1;
    return [
      label,
      put(isLast ? last : (left[at] ?? 0)),
      category,
      ...right(isLast ? null : category.slice(0, 3)).map(put),
    ];
  });
}

const inCategory =
  (category: string | null): Which =>
  ({ code }) =>
    category === null || code.startsWith(category);

function overview({ lines }: Department): Row[] {
  const sum = (...which: Which[]): number => totalOf(lines, (line) => which.every((each) => each(line)));
  const now: Which = (line) => !carried(line);
  const budgets = (["generalPublic", "governmentFund", "stateCapital"] as const).flatMap((fund) => [
    sum(of(fund), now),
    sum(of(fund, "current")),
    sum(of(fund, "transferred")),
  ]);
  const left = [
    sum(now),
    ...budgets,
    sum(of("specialFiscalAccount"), now),
    sum(of("unitFunds"), now),
    0,
    0,
    0,
    0,
    sum(of("unitFunds"), now),
    sum(carried),
    sum(carried, isFiscal),
    sum(carried, of("generalPublic")),
    sum(carried, of("governmentFund")),
    sum(carried, of("stateCapital")),
    sum(carried, (line) => !isFiscal(line)),
    sum(carried, of("specialFiscalAccount")),
    sum(carried, of("unitFunds")),
  ];
  return twoSided("表1", left, total(lines), (category) => [totalOf(lines, inCategory(category))]);
}

function income({ year, lines }: Department): Row[] {
  const now: Which = (line) => !carried(line);
  return byCode(year, lines, [
    all,
    (line) => isFiscal(line) && now(line),
    ...(["generalPublic", "governmentFund", "stateCapital"] as const).flatMap((fund) => [
      of(fund, "current"),
      of(fund, "transferred"),
    ]),
    (line) => of("specialFiscalAccount")(line) && now(line),
    (line) => of("unitFunds")(line) && now(line),
    (line) => carried(line) && isFiscal(line),
    (line) => carried(line) && !isFiscal(line),
  ]);
}

const expenditure = ({ year, lines }: Department): Row[] => byCode(year, lines, [all, isBasic, project]);

function appropriation(department: Department): Row[] {
  const funds = (["generalPublic", "governmentFund", "stateCapital"] as const).map((fund) =>
    spentFrom(department, fund),
  );
  const whole = total(funds.flat());
  return twoSided("表4", [whole, ...funds.map(total)], whole, (category) => [
    totalOf(funds.flat(), inCategory(category)),
    ...funds.map((lines) => totalOf(lines, inCategory(category))),
  ]);
}

function generalPublicExpenditure(department: Department): Row[] {
  const lines = spentFrom(department, "generalPublic");
  if (lines.length === 0) return [emptyStatement(department, "generalPublicExpenditure", "一般公共预算支出情况表")];
  return byCode(department.year, lines, [all, isBasic, project]);
}

function basicExpenditure(department: Department): Row[] {
  const lines = spentFrom(department, "generalPublic").filter(isBasic);
  if (lines.length === 0) return [emptyStatement(department, "basicExpenditure", "一般公共预算基本支出情况表")];
  const amounts = (own: readonly MoneyLine[]): CellValue[] =>
    [all, isPersonnel, (line: MoneyLine) => !isPersonnel(line)].map((which) => put(totalOf(own, which)));
  const codes = codesOf(
    lines.map((line) => economicOf(line) ?? ""),
    [3, 5],
  );
  return [
    ["", "", "总计", ...amounts(lines)],
    ...codes.map((code) => [
      code.slice(0, 3),
      code.slice(3),
      nameOf(code, department.year),
      ...amounts(lines.filter((line) => economicOf(line)?.startsWith(code))),
    ]),
  ];
}

const COLUMNS = Array.from({ length: 10 }, (_, column) => column);

function projects(department: Department): Row[] {
  const lines = spentFrom(department, "generalPublic").filter(project);
  if (lines.length === 0) return [emptyStatement(department, "projects", "一般公共预算项目支出情况表")];
  const amounts = (own: readonly MoneyLine[]): CellValue[] => [
    put(total(own)),
    ...COLUMNS.map((column) => put(totalOf(own, ({ use }) => "column" in use && use.column === column))),
  ];
  const { year } = department;
  return [
    ["", "", "", "总计", "", ...amounts(lines)],
    ...department.units.flatMap((unit): Row[] => {
      const own = lines.filter((line) => line.unit === unit);
      if (own.length === 0) return [];
      return [
        ["", "", "", unit, "", ...amounts(own)],
        ...codesOf(
          own.map(({ code }) => code),
          [3, 5],
        ).flatMap((code): Row[] => {
          const below = own.filter((line) => line.code.startsWith(code));
          const parent: Row = [...digits(code), nameOf(code, year), "", ...amounts(below)];
          if (code.length < 5) return [parent];
          const named = [...new Set(below.map((line) => `${line.code}/${projectOf(line) ?? ""}`))].sort();
          return [
            parent,
            ...named.map((key) => {
              const [item = "", name = ""] = key.split("/");
              const of = below.filter((line) => line.code === item && projectOf(line) === name);
              return [...digits(item), nameOf(item, year), name, ...amounts(of)];
            }),
          ];
        }),
      ];
    }),
  ];
}

const fundTable =
  (fund: "governmentFund" | "stateCapital") =>
  (department: Department): Row[] => {
    const lines = spentFrom(department, fund);
    const title = fund === "governmentFund" ? "政府性基金预算支出情况表" : "国有资本经营预算支出情况表";
    if (lines.length === 0) return [emptyStatement(department, fund, title)];
    return byCode(department.year, lines, [all, isPersonnel, (line) => isBasic(line) && !isPersonnel(line), project]);
  };

/** What “三公” costs: the codes of basic expenditure. */
export function threePublicOf(
  lines: readonly MoneyLine[],
): Readonly<Record<"abroad" | "reception" | "vehicles", number>> {
  const spent = (economic: string): number =>
    totalOf(lines, (line) => line.fund === "generalPublic" && economicOf(line) === economic);
  return { abroad: spent("30212"), reception: spent("30217"), vehicles: spent("30231") };
}

function threePublic(department: Department): Row[] {
  const { abroad, reception, vehicles } = threePublicOf(spentFrom(department, "generalPublic"));
  const row = (label: string, amount: number): Row => [label, put(amount), put(amount)];
  return [
    row("合计", abroad + reception + vehicles),
    row("因公出国（境）费", abroad),
    row("公务接待费", reception),
    row("公务用车购置及运行费（小计）", vehicles),
    row("其中：公务用车购置费", 0),
    row("公务用车运行费", vehicles),
  ];
}

function carryover(department: Department): Row[] {
  const lines = department.lines.filter(carried);
  if (lines.length === 0) return [emptyStatement(department, "carryover", "上年结转结余情况明细表")];
  const kinds: readonly Which[] = [isPersonnel, (line) => isBasic(line) && !isPersonnel(line), project];
  const amounts = (own: readonly MoneyLine[]): CellValue[] => [
    put(total(own)),
    ...[true, false].flatMap((fiscal) => {
      const side = own.filter((line) => isFiscal(line) === fiscal);
      return [put(total(side)), ...kinds.map((which) => put(totalOf(side, which)))];
    }),
  ];
  const names = [...new Set(lines.map(carriedName))];
  return [
    ["总计", ...amounts(lines)],
    ...names.map((name) => [name, ...amounts(lines.filter((line) => carriedName(line) === name))]),
  ];
}

const carriedName = (line: MoneyLine): string => projectOf(line) ?? "基本支出结转";
