import type { Bilingual } from "../bilingual";
import { meaningKey, type Meaning, type Period } from "../meaning";
import { sum, ZERO, type Decimal } from "../money";
import type { Column, LineSum } from "../table";
import { attach, cellOf, hasAmounts, makeRow, type BodyContext, type BodyReading, type RowNode } from "./body";
import { isRemark, isTotalLabel, shownLabel } from "./label";
import { lineMeaning } from "./line-keys";
import { expenseSums } from "./line-rows";
import { textAt, type FilledRow } from "./sheet-text";

/**
 * A “三公” table whose expenses stand beside each other: each expense becomes a line, as if it stood below the
 * others. The total row, or the only row, or the row of the budget year states the lines; rows of units are
 * what a line consists of.
 */
export function readExpenseColumns(context: BodyContext): BodyReading {
  const rows = context.rows.filter((row) => hasAmounts(context, row) && !isRemark(labelOf(context, row)));
  const whole = totalOf(context, rows);
  if (whole === null) return { rows: [], lineSums: [] };
  const lines = expensesOf(context).flatMap((expense) => expenseRow(context, whole, expense, "line") ?? []);
  const others = rows.filter((row) => row !== whole);
  // Rows of other years beside the budget year's are no part of it.
  const isByYear = context.layout.year !== null;
  const parts = others.flatMap((row) =>
    expensesOf(context).flatMap((expense) => expenseRow(context, row, expense, isByYear ? "name" : "unit") ?? []),
  );
  const lineSums = expenseSums(lines, context);
  if (!isByYear) nestUnits(lines, parts, others);
  return {
    rows: [...lines, ...parts],
    lineSums: [...lineSums, ...sumsOfUnits(lineSums, parts)],
    columns: columnsByFund(context),
  };
}

/** A unit's expenses add up as those of the whole do. */
function sumsOfUnits(lineSums: readonly LineSum[], parts: readonly RowNode[]): LineSum[] {
  const units = [...new Set(parts.map(({ sheetRow }) => sheetRow))];
  return units.flatMap((sheetRow) =>
    lineSums.flatMap(({ total, parts: lines }): LineSum[] => {
      const of = (line: string | null): RowNode | undefined =>
        parts.find((row) => row.sheetRow === sheetRow && row.crossed === line);
      const whole = of(total.line);
      const expenses = lines.flatMap(({ line }) => of(line) ?? []);
      return whole && expenses.length === lines.length ? [{ total: whole, parts: expenses }] : [];
    }),
  );
}

/** What the columns of last year and of the change since then are called where expenses stand beside each other. */
const OTHER_PERIODS: Readonly<Partial<Record<Period, Bilingual>>> = {
  previous: { zh: "上年数", en: "last year" },
  executed: { zh: "上年执行数", en: "spent last year" },
  change: { zh: "增减", en: "change" },
};

/** The columns as if the expenses stood below each other: one for each fund and period. */
function columnsByFund(context: BodyContext): Column[] {
  const byKey = new Map<string, Column>();
  for (const { columns } of expensesOf(context))
    for (const column of columns) if (!byKey.has(column.key)) byKey.set(column.key, { ...column, parts: [] });
  const funds = [...byKey.values()].flatMap(({ key, means }) =>
    key === "total" || means.period !== "current" ? [] : [key],
  );
  return [...byKey.values()].map((column) => ({
    ...column,
    means: { ...column.means, purpose: context.definition.means.purpose },
    name: context.definition.columns[column.key] ?? OTHER_PERIODS[column.means.period] ?? column.name,
    parts: column.key === "total" && funds.length > 1 ? funds : [],
  }));
}

/** The columns of one expense, by fund. */
interface Expense {
  readonly line: string;
  readonly columns: readonly Column[];
}

