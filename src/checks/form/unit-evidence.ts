import type { Book } from "../../disclosure/book";
import type { TableFigure } from "../../disclosure/figure";
import type { Unit } from "../../disclosure/unit";
import { decimal, type Decimal } from "../../disclosure/money";
import { income, meaningKey, sameAmount, spending } from "../../disclosure/meaning";
import type { Row, Table } from "../../disclosure/table";
import type { TableKind } from "../../disclosure/kinds/definition";
import { amountsOf } from "../balances/amounts";
import { remembered } from "../../workbook/remembered";

/** A table whose amounts are printed in another unit than it says, and the total that shows it. */
export interface UnitContradiction {
  readonly table: Table;
  readonly own: TableFigure;
  /** The total of another table that must be equal. */
  readonly other: TableFigure;
  /** The unit its amounts are in; `null` where it may as well be the other table that is wrong. */
  readonly unit: Unit | null;
}

interface Pair {
  readonly a: TableFigure;
  readonly b: TableFigure;
  /** How many times 10,000 the first is: 0, 1 or -1. */
  readonly scale: number;
}

/**
 * Tables whose totals are ten thousand times, or a ten thousandth, of the same money in other tables.
 * The tables that agree with one another and are most are believed.
 */
export const unitContradictions = remembered((book: Book): readonly UnitContradiction[] => {
  const pairs = equalTotals(book).flatMap(([a, b]) => pairOf(book, a, b));
  const scales = new Map<TableKind, number>();
  const found: UnitContradiction[] = [];
  for (const { a } of pairs) {
    if (scales.has(a.table)) continue;
    const group = scaled(a.table, pairs);
    group.forEach((scale, kind) => scales.set(kind, scale));
    found.push(...contradicted(book, group, pairs));
  }
  return found;
});

/** The scale of every table tied to the first by equal totals, the first being 0. */
function scaled(first: TableKind, pairs: readonly Pair[]): ReadonlyMap<TableKind, number> {
  const scales = new Map<TableKind, number>([[first, 0]]);
  for (let known = 0; known < scales.size;) {
    known = scales.size;
    for (const { a, b, scale } of pairs) {
      const [ofA, ofB] = [scales.get(a.table), scales.get(b.table)];
      if (ofA !== undefined && ofB === undefined) scales.set(b.table, ofA - scale);
      if (ofA === undefined && ofB !== undefined) scales.set(a.table, ofB + scale);
    }
  }
  return scales;
}

function contradicted(book: Book, scales: ReadonlyMap<TableKind, number>, pairs: readonly Pair[]): UnitContradiction[] {
  const sizes = new Map<number, number>();
  for (const scale of scales.values()) sizes.set(scale, (sizes.get(scale) ?? 0) + 1);
  const [believed, next] = [...sizes].sort((a, b) => b[1] - a[1]);
  if (!believed || !next) return [];
  const isCertain = believed[1] > next[1];
  return [...scales].flatMap(([kind, scale]): UnitContradiction[] => {
    const table = book.tables[kind];
    const pair = pairs.find(
      ({ a, b, scale: apart }) =>
        apart !== 0 &&
        [a, b].some((own) => own.table === kind) &&
        [a, b].some((other) => scales.get(other.table) === believed[0]),
    );
    if (scale === believed[0] || !table || !pair) return [];
    const [own, other] = pair.a.table === kind ? [pair.a, pair.b] : [pair.b, pair.a];
    return [{ table, own, other, unit: isCertain ? otherUnit(own, other) : null }];
  });
}

/** The unit that brings a total to the magnitude of the other; `null` where no unit does. */
function otherUnit(own: TableFigure, other: TableFigure): Unit | null {
  const isLarger = own.amount.abs().gt(other.amount.abs());
  if (isLarger) return own.unit === "万元" ? "元" : null;
  return own.unit === "元" ? "万元" : null;
}

const [LEAST, MOST] = [decimal("1000"), decimal("100000")];

/** Amounts that must be equal differ by other things too, so the scale is an order of magnitude. */
function pairOf(book: Book, a: TableFigure, b: TableFigure): Pair[] {
  if (a.amount.isZero() || b.amount.isZero()) return [];
  if (a.amount.eq(b.amount)) return [{ a, b, scale: 0 }];
  if (!isTypical(book, a) || !isTypical(book, b)) return [];
  const times = (one: Decimal, other: Decimal): boolean =>
    one.abs().gt(other.abs().times(LEAST)) && one.abs().lt(other.abs().times(MOST));
  if (times(a.amount, b.amount)) return fits(a, b) ? [{ a, b, scale: 1 }] : [];
  if (times(b.amount, a.amount)) return fits(b, a) ? [{ a, b, scale: -1 }] : [];
  return [{ a, b, scale: 0 }];
}

/** Too much where a table says 万元 of what is 元, too little where it says 元 of what is 万元. */
function fits(larger: TableFigure, smaller: TableFigure): boolean {
  return larger.unit === "万元" || smaller.unit === "元";
}

/** Whether a total is of the magnitude of the table's other amounts: a slip in the total alone is no matter of units. */
function isTypical(book: Book, total: TableFigure): boolean {
  const table: Table | undefined = book.tables[total.table];
  const largest = (table?.rows ?? [])
    .flatMap((row) => amountsBeside(table, row, total))
    .reduce<Decimal | null>((most, amount) => (most === null || amount.gt(most) ? amount : most), null);
  return largest !== null && total.amount.abs().lt(largest.times(LEAST)) && largest.lt(total.amount.abs().times(LEAST));
}

/** The amounts of a row other than those of the total's own row. */
function amountsBeside(table: Table | undefined, row: Row, total: TableFigure): Decimal[] {
  if (row.sheetRow === total.cell.row) return [];
  return (table?.columns ?? [])
    .flatMap(({ key }) => row.figure(key)?.amount.abs() ?? [])
    .filter((amount) => !amount.isZero());
}

/** Totals that state one number twice, by what they mean; income and expenditure in all are one number. */
function equalTotals(book: Book): readonly (readonly [TableFigure, TableFigure])[] {
  const tables: readonly Table[] = Object.values(book.tables);
  const byMeaning = new Map<string, TableFigure[]>();
  for (const { means, figures } of tables.flatMap(amountsOf)) {
    const [figure, ...more] = figures;
    if (!figure || more.length > 0 || means.period !== "current" || figure.amount.isZero()) continue;
    const key = WHOLES.some((whole) => sameAmount(whole, means)) ? "whole" : meaningKey(means);
    byMeaning.set(key, [...(byMeaning.get(key) ?? []), figure]);
  }
  return [...byMeaning.values()].flatMap(([first, ...others]) =>
    first ? others.flatMap((other) => (other.table === first.table ? [] : [[first, other] as const])) : [],
  );
}

const WHOLES = [income(), spending(), spending("all", "all")];
