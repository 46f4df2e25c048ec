import type { CellRef, Rectangle } from "../../workbook/address";
import { EMPTY_CELL, isBlank, type Cell } from "../../workbook/cell";
import { remembered } from "../../workbook/remembered";
import type { Sheet } from "../../workbook/workbook";
import type { CodeKind } from "../codes/kinds";
import type { ReadingProblem, ReadingProblemKind } from "../book";
import type { TableFigure } from "../figure";
import type { TableDefinition } from "../kinds/definition";
import { inTenThousands, lastDigitIn, type Unit } from "../unit";
import type { Column, LineSum, Row, RowKind } from "../table";
import { readAmount } from "./amount";
import type { Layout } from "./layout";
import { decimalsRoundedTo } from "./precision";
import type { FilledRow } from "./sheet-text";

/** Everything the readers of rows share about the table at hand. */
export interface BodyContext {
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly definition: TableDefinition;
  readonly layout: Layout;
  readonly unit: Unit;
  /** Columns that the form demands and that were not found: known once the form is. */
  readonly missing: ReadonlySet<string>;
  /** The rows of the body: no header, no repeated header, no notes. */
  readonly rows: readonly FilledRow[];
  readonly problems: ReadingProblem[];
}

/** A row under construction; parents and children are linked once all rows are known. */
export interface RowNode extends Row {
  parent: RowNode | null;
  readonly children: RowNode[];
}

/** Rows that print names without codes, one below the other whatever their level. */
export interface Unnested {
  /** The 类 they stand below; `null` where 类 are among them. */
  readonly category: RowNode | null;
  readonly rows: readonly RowNode[];
  readonly kind: CodeKind;
}

/** What a body was read as. */
export interface BodyReading {
  readonly rows: readonly RowNode[];
  readonly lineSums: readonly LineSum[];
  /** Rows whose levels other tables of the workbook may have to tell. */
  readonly unnested?: readonly Unnested[];
  /** Where the rows have other columns than the header: expenses that stand beside each other. */
  readonly columns?: readonly Column[];
}

export function cellOf({ sheet, row }: FilledRow, column: number): CellRef {
  return { sheet, row, column };
}

/** The cell that names a row; where the sheet has no place for a name, that of the first amount. */
export function labelPlace(row: FilledRow, column: number, amounts: readonly Column[]): CellRef {
  return cellOf(row, column >= 0 ? column : (amounts[0]?.sheetColumn ?? 0));
}

export function report(
  context: BodyContext,
  kind: ReadingProblemKind,
  cells: readonly CellRef[],
  found: string,
  expected: string,
): void {
  context.problems.push({
    kind,
    table: context.definition.kind,
    cells,
    found,
    expected,
  });
}

/** Whether any of the amount columns holds something in this row. */
export function hasAmounts(
  context: BodyContext,
  row: FilledRow,
  columns: readonly Column[] = context.layout.amounts,
): boolean {
  return columns.some(({ sheetColumn }) => row.cells.some((cell) => cell.column === sheetColumn));
}

/** As `hasAmounts`, zeros and dashes left out: these fill cells beside which nothing stands. */
export function holdsAmounts(row: FilledRow, columns: readonly Column[]): boolean {
  return columns.some(({ sheetColumn }) => {
    const filled = row.cells.find(({ column }) => column === sheetColumn);
    if (filled === undefined) return false;
    const reading = readAmount(filled.cell);
    return reading.kind !== "amount" || !reading.value.isZero();
  });
}

export interface RowFacts {
  readonly kind: RowKind;
  readonly line?: string;
  readonly code: string | null;
  readonly crossed?: string;
  readonly name: string;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly codeCells: readonly CellRef[];
  /** The amount columns that belong to this row (a side of a two-sided table), with the keys they have for it. */
  readonly columns: readonly Column[];
  readonly block?: number;
}

/** Builds a row and reads its figures; what cannot be read is reported and is no figure. */
export function makeRow(context: BodyContext, row: FilledRow, facts: RowFacts): RowNode {
  const figures = new Map<string, TableFigure | null>();
  for (const column of facts.columns) figures.set(column.key, readFigure(context, row, column, facts.label));
  return {
    kind: facts.kind,
    line: facts.line ?? null,
    code: facts.code,
    crossed: facts.crossed ?? "",
    name: facts.name,
    label: facts.label,
    labelCell: facts.labelCell,
    codeCells: facts.codeCells,
    sheetRow: row.row,
    block: facts.block ?? 0,
    parent: null,
    children: [],
    figure: (key) => (figures.has(key) || !context.missing.has(key) ? figures.get(key) : null),
  };
}

export function attach(node: RowNode, parent: RowNode | null): void {
  node.parent = parent;
  parent?.children.push(node);
}

function readFigure(context: BodyContext, at: FilledRow, column: Column, row: string): TableFigure | null {
  const { sheets, definition, unit, problems } = context;
  const sheet = sheets.get(at.sheet);
  const { cell, row: anchorRow } = sheet
    ? amountCell(sheet, at.row, column.sheetColumn)
    : { cell: EMPTY_CELL, row: at.row };
  const ref: CellRef = { sheet: at.sheet, row: anchorRow, column: column.sheetColumn };
  const reading = readAmount(cell, unit);
  const columnName = column.name.zh;
  if (reading.kind !== "amount") {
    const kind = reading.kind === "error" ? "error-value" : "unreadable-amount";
    problems.push({
      kind,
      table: definition.kind,
      cells: [ref],
      found: String(cell.value),
      expected: `${row}的${columnName}`,
    });
    return null;
  }
  return {
    cell: ref,
    table: definition.kind,
    row,
    column: columnName,
    means: column.means,
    amount: inTenThousands(reading.value, unit),
    quantum: lastDigitIn(sheet ? decimalsRoundedTo(sheet, reading.decimals) : reading.decimals, unit),
    decimals: reading.decimals,
    unit,
    isEmpty: reading.isEmpty,
    formula: cell.formula,
  };
}

/** An amount merged down over parent and only child is the amount of each of the rows. */
function amountCell(sheet: Sheet, row: number, column: number): { readonly cell: Cell; readonly row: number } {
  const cell = sheet.grid.cell(row, column);
  if (!isBlank(cell)) return { cell, row };
  const merge = mergedDown(sheet)
    .get(column)
    ?.find((area) => row > area.row && row < area.row + area.rows);
  return merge ? { cell: sheet.grid.cell(merge.row, column), row: merge.row } : { cell, row };
}

/** Merges of several cells of one column, by column. */
const mergedDown = remembered(({ merges }: Sheet): ReadonlyMap<number, readonly Rectangle[]> => {
  const byColumn = new Map<number, Rectangle[]>();
  for (const merge of merges) {
    if (merge.columns === 1 && merge.rows > 1)
      byColumn.set(merge.column, [...(byColumn.get(merge.column) ?? []), merge]);
  }
  return byColumn;
});
