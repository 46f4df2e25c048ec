import type { Book } from "../../disclosure/book";
import type { Figure } from "../../disclosure/figure";
import type { LineDefinition } from "../../disclosure/kinds/definition";
import type { Table } from "../../disclosure/table";
import { unreadRows } from "../unread";

/** A figure of a labelled line as an equation takes it. */
export type Term = Figure | null | undefined;

/** The labelled lines of a table as equations see them: forms differ in which lines they print. */
export interface Lines<C extends string, L extends string> {
  /**
   * The figure of a line: `undefined` where the form does not print it. Where the table holds a line
   * that nobody recognised, a line not found may be that one: `null`.
   */
  figure(key: L, column: C): Term;
  /** What stands for a line: the line itself, or, where the form prints only its details, these. */
  standingFor(key: L, column: C): Term[];
}

/** The labelled lines of a table. @param book tells which lines could not be recognised */
export function linesOf<C extends string, L extends string>(book: Book, table: Table<C, L>): Lines<C, L> {
  const isUnread = unreadRows(book, table).some(({ block }) => block === 0 || block === null);
  const absent = isUnread ? null : undefined;
  const definitions: Readonly<Record<L, LineDefinition>> = table.definition.lines;
  const figure = (key: L, column: C): Term => {
    const row = table.line(key);
    return row ? row.figure(column) : absent;
  };
  const standingFor = (key: L, column: C): Term[] => {
    if (table.line(key)) return [figure(key, column)];
    const details = (Object.keys(definitions) as L[]).filter((detail) => definitions[detail].of === key);
    return details.length === 0 ? [absent] : details.flatMap((detail) => standingFor(detail, column));
  };
  return { figure, standingFor };
}
