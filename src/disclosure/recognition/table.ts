import type { Sheet } from "../../workbook/workbook";
import type { ReadingProblem } from "../book";
import type { Unit } from "../figure";
import type { Located, Row, RowKind, Table } from "../table";
import type { TableDefinition, TableKind } from "../tables/definition";
import type { BodyContext, RowNode } from "./body";
import { readCodedRows } from "./coded-rows";
import { assignColumns, type ColumnRoles } from "./columns";
import { findHeader, isIndexRow, isMetaRow, type Header } from "./header";
import { plain } from "./label";
import { readLines, readNames, readTwoSided } from "./labelled-rows";
import { departmentIn, isEmptyStatement, isMetaLine, isNote, unitIn, yearIn } from "./meta";
import type { FilledRow } from "./sheet-text";
import { isNumberLine } from "./title";

/** The part of a sheet that one title covers. */
export interface Region {
  readonly sheet: Sheet;
  readonly rows: readonly FilledRow[];
  /** The title and the table it announces; `null` where the sheet names none. */
  readonly title: (Located & { readonly kind: TableKind }) | null;
}

/** A region read as one table, with what could not be read. */
export interface TableReading {
  readonly table: Table;
  readonly problems: readonly ReadingProblem[];
  /** Share of the required columns that were found, 0 to 1. */
  readonly columnShare: number;
}

/** Reads a region as the given table; `null` where no header of that table is in it. */
export function readTable(region: Region, definition: TableDefinition): TableReading | null {
  const { sheet } = region;
  const header = findHeader(sheet, region.rows, definition);
  if (header === null) return null;
  const roles = assignColumns(header, definition);
  const required = Object.values(definition.columns).filter((column) => !column.optional).length;
  const columnShare = (required - roles.missing.length) / required;
  if (roles.amounts.length === 0) return null;

  const above = region.rows.filter((row) => row.row < header.first);
  const below = region.rows.filter((row) => row.row > header.last);
  const unitLine =
    locate(sheet, [...above, ...below], (text) => unitIn(text) !== null) ??
    beside(sheet, above, (text) => unitIn(text) !== null);
  const unit: Unit = (unitLine && unitIn(unitLine.value)) ?? "万元";
  const problems: ReadingProblem[] = [];
  const context: BodyContext = { sheet, definition, roles, unit, problems, rows: bodyRows(below, header) };
  reportColumns(context, header);
  const rows = readRows(context);
  const emptyStatement = locate(sheet, below, isEmptyStatement);
  const table = makeTable(region, definition, header, roles, rows, {
    unit,
    unitLine,
    emptyStatement,
    number: locate(sheet, above, isNumberLine),
    department: located(sheet, above, departmentIn) ?? departmentBeside(sheet, above),
    year: located(sheet, [...titleRow(region), ...above, ...below], yearIn),
  });
  return {
    table,
    columnShare,
    problems: hasContent(rows, emptyStatement)
      ? problems
      : problems.filter((problem) => problem.kind !== "missing-line"),
  };
}

const hasContent = (rows: readonly Row[], emptyStatement: Located | null): boolean =>
  rows.length > 0 || emptyStatement === null;

function titleRow(region: Region): readonly FilledRow[] {
  return region.rows.filter((row) => row.row === region.title?.cell.row);
}

function readRows(context: BodyContext): RowNode[] {
  switch (context.definition.rows) {
    case "functional":
    case "economic":
    case "projects":
      return readCodedRows(context);
    case "lines":
      return readLines(context);
    case "two-sided":
      return readTwoSided(context);
    case "names":
      return readNames(context);
  }
}

/** Rows of the body: what a page break repeats, notes and statements left out. */
function bodyRows(below: readonly FilledRow[], header: Header): FilledRow[] {
  const printed = new Set(
    header.rows.flatMap((row) => row.cells.map(({ column, text }) => `${column}:${plain(text)}`)),
  );
  const isHeaderAgain = (row: FilledRow): boolean =>
    row.cells.every(({ column, text }) => printed.has(`${column}:${plain(text)}`));
  return below.filter((row) => {
    const [first] = row.cells;
    if (first === undefined || isHeaderAgain(row) || isIndexRow(row) || isMetaRow(row)) return false;
    const isText = row.cells.length === 1 && typeof first.cell.value === "string";
    return !(isNote(first.text) || (isText && (isEmptyStatement(first.text) || /^续表/u.test(plain(first.text)))));
  });
}