function expensesOf({ layout, definition }: BodyContext): Expense[] {
  const taken = new Set<string>();
  const byPurpose = new Map<string, Column[]>();
  for (const column of layout.amounts) {
    const key = column.means.purpose;
    byPurpose.set(key, [...(byPurpose.get(key) ?? []), column]);
  }
  return [...byPurpose.values()].flatMap((columns) => {
    const current = columns.filter(({ means }) => means.period === "current");
    const [first] = current;
    if (first === undefined) return [];
    const line = lineMeaning(definition, { ...first.means, fund: definition.means.fund }, taken);
    if (line === null) return [];
    taken.add(line);
    const own = current.map((column) => ({ ...column, ...fundOf(column, current, definition.means) }));
    return [{ line, columns: [...own, ...ofOtherPeriods(columns)] }];
  });
}

/** The lone column of last year, and of the change; several of them tell of funds that nobody asks for. */
function ofOtherPeriods(columns: readonly Column[]): Column[] {
  return (["previous", "executed", "change"] as const).flatMap((period): Column[] => {
    const [column, ...more] = columns.filter(({ means }) => means.period === period);
    return column && more.length === 0 ? [{ ...column, key: period }] : [];
  });
}

/** A lone column of an expense is all of it, whichever fund the title names. */
function fundOf(column: Column, columns: readonly Column[], means: Meaning): Pick<Column, "key"> {
  if (columns.length === 1 || column.means.fund === means.fund) return { key: "total" };
  return { key: column.means.fund === "all" ? meaningKey(column.means) : column.means.fund };
}

function labelOf({ layout }: BodyContext, row: FilledRow): string {
  const columns = [layout.unitName, layout.unitCode, layout.project].flatMap((column) => column ?? []);
  return shownLabel(columns.map((column) => textAt(row, column)).find((text) => text !== "") ?? "");
}

function totalOf(context: BodyContext, rows: readonly FilledRow[]): FilledRow | null {
  const { year } = context.layout;
  if (year !== null) {
    const years = rows.map((row) => Number(/20\d\d/u.exec(textAt(row, year))?.[0] ?? 0));
    const latest = Math.max(...years, 0);
    return rows[years.indexOf(latest)] ?? null;
  }
  return rows.find((row) => row.cells.some(({ text }) => isTotalLabel(text))) ?? rows[0] ?? null;
}

function expenseRow(
  context: BodyContext,
  row: FilledRow,
  { line, columns }: Expense,
  kind: "line" | "unit" | "name",
): RowNode | null {
  const [first] = columns;
  const printed = first?.header.filter(({ value }) => !/^(?:小计|合计|金额)$/u.test(shownLabel(value))).at(-1);
  if (first === undefined) return null;
  const name = context.definition.lines[line]?.zh ?? first.name.zh;
  const { year } = context.layout;
  const unit = kind === "name" && year !== null ? shownLabel(textAt(row, year)) : labelOf(context, row);
  return makeRow(context, row, {
    kind,
    ...(kind === "line" && { line }),
    code: null,
    crossed: kind === "line" ? "" : line,
    name: kind === "line" ? name : unit,
    label: kind === "line" ? name : `${unit}的${name}`,
    labelCell: printed?.cell ?? cellOf(row, first.sheetColumn),
    codeCells: [],
    columns,
  });
}

/** A line is the sum of what the units state of it; a first unit that states the whole is the department itself. */
function nestUnits(lines: readonly RowNode[], parts: readonly RowNode[], [first]: readonly FilledRow[]): void {
  const total = (row: RowNode | undefined): Decimal => row?.figure("total")?.amount ?? ZERO;
  const whole = lines.find(({ line }) => line === "total" || line === "grandTotal");
  const ofWhole = parts.filter(({ crossed }) => crossed === whole?.line);
  const rest = sum(ofWhole.filter(({ sheetRow }) => sheetRow !== first?.row).map(total));
  const head = ofWhole.find(({ sheetRow }) => sheetRow === first?.row);
  const isDepartment = !rest.isZero() && total(head).eq(total(whole)) && rest.eq(total(whole));
  for (const line of lines) {
    const own = parts.filter(({ crossed }) => crossed === line.line);
    const department = isDepartment ? own.find(({ sheetRow }) => sheetRow === first?.row) : undefined;
    for (const row of own) attach(row, department === undefined || row === department ? line : department);
  }
}
