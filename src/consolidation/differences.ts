import { intervalOf, type TableFigure } from "../disclosure/figure";
import { addIntervals, intervalAround, meet, type Interval } from "../disclosure/interval";
import { sum, ZERO, type Decimal } from "../disclosure/money";
import type { Table } from "../disclosure/table";
import { figuresAt, partsOf, placesOf, type Place } from "./places";
import type { Unit } from "./units";

/** A unit with one of its tables. */
export interface UnitTable {
  readonly unit: Unit;
  readonly table: Table;
}

/** What one unit states in a place. */
export interface UnitAmount {
  readonly unit: Unit;
  readonly figures: readonly TableFigure[];
  readonly amount: Decimal;
}

/** An amount of the department that is not the sum of its units'. */
export interface Difference {
  readonly place: Place;
  /** As the table's header names it. */
  readonly column: { readonly key: string; readonly zh: string; readonly en: string };
  /** Empty where the department has no such row. */
  readonly own: readonly TableFigure[];
  readonly units: readonly UnitAmount[];
  readonly sum: Decimal;
  /** What the department states less the sum. */
  readonly off: Decimal;
}

/** The places of a table where department and units differ, without those that only add up what differs below. */
export function differencesIn(
  table: Table,
  units: readonly UnitTable[],
): { readonly compared: number; readonly differences: readonly Difference[] } {
  const own = placesOf(table);
  const theirs = units.map(({ unit, table: each }) => ({ unit, table: each, places: placesOf(each) }));
  const all = new Map([...theirs.flatMap(({ places }) => [...places]), ...own]);
  let compared = 0;
  const differences = [...all.values()].flatMap((place) =>
    columnsOf(table, units).flatMap((column): Difference[] => {
      const figures = figuresAt(table, own.get(place.key), column.key);
      const amounts = theirs.map((each) => ({
        unit: each.unit,
        figures: figuresAt(each.table, each.places.get(place.key), column.key),
      }));
      const known = amounts.flatMap(({ unit, figures: of }): UnitAmount[] =>
        of ? [{ unit, figures: of, amount: sum(of.map(({ amount }) => amount)) }] : [],
      );
      if (!figures || known.length < amounts.length) return [];
      compared += 1;
      const stated = known.flatMap((each) => each.figures);
      if (meet(rangeOf(figures), rangeOf(stated))) return [];
      const total = sum(known.map(({ amount }) => amount));
      const off = sum(figures.map(({ amount }) => amount)).minus(total);
      return [{ place, column, own: figures, units: known, sum: total, off }];
    }),
  );
  return { compared, differences: differences.filter((each) => !isAddedUp(each, differences, table, all)) };
}

/** The columns of the department's table; of a table it left empty, those of the units'. */
function columnsOf(table: Table, units: readonly UnitTable[]): Difference["column"][] {
  const from = [table, ...units.map(({ table: each }) => each)].find(({ rows }) => rows.length > 0) ?? table;
  return from.columns.map(({ key, name }) => ({ key, zh: name.zh, en: name.en }));
}

const rangeOf = (figures: readonly TableFigure[]): Interval =>
  addIntervals(figures.map((figure) => ({ interval: intervalOf(figure), sign: 1 as const })));

/** What differs here is what differs in the rows that add up to it. */
function isAddedUp(
  { place, column, off, units }: Difference,
  differences: readonly Difference[],
  table: Table,
  all: ReadonlyMap<string, Place>,
): boolean {
  const parts = partsOf(table, place, all);
  const below = differences.filter((other) => other.column.key === column.key && parts.includes(other.place));
  if (below.length === 0) return false;
  const quantum = units[0]?.figures[0]?.quantum ?? ZERO;
  const slack = quantum.times(units.length + below.length);
  return meet(intervalAround(sum(below.map((other) => other.off)), slack), intervalAround(off, slack));
}
