import type { Figure } from "../../disclosure/figure";
import { formatAmount } from "../../disclosure/money";
import { inUnit } from "../../disclosure/unit";
import type { Table } from "../../disclosure/table";
import { formTable, printedNumber, type Form } from "../../disclosure/forms/form";
import { cellKey, type Rectangle } from "../../workbook/address";
import { isBlank, type Cell } from "../../workbook/cell";
import type { Sheet } from "../../workbook/workbook";
import type { Body } from "../facts/body";
import { asRunningText } from "../punctuation";
import { indentOf, isTotalRow } from "./row-look";
import { headerSpans, type Span } from "./header-spans";

/** A cell of a published table. */
export interface PrintedCell {
  readonly text: string;
  readonly kind: "label" | "code" | "amount" | "statement";
  /** Columns it covers; more than 1 for the sentence of an empty table. */
  readonly columns: number;
  /** In a row that states the whole: printed bold, its label in the middle. */
  readonly isTotal: boolean;
  /** How deep a label stands, in characters. */
  readonly indent: number;
}

/** A disclosure table as it is printed. */
export interface PrintedTable {
  /** `表5`. */
  readonly number: string;
  readonly title: string;
  /** Whose table it is, as the line above it says: 编制部门 or 编制单位. */
  readonly owner: Body;
  readonly department: string;
  readonly unit: string;
  readonly columns: number;
  readonly header: readonly Span[];
  readonly headerRows: number;
  readonly rows: readonly (readonly PrintedCell[])[];
  /** Sheet columns that hold amounts, from zero within the table. */
  readonly amountColumns: readonly number[];
}

/** Lays a recognised table out for printing: what the sheet shows, amounts as #,##0.00, empty cells empty. */
export function printTable(
  table: Table,
  sheet: Sheet,
  form: Form | null,
  department: string,
  owner: Body,
): PrintedTable {
  const body = bodyRows(table, sheet);
  const { first, last } = table.headerRows;
  const [left, right] = columnsOf(table, sheet, [...range(first, last + 1), ...body]);
  const texts = range(first, last + 1).map((row) =>
    range(left, right).map((column) => labelOf(sheet.grid.cell(row, column))),
  );
  const statement = table.emptyStatement?.value ?? null;
  const rows = body.map((row) => printRow(table, sheet, row, left, right));
  return {
    number: printedNumber(form, table.kind) || (table.number?.value ?? ""),
    title: ownTitle(formTable(form, table.kind)?.title ?? table.definition.title.zh, owner),
    owner,
    department: asRunningText(table.department?.value ?? department),
    unit: table.unit,
    columns: right - left,
    header: headerSpans(texts, mergesIn(sheet, first, last, left, right)),
    headerRows: texts.length,
    rows:
      rows.length > 0 || statement === null
        ? rows
        : [[{ text: asRunningText(statement), kind: "statement", columns: right - left, isTotal: false, indent: 0 }]],
    amountColumns: table.amountColumns.map((column) => column - left),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function bodyRows(table: Table, sheet: Sheet): number[] {
  const last = Math.max(table.headerRows.last, ...table.rows.map(({ sheetRow }) => sheetRow));
  const known = new Set(table.rows.map(({ sheetRow }) => sheetRow));
  // A row without figures still belongs to the table, such as 其中： on a line of its own; a repeated header does not.
  const firstRow = Math.min(...known, last + 1);
  return range(firstRow, last + 1).filter(
    (row) => known.has(row) || (hasText(sheet, row) && !isHeaderAgain(table, sheet, row)),
  );
}

function hasText({ grid }: Sheet, row: number): boolean {
  return range(grid.left, grid.right).some((column) => !isBlank(grid.cell(row, column)));
}

function isHeaderAgain(table: Table, { grid }: Sheet, row: number): boolean {
  const printed = (at: number): string =>
    range(grid.left, grid.right)
      .map((column) => labelOf(grid.cell(at, column)))
      .join("\t");
  return range(0, table.headerRows.last + 1).some((headerRow) => printed(headerRow) === printed(row));
}

/** First column and one past the last of what the table fills. */
function columnsOf(table: Table, { grid }: Sheet, rows: readonly number[]): readonly [number, number] {
  const isFilled = (column: number): boolean => rows.some((row) => !isBlank(grid.cell(row, column)));
  const filled = range(grid.left, grid.right).filter(isFilled);
  const amounts = table.amountColumns;
  return [Math.min(...filled, ...amounts), Math.max(...filled, ...amounts) + 1];
}

function mergesIn(sheet: Sheet, first: number, last: number, left: number, right: number): Rectangle[] {
  return sheet.merges
    .filter(
      ({ row, rows, column, columns }) =>
        row >= first && row + rows <= last + 1 && column >= left && column + columns <= right,
    )
    .map((merge) => ({ ...merge, row: merge.row - first, column: merge.column - left }));
}

function printRow(table: Table, sheet: Sheet, row: number, left: number, right: number): PrintedCell[] {
  const figures = new Map<string, Figure>();
  const codes = new Set<string>();
  const totals = new Set<string>();
  const indents = new Map<string, number>();
  for (const line of table.rows.filter(({ sheetRow }) => sheetRow === row)) {
    for (const { key } of table.columns) {
      const figure = line.figure(key);
      if (figure) figures.set(cellKey(figure.cell), figure);
      if (figure && isTotalRow(line)) totals.add(cellKey(figure.cell));
    }
    const { row: labelRow, column } = line.labelCell;
    indents.set(cellKey(line.labelCell), indentOf(table, line, sheet.grid.cell(labelRow, column)));
    if (isTotalRow(line)) totals.add(cellKey(line.labelCell));
    for (const cell of line.codeCells) codes.add(cellKey(cell));
  }
  return range(left, right).map((column): PrintedCell => {
    const key = cellKey({ sheet: sheet.name, row, column });
    const figure = figures.get(key);
    const text = figure ? printedAmount(figure) : labelOf(sheet.grid.cell(row, column));
    const isCode = codes.has(key) && /^\d+$/u.test(text);
    return {
      text,
      kind: figure ? "amount" : isCode ? "code" : "label",
      columns: 1,
      isTotal: totals.has(key),
      indent: figure || totals.has(key) ? 0 : (indents.get(key) ?? 0),
    };
  });
}

/** In the table's own unit, with its own decimals but at least two. */
function printedAmount({ amount, unit, decimals, isEmpty }: Figure): string {
  if (isEmpty) return "";
  return formatAmount(inUnit(amount, unit), Math.max(2, decimals));
}

function labelOf(cell: Cell): string {
  return isBlank(cell) ? "" : asRunningText(typeof cell.value === "string" ? cell.value : cell.text);
}

/** A unit's table bears its name, also where the form is the department's. */
function ownTitle(title: string, owner: Body): string {
  return owner === "单位" ? title.replace(/^部门(?=收支|收入|支出|预算)/u, owner) : title;
}
