import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import type { Row, Table } from "../disclosure/table";
import type { TableKind } from "../disclosure/kinds/definition";
import type { RowFault } from "./diagnosis";
import type { LinearSystem } from "./linear-system";

/** A missing or doubled row as one move of the search: it shifts the sums that lack it or have it twice. */
export interface RowMove {
  readonly fault: RowFault;
  /** What accounting for the row adds to each constraint's residual, in ticks. */
  readonly shifts: ReadonlyMap<number, number>;
  readonly logLikelihood: number;
}

/** Sums of the same rows, one for each column of a table. */
interface Family {
  readonly table: TableKind;
  readonly sheet: string;
  readonly totalRow: number;
  readonly partRows: readonly number[];
  readonly members: {
    readonly constraint: number;
    readonly column: number;
    readonly residual: number;
    readonly slack: number;
  }[];
}

/** A row that another table shows, with the very amounts that are missing here. */
const SEEN_ELSEWHERE = Math.log(0.05);
/** Amounts that are missing in several columns at once and make up a row among themselves. */
const FITS_AS_A_ROW = Math.log(0.002);
const SAME_ROW_TWICE = Math.log(0.05);

/**
 * What whole rows could explain. A row that was deleted or pasted twice leaves its amounts, column
 * by column, in the sums over it; taken together they form a row of the table.
 */
export function rowMovesOf(system: LinearSystem, broken: readonly number[], book: Book): RowMove[] {
  const moves = familiesOf(system, broken).flatMap((family) => {
    const move = doubled(system, family) ?? missing(system, family, book);
    if (move === null) return [];
    const shifts = new Map(family.members.map(({ constraint, residual }) => [constraint, -residual]));
    const others = [...followers(system, broken, family), ...countingTwice(system, broken, move.fault)];
    for (const { constraint, residual } of others) shifts.set(constraint, -residual);
    return [{ ...move, shifts }];
  });
  return [...moves, ...broken.flatMap((constraint) => onlyRowMissing(system, constraint, book) ?? [])];
}

/** A figure that the rows of another table should make up, and no such row is there. */
function onlyRowMissing(system: LinearSystem, constraint: number, book: Book): RowMove | null {
  const { total, parts, rule } = system.constraint(constraint).verdict.equation;
  const table = rule.needs.flatMap((kind) => (kind === total.table ? [] : (book.tables[kind] ?? [])))[0];
  const { residual } = system.balance(constraint);
  if (parts.length > 0 || table === undefined || residual < 0) return null;
  return {
    logLikelihood: SEEN_ELSEWHERE,
    shifts: new Map([[constraint, -residual]]),
    fault: {
      kind: "left-out",
      table: table.kind,
      sheet: table.sheet,
      row: total.row,
      cells: [total.cell],
      amounts: [{ column: total.column, amount: total.amount }],
      seenAt: total,
    },
  };
}

function familiesOf(system: LinearSystem, broken: readonly number[]): Family[] {
  const families = new Map<string, Family>();
  for (const constraint of broken) {
    const { total, parts } = system.constraint(constraint).verdict.equation;
    const { sheet, row, column } = total.cell;
    const isColumnSum =
      parts.length > 0 &&
      parts.every(({ figure: { cell }, sign }) => sign === 1 && cell.sheet === sheet && cell.column === column);
    // The sheets beside the tables have no rows that could be missing or doubled.
    if (!isColumnSum || total.table === null) continue;
    const partRows = parts.map(({ figure }) => figure.cell.row);
    const key = `${sheet} ${row} ${partRows.join()}`;
    const family = families.get(key) ?? { table: total.table, sheet, totalRow: row, partRows, members: [] };
    families.set(key, family);
    const { residual, slack } = system.balance(constraint);
    family.members.push({ constraint, column, residual, slack });
  }
  return [...families.values()];
}

