import type { CellRef } from "../../workbook/address";
import type { Sheet } from "../../workbook/workbook";
import type { ReadingProblem, ReadingProblemKind } from "../book";
import type { Figure, Unit } from "../figure";
import { decimal, ONE, powerOfTen } from "../money";
import type { Column, Row, RowKind } from "../table";
import type { TableDefinition } from "../tables/definition";
import { readAmount } from "./amount";
import type { ColumnRoles } from "./columns";
import type { FilledRow } from "./sheet-text";

/** Everything the readers of rows share about the table at hand. */
export interface BodyContext {
  readonly sheet: Sheet;
  readonly definition: TableDefinition;
  readonly roles: ColumnRoles;
  readonly unit: Unit;
  /** The rows of the body: no header, no repeated header, no notes. */
  readonly rows: readonly FilledRow[];
  readonly problems: ReadingProblem[];
}

/** A row under construction; parents and children are linked once all rows are known. */
export interface RowNode extends Row {
  parent: RowNode | null;
  readonly children: RowNode[];
}

export function cellOf(context: BodyContext, row: number, column: number): CellRef {
  return { sheet: context.sheet.name, row, column };
}

export function report(
  context: BodyContext,
  kind: ReadingProblemKind,
  cells: readonly CellRef[],
  found: string,
  expected: string,
): void {
  context.problems.push({ kind, table: context.definition.kind, cells, found, expected });
}

/** Whether any of the amount columns holds something in this row. */
export function hasAmounts(
  context: BodyContext,
  row: FilledRow,
  columns: readonly Column[] = context.roles.amounts,
): boolean {
  return columns.some(({ sheetColumn }) => row.cells.some((cell) => cell.column === sheetColumn));
}

export interface RowFacts {
  readonly kind: RowKind;
  readonly line?: string;
  readonly code: string | null;
  readonly name: string;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly codeCells: readonly CellRef[];
  /** The amount columns that belong to this row (a side of a two-sided table). */
  readonly columns: readonly Column[];
}

/** Builds a row and reads its figures; what cannot be read is reported and is no figure. */
export function makeRow(context: BodyContext, sheetRow: number, facts: RowFacts): RowNode {
  const figures = new Map<string, Figure | null>();
  for (const column of facts.columns) figures.set(column.key, readFigure(context, sheetRow, column, facts.label));
  for (const key of context.roles.missing) figures.set(key, null);
  return {
    kind: facts.kind,
    line: facts.line ?? null,
    code: facts.code,
    name: facts.name,
    label: facts.label,
    labelCell: facts.labelCell,
    codeCells: facts.codeCells,
    sheetRow,
    parent: null,
    children: [],
    figure: (key) => figures.get(key),
  };
}

const UNIT_IN_TEN_THOUSANDS = { 万元: ONE, 元: decimal("0.0001") } as const;

function readFigure(context: BodyContext, sheetRow: number, column: Column, row: string): Figure | null {
  const { sheet, definition, unit } = context;
  const ref = cellOf(context, sheetRow, column.sheetColumn);
  const cell = sheet.grid.cell(sheetRow, column.sheetColumn);
  const reading = readAmount(cell);
  const columnName = definition.columns[column.key]?.zh ?? column.key;
  if (reading.kind !== "amount") {
    report(
      context,
      reading.kind === "error" ? "error-value" : "unreadable-amount",
      [ref],
      String(cell.value),
      `${row}的${columnName}`,
    );
    return null;
  }
  const factor = UNIT_IN_TEN_THOUSANDS[unit];
  return {
    cell: ref,
    table: definition.kind,
    row,
    column: columnName,
    amount: reading.value.times(factor),
    quantum: powerOfTen(-reading.decimals).times(factor),
    decimals: reading.decimals,
    unit,
    isEmpty: reading.isEmpty,
    formula: cell.formula,
  };
}
