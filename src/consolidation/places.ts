import type { TableFigure } from "../disclosure/figure";
import type { Row, Table } from "../disclosure/table";

/** The rows of a table that stand for one thing, whatever sheet they stand in: a code, a line, the total. */
export interface Place {
  readonly key: string;
  /** As a sentence names it. */
  readonly label: string;
  readonly code: string | null;
  readonly rows: readonly Row[];
}

const TOTAL = "total";

/** What a table states by code, line or name, and in all; units and projects apart, which only the department lists. */
export function placesOf(table: Table): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const put = (key: string, rows: readonly Row[]): void => {
    const [first] = rows;
    if (!first || places.has(key)) return;
    const label = key === TOTAL ? "总计" : first.label;
    places.set(key, { key, label, code: key === TOTAL ? null : first.code, rows });
  };
  if (table.definition.shape === "list") put(TOTAL, table.wholes);
  for (const row of table.rows) {
    if (row.line !== null) put(`line ${row.line}`, [row]);
    else if (row.code !== null && row.kind !== "project" && row.kind !== "unit")
      put(`code ${row.code}`, table.allByCode(row.code));
    else if (row.kind === "name" && row.code === null) put(`name ${row.name}`, rowsNamed(table, row.name));
  }
  return places;
}

const rowsNamed = (table: Table, name: string): readonly Row[] =>
  table.rows.filter((row) => row.kind === "name" && row.code === null && row.name === name);

/**
 * The figures of a place in a column: nothing where the table has no such row, which means zero.
 * @returns `null` where one cannot be read; `undefined` where the table has no such column
 */
export function figuresAt(table: Table, place: Place | undefined, column: string): TableFigure[] | null | undefined {
  if (table.rows.length === 0) return [];
  if (!table.columns.some(({ key }) => key === column)) return undefined;
  const figures = (place?.rows ?? []).map((row) => row.figure(column));
  const read = figures.flatMap((figure) => figure ?? []);
  return figures.includes(null) ? null : read;
}

/** The places whose amounts add up to a place: the codes one level below, the lines that the sheet shows. */
export function partsOf(table: Table, place: Place, among: ReadonlyMap<string, Place>): Place[] {
  const all = [...among.values()];
  const line = place.rows[0]?.line ?? null;
  if (line !== null) {
    const sum = table.lineSums.find(({ total }) => total.line === line);
    return all.filter((other) => sum?.parts.some((part) => other.rows.includes(part)) === true);
  }
  const length = place.code?.length ?? 0;
  const below = all.filter(({ code }) => code !== null && code.length > length && code.startsWith(place.code ?? ""));
  const next = Math.min(...below.map(({ code }) => code?.length ?? Infinity));
  const coded = below.filter(({ code }) => code?.length === next);
  return coded.length > 0 || place.key !== TOTAL ? coded : all.filter(({ key }) => key.startsWith("name "));
}