function doubled(system: LinearSystem, family: Family): Omit<RowMove, "shifts"> | null {
  const figureAt = (row: number, column: number) => {
    const variable = system.variableAt(family.sheet, row, column);
    return variable === undefined ? undefined : system.figure(variable);
  };
  const amountAt = (row: number, column: number) => {
    const variable = system.variableAt(family.sheet, row, column);
    return variable === undefined ? 0 : system.amount(variable);
  };
  const first = family.members[0]?.column ?? 0;
  const surplus = family.partRows.findIndex(
    (row, i) =>
      family.members.every(({ residual, slack, column }) => Math.abs(residual + amountAt(row, column)) <= slack) &&
      family.partRows
        .slice(0, i)
        .some(
          (earlier) =>
            figureAt(earlier, first)?.row === figureAt(row, first)?.row &&
            family.members.every((member) => amountAt(earlier, member.column) === amountAt(row, member.column)),
        ),
  );
  const row = family.partRows[surplus];
  if (row === undefined) return null;
  const figures = family.members.flatMap((member) => figureAt(row, member.column) ?? []);
  return {
    logLikelihood: SAME_ROW_TWICE,
    fault: {
      kind: "twice",
      table: family.table,
      sheet: family.sheet,
      row: figures[0]?.row ?? null,
      cells: figures.map((figure) => figure.cell),
      amounts: figures.map((figure) => ({ column: figure.column, amount: figure.amount })),
      seenAt: null,
    },
  };
}

function missing(system: LinearSystem, family: Family, book: Book): Omit<RowMove, "shifts"> | null {
  // A row of a budget adds to every sum that counts it.
  if (family.members.some(({ residual }) => residual < 0) || !hasFreeRows(book, family.table)) return null;
  const totals = family.members.map(({ constraint }) => system.constraint(constraint).verdict.equation.total);
  const witness = seenElsewhere(system, family, book);
  if (witness === null && (isOneAmount(family) || !makesUpARow(system, family))) return null;
  return {
    logLikelihood: witness === null ? FITS_AS_A_ROW : SEEN_ELSEWHERE,
    fault: {
      kind: "left-out",
      table: family.table,
      sheet: family.sheet,
      row: witness?.figure.row ?? null,
      cells: totals.map((total) => total.cell),
      amounts: family.members.map(({ residual, slack }, i) => {
        const seen = witness?.amounts.find((amount) => Math.abs(amount - residual) <= slack);
        return { column: totals[i]?.column ?? "", amount: system.toDecimal(seen ?? residual) };
      }),
      seenAt: witness?.figure ?? null,
    },
  };
}

/** One amount, alone or with its total: any row that is there explains it as well by being that much too small. */
function isOneAmount({ members }: Family): boolean {
  const [first] = members;
  return members.every(
    ({ residual, slack }) => Math.abs(residual - (first?.residual ?? 0)) <= slack + (first?.slack ?? 0),
  );
}

/** Rows of the other tables are printed on the form: one that is missing is a reading problem, not a guess. */
function hasFreeRows(book: Book, kind: TableKind): boolean {
  return book.tables[kind]?.definition.shape === "list";
}

/** Whether what is missing obeys the equations along a row, taken from the rows that are there. */
function makesUpARow(system: LinearSystem, family: Family): boolean {
  const missingIn = new Map(family.members.map(({ column, residual }) => [column, residual]));
  let isTold = false;
  for (const row of family.partRows.slice(0, 1)) {
    for (const column of missingIn.keys()) {
      const variable = system.variableAt(family.sheet, row, column);
      for (const constraint of variable === undefined ? [] : system.column(variable).keys()) {
        const { terms } = system.constraint(constraint);
        const cells = terms.map((term) => ({ ...term, cell: system.figure(term.variable).cell }));
        if (!cells.every(({ cell }) => cell.sheet === family.sheet && cell.row === row)) continue;
        const rest = cells.reduce(
          (left, { cell, coefficient }) => left + coefficient * (missingIn.get(cell.column) ?? 0),
          0,
        );
        const slack = cells.reduce((most, { variable: term }) => most + system.half(term), 0);
        if (Math.abs(rest) > slack) return false;
        isTold = true;
      }
    }
  }
  return isTold;
}

