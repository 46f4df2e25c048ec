import type { Book, Problem } from "../../src/disclosure/book";
import type { TableFigure } from "../../src/disclosure/figure";
import { definitionOf } from "../../src/disclosure/kinds";
import type { TableKind } from "../../src/disclosure/kinds/definition";
import type { Meaning } from "../../src/disclosure/meaning";
import { decimal, powerOfTen } from "../../src/disclosure/money";
import type { Column, Row, RowKind, Table } from "../../src/disclosure/table";

/** A row as it is drawn: its name, what it is, the row it is part of, its amounts by column. */
export interface PaperRow {
  readonly name: string;
  readonly kind: RowKind;
  readonly of?: string;
  readonly code?: string;
  readonly line?: string;
  readonly block?: number;
  /** `null`: words stand there; a column left out: the form has none for this row. */
  readonly amounts: Readonly<Record<string, string | null>>;
}

export interface PaperColumn {
  readonly key: string;
  readonly means: Meaning;
  readonly parts?: readonly string[];
}

/** A column of labels, then one for each amount. */
const FIRST_AMOUNT = 1;

/** A table without a workbook: rows stand below each other from the first row of its sheet on. */
export function tableOnPaper(
  kind: TableKind,
  columns: readonly PaperColumn[],
  rows: readonly PaperRow[],
  more: Partial<Pick<Table, "definition" | "lineSums" | "withheld">> = {},
): Table {
  const sheet = "表3";
  const made = new Map<string, Row>();
  const childrenOf = new Map<string, Row[]>();
  rows.forEach(({ name, kind: rowKind, of, code = null, line = null, block = 0, amounts }, sheetRow) => {
    const children: Row[] = [];
    childrenOf.set(name, children);
    const parent = of === undefined ? null : (made.get(of) ?? null);
    // Each once, as in a table that was read: figures are told apart by being another.
    const figures = new Map(
      columns.map(({ key, means }, at): [string, TableFigure | null | undefined] => {
        const digits = amounts[key];
        const cell = { sheet, row: sheetRow, column: FIRST_AMOUNT + at };
        return [key, typeof digits === "string" ? figureOf(kind, name, key, means, digits, cell) : digits];
      }),
    );
    const figure = (column: string): TableFigure | null | undefined => figures.get(column);
    const place = { labelCell: { sheet, row: sheetRow, column: 3 * block }, codeCells: [], sheetRow, block };
    const row: Row = { ...place, name, label: name, kind: rowKind, code, line, crossed: "", parent, children, figure };
    made.set(name, row);
    if (of !== undefined) childrenOf.get(of)?.push(row);
  });
  const all = [...made.values()];
  const total = all.find((row) => row.kind === "total") ?? null;
  const nowhere = { title: null, number: null, department: null, year: null, unitLine: null, emptyStatement: null };
  return {
    ...nowhere,
    kind,
    definition: definitionOf(kind),
    sheet,
    unit: "万元",
    isUnitAssumed: false,
    columns: columns.map(({ key, means, parts = [] }, at): Column => ({
      ...{ key, means, parts, name: { zh: key, en: key } },
      ...{ sheetColumn: FIRST_AMOUNT + at, header: [] },
    })),
    rows: all,
    total,
    wholes: total ? [total] : [],
    lineSums: [],
    withheld: null,
    headerCells: [],
    headerRows: { first: 0, last: 0 },
    amountColumns: [],
    line: (key) => all.find((row) => row.line === key),
    byCode: (code) => all.find((row) => row.code === code),
    allByCode: (code) => all.filter((row) => row.code === code),
    ofKind: (wanted) => all.filter((row) => row.kind === wanted),
    ...more,
  };
}

function figureOf(
  table: TableKind,
  row: string,
  column: string,
  means: Meaning,
  digits: string,
  cell: TableFigure["cell"],
): TableFigure {
  const decimals = 2;
  return {
    ...{ cell, table, row, column, means, decimals, unit: "万元", formula: null },
    amount: decimal(digits === "" ? "0" : digits),
    quantum: powerOfTen(-decimals),
    isEmpty: digits === "",
  };
}

/** A book of one table, with what could not be read in it. */
export function bookOf(table: Table, ...problems: readonly Problem[]): Book {
  const tables = { [table.kind]: table } as Book["tables"];
  return { form: null, tables, department: null, year: null, problems, ignored: [] };
}
