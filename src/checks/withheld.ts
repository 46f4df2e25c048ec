import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import type { TableKind } from "../disclosure/kinds/definition";
import type { Table } from "../disclosure/table";
import { remembered } from "../workbook/remembered";

/** An equation, as far as it matters here. */
interface Stated {
  readonly relation: "equals" | "at-least";
  readonly total: Figure;
  readonly parts: readonly { readonly figure: Figure; readonly sign: 1 | -1 }[];
}

/** The rows of the sheet that state the whole, by each table that keeps rows from print. */
const wholesOfWithheld = remembered(
  ({ tables }: Book): ReadonlyMap<TableKind, ReadonlySet<number>> =>
    new Map(
      Object.values(tables).flatMap((table: Table) =>
        table.withheld === null || table.definition.shape !== "list"
          ? []
          : [[table.kind, new Set(table.wholes.map(({ sheetRow }) => sheetRow))] as const],
      ),
    ),
);

/**
 * What can be said between tables where one keeps rows from print: its rows together are no more than what another
 * table states. Nothing is said where they would have to be no less.
 */
export function asFarAsPrinted<E extends Stated>(book: Book, equations: readonly E[]): readonly E[] {
  const wholes = wholesOfWithheld(book);
  return wholes.size === 0 ? equations : equations.flatMap((equation) => printedOf(wholes, equation));
}

function printedOf<E extends Stated>(wholes: ReadonlyMap<TableKind, ReadonlySet<number>>, equation: E): E[] {
  const isPartial = ({ table, cell }: Figure): boolean => table !== null && wholes.get(table)?.has(cell.row) === false;
  const isWithinOne = equation.parts.every(({ figure }) => figure.table === equation.total.table);
  if (isWithinOne) return [equation];
  const partial = equation.parts.filter(({ figure }) => isPartial(figure));
  if (isPartial(equation.total) || partial.some(({ sign }) => sign === -1)) return [];
  return [partial.length > 0 ? { ...equation, relation: "at-least" } : equation];
}