/** Sums elsewhere that count the table's rows and lack (or exceed by) the same amount. */
function followers(system: LinearSystem, broken: readonly number[], family: Family) {
  const own = new Set(family.members.map(({ constraint }) => constraint));
  return broken.flatMap((constraint) => {
    if (own.has(constraint)) return [];
    const { total, parts, rule } = system.constraint(constraint).verdict.equation;
    if (total.cell.sheet === family.sheet || !rule.needs.includes(family.table)) return [];
    const { residual } = system.balance(constraint);
    const column = parts[0]?.figure.cell.column;
    const isOfTable = parts.every(({ figure: { cell } }) => cell.sheet === family.sheet && cell.column === column);
    const isSame = family.members.some(
      (member) =>
        Math.abs(member.residual - residual) <= member.slack && (column === undefined || column === member.column),
    );
    return isOfTable && isSame ? [{ constraint, residual }] : [];
  });
}

/** Balances of any kind that hold once a row pasted twice is not counted again. */
function countingTwice(system: LinearSystem, broken: readonly number[], { kind, sheet, cells }: RowFault) {
  if (kind !== "twice") return [];
  const surplus = cells.flatMap(({ row, column }) => system.variableAt(sheet, row, column) ?? []);
  return broken.flatMap((constraint) => {
    const { residual, slack } = system.balance(constraint);
    const without = surplus.reduce(
      (left, variable) => left - (system.column(variable).get(constraint) ?? 0) * system.amount(variable),
      residual,
    );
    return without !== residual && Math.abs(without) <= slack ? [{ constraint, residual }] : [];
  });
}

/** A row that other tables show and this one lacks. */
interface Witness {
  readonly code: string;
  /** The figure that holds one of the missing amounts. */
  readonly figure: Figure;
  /** All its amounts there, in ticks. */
  readonly amounts: number[];
}

/** The row with the missing amounts that other tables show; `null` unless all agree which it is. */
function seenElsewhere(system: LinearSystem, family: Family, book: Book): Witness | null {
  const table = book.tables[family.table];
  const parent = table?.rows.find(
    (row) => row.sheetRow === family.totalRow && (row.code !== null || row.kind === "total"),
  );
  const child = table?.rows.find((row) => row.sheetRow === family.partRows[0] && row.code !== null);
  if (table === undefined || parent === undefined || typeof child?.code !== "string") return null;
  const isMissing = ({ amount }: Figure) =>
    family.members.some(({ residual, slack }) => Math.abs(system.toTicks(amount) - residual) <= slack);
  let found: Witness | null = null;
  for (const other of tablesLike(book, table)) {
    for (const row of other.rows) {
      if (row.code?.length !== child.code.length || !row.code.startsWith(parent.code ?? "")) continue;
      if (table.byCode(row.code) !== undefined) continue;
      const figures = figuresIn(other, row);
      const figure = figures.find(isMissing);
      if (figure === undefined) continue;
      if (found !== null && found.code !== row.code) return null;
      found ??= { code: row.code, figure, amounts: [] };
      found.amounts.push(...figures.map(({ amount }) => system.toTicks(amount)));
    }
  }
  return found;
}

function tablesLike(book: Book, table: Table): Table[] {
  const scheme = (other: Table) => (other.definition.classification === "economic" ? "economic" : "functional");
  return Object.values(book.tables as Record<string, Table | undefined>).flatMap((other) =>
    other !== undefined && other.kind !== table.kind && scheme(other) === scheme(table) ? [other] : [],
  );
}

function figuresIn(table: Table, row: Row): Figure[] {
  return table.columns.flatMap(({ key }) => row.figure(key) ?? []).filter((figure) => !figure.amount.isZero());
}
