import { KINDS } from "../kinds";
import type { TableDefinition } from "../kinds/definition";
import type { HeaderColumn } from "./header";
import { plain } from "./label";
import { layoutOf } from "./layout";
import { lineKeys } from "./line-keys";
import { remembered } from "../../workbook/remembered";
import type { FormTable } from "../forms/form";

/** What a form demands of a table, in the keys of its kind. */
export interface Demands {
  readonly columns: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
  /** Every word of the header, once, row by row. */
  readonly header: readonly string[];
}

/** What a table must have to be the form's: the form's own words, read as any header and lines are. */
export const demandsOf = remembered((table: FormTable): Demands => {
  const definition: TableDefinition = KINDS[table.kind];
  const columns = table.columns.map((path, sheetColumn): HeaderColumn => ({
    sheetColumn,
    path: path.split("/").map((value) => ({ value, cell: { sheet: "", row: 0, column: sheetColumn } })),
  }));
  const { amounts } = layoutOf({ first: 0, last: 0, rows: [], columns }, definition);
  return {
    columns: new Set(definition.shape === "lines" && table.left === undefined ? [] : amounts.map(({ key }) => key)),
    lines: new Set([
      ...lineKeys(definition, table.left ?? [], "income"),
      ...lineKeys(definition, table.right ?? [], "expenditure"),
    ]),
    header: wordsByRow(table),
  };
});

/** The columns that a form demands of a table and that it has not. @param columns keys of those that it has */
export const lackingColumns = (described: FormTable, columns: ReadonlySet<string>): string[] =>
  [...demandsOf(described).columns].filter((key) => !columns.has(key));

function wordsByRow({ columns }: FormTable): string[] {
  const paths = columns.map((path) => path.split("/"));
  const deepest = Math.max(...paths.map((path) => path.length));
  const words = Array.from({ length: deepest }, (_, level) => paths.flatMap((path) => path[level] ?? [])).flat();
  return words.filter((word, at) => words.findIndex((other) => plain(other) === plain(word)) === at);
}
