import type { Book } from "../disclosure/book";
import type { Figure } from "../disclosure/figure";
import type { Table } from "../disclosure/table";
import type { LineDefinition } from "../disclosure/tables/definition";
import { aboutRow } from "./about";
import type { EquationDraft } from "./rule";
import { unreadRows } from "./unread";

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
  /** line = Σ parts; nothing where the form prints none of the parts. */
  sum(key: L, parts: readonly L[], column: C): EquationDraft[];
}

/** The labelled lines of a table. @param book tells which lines could not be recognised */
export function linesOf<C extends string, L extends string>(book: Book, table: Table<C, L>): Lines<C, L> {
  const absent = unreadRows(book, table, "income").length > 0 ? null : undefined;
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
  const sum = (key: L, parts: readonly L[], column: C): EquationDraft[] => {
    const row = table.line(key);
    const terms = parts.flatMap((part) => standingFor(part, column));
    if (!row || terms.every((term) => term === undefined)) return [];
    return [{ about: aboutRow(table, row), total: row.figure(column), parts: terms }];
  };
  return { figure, standingFor, sum };
}