/** Columns that carry no amounts by nature, and so need no place in a description. */
const KNOWN_SIDE_COLUMNS =
  /序号|备注|说明|单位(?:代码|编码|名称)|部门(?:代码|编码|名称)|预算单位|项目代码|^项目$|支出功能分类|内容|^科目$|项目名称|名称/u;

function reportColumns(context: BodyContext, header: Header): void {
  const { sheet, definition, roles, problems } = context;
  for (const key of roles.missing) {
    const cells = [{ sheet: sheet.name, row: header.first, column: header.columns[0]?.sheetColumn ?? 0 }];
    problems.push({
      kind: "missing-column",
      table: definition.kind,
      cells,
      found: "",
      expected: definition.columns[key]?.zh ?? key,
    });
  }
  for (const column of roles.others) {
    const label = column.path.at(-1);
    if (!label || KNOWN_SIDE_COLUMNS.test(plain(label.value))) continue;
    const holdsAmounts = context.rows.some((row) => row.cells.some((cell) => cell.column === column.sheetColumn));
    if (holdsAmounts) {
      problems.push({
        kind: "unknown-column",
        table: definition.kind,
        cells: [label.cell],
        found: label.value,
        expected: "本表规定的栏目",
      });
    }
  }
}

function locate(sheet: Sheet, rows: readonly FilledRow[], isIt: (text: string) => boolean): Located | null {
  return located(sheet, rows, (text) => (isIt(text) ? text : null));
}

/** A line whose words stand in two cells, `单位：` and `万元`; located at the second. */
function beside(sheet: Sheet, rows: readonly FilledRow[], isIt: (text: string) => boolean): Located | null {
  for (const { row, cells } of rows) {
    for (const [at, { column, text }] of cells.entries()) {
      const label = cells[at - 1]?.text ?? "";
      if (/:$/u.test(plain(label)) && isMetaLine(label) && !isMetaLine(text) && isIt(`${label}${text}`)) {
        return { value: `${label}${text}`, cell: { sheet: sheet.name, row, column } };
      }
    }
  }
  return null;
}

function departmentBeside(sheet: Sheet, rows: readonly FilledRow[]): Located | null {
  const line = beside(sheet, rows, (text) => departmentIn(text) !== null);
  const name = line && departmentIn(line.value);
  return line && name ? { value: name, cell: line.cell } : null;
}

function located<T>(sheet: Sheet, rows: readonly FilledRow[], read: (text: string) => T | null): Located<T> | null {
  for (const { row, cells } of rows) {
    for (const { column, text } of cells) {
      const value = read(text);
      if (value !== null) return { value, cell: { sheet: sheet.name, row, column } };
    }
  }
  return null;
}

type Surroundings = Pick<Table, "unit" | "unitLine" | "emptyStatement" | "number" | "department" | "year">;

function makeTable(
  region: Region,
  definition: TableDefinition,
  header: Header,
  roles: ColumnRoles,
  rows: readonly RowNode[],
  surroundings: Surroundings,
): Table {
  const byLine = new Map<string, Row>();
  const byCode = new Map<string, Row>();
  const byKind = new Map<RowKind, Row[]>();
  for (const row of rows) {
    if (row.line !== null) byLine.set(row.line, row);
    if (row.code !== null && row.kind !== "project" && !byCode.has(row.code)) byCode.set(row.code, row);
    const ofKind = byKind.get(row.kind);
    if (ofKind) ofKind.push(row);
    else byKind.set(row.kind, [row]);
  }
  return {
    kind: definition.kind,
    definition,
    sheet: region.sheet.name,
    title: region.title && { value: region.title.value, cell: region.title.cell },
    ...surroundings,
    columns: roles.amounts,
    rows,
    total: byKind.get("total")?.[0] ?? null,
    headerCells: header.rows
      .filter((row) => !isIndexRow(row))
      .flatMap(({ row, cells }) =>
        cells.map(({ column, text }) => ({ value: text, cell: { sheet: region.sheet.name, row, column } })),
      ),
    headerRows: { first: header.first, last: header.last },
    line: (key) => byLine.get(key),
    byCode: (code) => byCode.get(code),
    ofKind: (kind) => byKind.get(kind) ?? [],
  };
}
