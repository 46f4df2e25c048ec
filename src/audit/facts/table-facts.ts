import { amountsOf } from "../../checks/balances/amounts";
import type { Book } from "../../disclosure/book";
import { intervalOf, type Figure } from "../../disclosure/figure";
import type { Meaning } from "../../disclosure/meaning";
import type { Row, Table } from "../../disclosure/table";
import type { Fact, PriorFact } from "./fact";
import { rowsByCode } from "./rows-by-code";
import { fiscalByCode, sumFacts } from "./sum-facts";

/** Last year's amount of a figure; `null` where nothing says it. */
export type PriorOf = (figure: Figure) => PriorFact | null;

/** Every amount that a disclosure's tables state, with what it means: wholes, codes, lines and projects. */
export function tableFacts(book: Book, priorOf: PriorOf): Fact[] {
  const tables = (Object.values(book.tables) as readonly (Table | undefined)[]).flatMap((table) => table ?? []);
  const told = tables.map((table) => ({ table, facts: factsOf(table, book.year, priorOf) }));
  const facts = told.flatMap((each) => each.facts);
  return [...facts, ...fiscalByCode(told, facts)];
}

function factsOf(table: Table, year: number | null, priorOf: PriorOf): Fact[] {
  return [
    ...wholes(table, priorOf),
    ...codedRows(table, year, priorOf),
    ...projectRows(table, priorOf),
    ...sumFacts(table, year, (row, column, means, code) => {
      const figure = row.figure(column);
      if (!figure) return null;
      return table.definition.classification === "economic"
        ? factOf(figure, { ...means, economic: code }, priorOf)
        : factOf(figure, means, priorOf, { code });
    }),
  ];
}

function wholes(table: Table, priorOf: PriorOf): Fact[] {
  return amountsOf(table).flatMap(({ means, figures }) => {
    const read = figures.flatMap((figure) => figure ?? []);
    const [only] = read;
    return only && read.length === 1 && figures.length === 1 ? [factOf(only, means, priorOf)] : [];
  });
}

function codedRows(table: Table, year: number | null, priorOf: PriorOf): Fact[] {
  const { classification } = table.definition;
  if (classification === "none") return [];
  return rowsByCode(table, year).flatMap(({ row, code }) => {
    if (row.line !== null || row.kind === "project" || row.kind === "unit") return [];
    // A code that stands once for each unit is stated in no one cell.
    if (table.allByCode(code).length > 1) return [];
    return table.columns.flatMap(({ key, means }) => {
      const figure = row.figure(key);
      // In a table of both sides the columns of income say nothing of what is spent.
      if (!figure || (row.block > 0 && means.flow === "income")) return [];
      return classification === "functional"
        ? [factOf(figure, means, priorOf, { code })]
        : [factOf(figure, { ...means, economic: code }, priorOf)];
    });
  });
}

function projectRows(table: Table, priorOf: PriorOf): Fact[] {
  const listed =
    table.kind === "carryover"
      ? table.rows.filter(
          ({ kind, code }) => kind === "name" || (kind !== "project" && code === null && kind !== "total"),
        )
      : [];
  return [...table.ofKind("project"), ...listed].flatMap((row: Row) => {
    const [first] = table.columns;
    const figure = first ? row.figure(first.key) : null;
    return figure && first ? [factOf(figure, first.means, priorOf, { project: row.name })] : [];
  });
}

function factOf(
  figure: Figure,
  means: Meaning,
  priorOf: PriorOf,
  { code = "", project = "" }: { readonly code?: string; readonly project?: string } = {},
): Fact {
  return {
    means,
    code,
    project,
    topic: means.purpose === "agencyOperating" && code === "" ? "agencyOperating" : "",
    kind: "money",
    amount: figure.amount,
    interval: intervalOf(figure),
    quantum: figure.quantum,
    cells: [figure.cell],
    label: { zh: `${figure.row}·${figure.column}`, en: `${figure.row} · ${figure.column}` },
    prior: priorOf(figure),
  };
}
