import type { Unit } from "../unit";
import { decimal, ZERO, type Decimal } from "../money";
import type { Table } from "../table";

const TEN_THOUSAND = decimal("10000");
/** Amounts of one department lie within this factor of each other's largest, whatever the table. */
const [LEAST, MOST] = [decimal("3"), decimal("3000")];
/** No department spends ten million times 万元; none publishes less than a thousand 元 of anything in total. */
const BEYOND_ANY = decimal("100000000");
const SMALLEST = decimal("0.1");

/**
 * The unit of a table that does not state it, from the magnitude of its amounts beside tables that state theirs:
 * a table whose largest amount is some ten thousand times theirs is in 元. Where none states one, only amounts
 * beyond any budget tell.
 * @param table read as in 万元
 * @returns `null` where nothing tells
 */
export function unitByMagnitude(table: Table, stated: readonly Table[]): Unit | null {
  const own = largest(table);
  if (own.isZero()) return commonestUnit(stated);
  const others = stated.map(largest).filter((amount) => !amount.isZero());
  if (others.length === 0) return own.gt(BEYOND_ANY) ? "元" : null;
  const most = others.reduce((a, b) => (a.gt(b) ? a : b));
  if (own.gt(most.times(MOST))) return "元";
  if (own.gt(most.times(LEAST))) return null;
  if (commonestUnit(stated) === "万元") return "万元";
  // The others are in 元: read so, a table of small amounts would be of next to nothing.
  return own.div(TEN_THOUSAND).lt(SMALLEST) ? "万元" : null;
}

/** In 万元 a department has amounts below this, of its meals and its cars. */
const SMALL = decimal("100");
const LARGE = decimal("1000000");
/** Fewer amounts than these tell nothing. */
const ENOUGH_AMOUNTS = 15;
const ENOUGH_TABLES = 4;

/**
 * Whether amounts are in 元 though nothing says so: the table's largest is huge, and among the many of all tables
 * none is small.
 * @param tables read as in 万元
 */
export function haveNoSmallAmounts(table: Table, tables: readonly Table[]): boolean {
  if (tables.length < ENOUGH_TABLES || largest(table).lt(LARGE)) return false;
  const amounts = tables.flatMap(amountsIn).filter((amount) => !amount.isZero());
  return new Set(amounts.map(String)).size >= ENOUGH_AMOUNTS && amounts.every((amount) => amount.gte(SMALL));
}

/** The unit most tables state; `null` where none does. */
function commonestUnit(stated: readonly Table[]): Unit | null {
  const inYuan = stated.filter(({ unit }) => unit === "元").length;
  return stated.length === 0 ? null : inYuan * 2 > stated.length ? "元" : "万元";
}

export function largest(table: Table): Decimal {
  let most = ZERO;
  for (const amount of amountsIn(table)) if (amount.gt(most)) most = amount;
  return most;
}

/** Every amount of a table, without its sign. */
export function amountsIn({ rows, columns }: Table): Decimal[] {
  return rows.flatMap((row) => columns.flatMap(({ key }) => row.figure(key)?.amount.abs() ?? []));
}
