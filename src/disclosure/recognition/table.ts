import type { Cell } from "../../workbook/cell";
import { remembered } from "../../workbook/remembered";
import type { Sheet } from "../../workbook/workbook";
import type { ReadingProblem } from "../book";
import type { Unit } from "../unit";
import type { TableDefinition, TableKind } from "../kinds/definition";
import type { Located, Table } from "../table";
import { readAmount } from "./amount";
import type { BodyContext, BodyReading, Unnested } from "./body";
import { readCodedRows } from "./coded-rows";
import { readExpenseColumns } from "./expense-columns";
import { bodyRows } from "./body-rows";
import { isIndexRow, type Header } from "./header";
import { plain } from "./label";
import { layoutOf, type Layout } from "./layout";
import { readIncomeColumn, sourcesColumn } from "./income-column";
import { readExpenseLines } from "./line-rows";
import {
  codedDepartmentIn,
  departmentIn,
  isEmptyStatement,
  isMetaLine,
  isWithheldNote,
  unitIn,
  unitInBrackets,
  yearIn,
} from "./meta";
import { readNamedRows } from "./named-rows";
import { indexed } from "./row-index";
import { isSaid, type FilledRow } from "./sheet-text";
import { isNumberLine, numberInTitle } from "./title";
import { readTwoSided } from "./two-sided";

/** The part of a sheet that one title covers. */
export interface Region {
  /** The sheet it begins in. */
  readonly sheet: Sheet;
  /** The sheets it goes on in, itself included, by name. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly rows: readonly FilledRow[];
  /** The title and the table it announces; `null` where the sheet names none. */
  readonly title: (Located & { readonly kind: TableKind }) | null;
}

/** A region read as one table, with what could not be read. */
export interface TableReading {
  readonly table: Table;
  readonly layout: Layout;
  readonly problems: readonly ReadingProblem[];
  readonly unnested: readonly Unnested[];
  /** To be filled with the columns that the form demands and that were not found. */
  readonly missing: Set<string>;
}

/** Reads a region as the given table; `null` where its header holds no amount of that table. */
export function readTable(
  region: Region,
  header: Header,
  definition: TableDefinition,
  inferredUnit: Unit | null = null,
): TableReading | null {
  const layout = layoutsOf(header)(definition);
  if (layout.amounts.length < (definition.leastColumns ?? 1)) return null;

  const { statedUnit, rows, ...said } = saidAround(region)(header);
  const unit: Unit = statedUnit ?? inferredUnit ?? "万元";
  const problems: ReadingProblem[] = [];
  const missing = new Set<string>();
  const context: BodyContext = { sheets: region.sheets, definition, layout, unit, problems, missing, rows };
  const body = readRows(context);
  reportColumns(context);
  return {
    problems,
    layout,
    missing,
    unnested: body.unnested ?? [],
    table: makeTable(region, definition, header, layout, body, {
      ...said,
      unit,
      isUnitAssumed: said.unitLine === null && inferredUnit === null,
    }),
  };
}

/**
 * Columns and surroundings follow from the sheet alone, whatever else stands in the workbook: where only another
 * sheet was changed they are not read again. The rows are, since their nesting depends on other tables.
 */
const layoutsOf = remembered((header: Header) =>
  remembered((definition: TableDefinition): Layout => layoutOf(header, definition)),
);

const saidAround = remembered((region: Region) =>
  remembered((header: Header) => {
    const { sheet } = region;
    const start = region.rows.findIndex((row) => row.sheet === sheet.name && row.row >= header.first);
    const above = region.rows.slice(0, start);
    const below = region.rows.slice(start).filter((row) => row.sheet !== sheet.name || row.row > header.last);
    // Most of what stands below is numbers.
    const said = below.map((row): FilledRow => ({ ...row, cells: row.cells.filter(isSaid) }));
    const unitLine = unitLineOf(region, header, above, said);
    return {
      /** The rows of the body. */
      rows: bodyRows(below, header),
      statedUnit: unitLine && (unitIn(unitLine.value) ?? unitInBrackets(unitLine.value)),
      unitLine,
      withheld: locate([...above, ...said], isWithheldNote),
      emptyStatement: locate(said, isEmptyStatement),
      // 附件1 above 表一 numbers the document, not the table.
      number:
        locate(above, (text) => isNumberLine(text) && !/^附件/u.test(plain(text))) ??
        locate(above, isNumberLine) ??
        titleNumber(region),
      department: located(above, departmentIn) ?? departmentBeside(above) ?? located(above, codedDepartmentIn),
      year: yearOf(region, header, above, said),
    };
  }),
);

/** The unit line; else a unit behind the title or the headers. */
function unitLineOf(
  region: Region,
  header: Header,
  above: readonly FilledRow[],
  below: readonly FilledRow[],
): Located | null {
  const { title } = region;
  const isUnit = (text: string): boolean => unitIn(text) !== null;
  const line = locate([...above, ...below], isUnit) ?? beside(above, isUnit);
  if (line) return line;
  if (title && unitInBrackets(title.value) !== null) return { value: title.value, cell: title.cell };
  return locate(header.rows, (text) => unitInBrackets(text) !== null);
}

function titleNumber({ title }: Region): Located | null {
  const number = title && numberInTitle(title.value);
  return title && number ? { value: number, cell: title.cell } : null;
}

/** The year of the title, else the latest of the header, else what is said above or in a statement below. */
function yearOf(
  region: Region,
  header: Header,
  above: readonly FilledRow[],
  below: readonly FilledRow[],
): Located<number> | null {
  const stated = (rows: readonly FilledRow[]): Located<number>[] =>
    rows.flatMap(({ sheet, row, cells }) =>
      cells.flatMap(({ column, text }) => {
        const value = typeof text === "string" ? yearIn(text) : null;
        return value === null ? [] : [{ value, cell: { sheet, row, column } }];
      }),
    );
  const [titled] = stated(titleRow(region));
  if (titled) return titled;
  const inHeader = stated(header.rows);
  const latest = inHeader.find(({ value }) => inHeader.every((other) => other.value <= value));
  const statements = below.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => isEmptyStatement(text)) }));
  return stated(above)[0] ?? latest ?? stated(statements)[0] ?? null;
}

function titleRow(region: Region): readonly FilledRow[] {
  return region.rows.filter((row) => row.row === region.title?.cell.row);
}

function readRows(context: BodyContext): BodyReading {
  const { definition, layout } = context;
  const isLabelled = layout.blocks[0]?.label !== null;
  if (definition.shape === "two-sided") return isLabelled ? readTwoSided(context) : readNamedRows(context);
  if (definition.shape === "lines") return isLabelled ? readExpenseLines(context) : readExpenseColumns(context);
  const sources = sourcesColumn(context);
  if (sources !== null) return readIncomeColumn(context, sources);
  return layout.groups.length > 0 && !isByName(context) ? readCodedRows(context) : readNamedRows(context);
}

/** Rows that a project or what is bought names, whatever codes stand beside it. */
const isByName = ({ definition: { kind, classification, isByName: isAlways }, layout }: BodyContext): boolean =>
  classification === "none" && kind !== "carryover" && (layout.project !== null || isAlways === true);

/** Columns that carry no amounts by nature, shares and rates among them, and so need no place in a description. */
const KNOWN_SIDE_COLUMNS =
  /[%‰]|^(?:占比|比重|比例|占总.*比)|(?:增减|增长|变动|完成)(?:比例|幅度?|率)$|序号|备注|说明|单位(?:代码|编码|名称)|部门(?:代码|编码|名称)|预算单位|项目代码|^项目$|支出功能分类|内容|^科目$|项目名称|名称|科目/u;

function reportColumns({ definition, layout, problems, rows }: BodyContext): void {
  if (definition.hasFreeColumns) return;
  for (const column of layout.others) {
    const label = column.path.at(-1);
    if (!label || KNOWN_SIDE_COLUMNS.test(plain(label.value))) continue;
    const holdsAmounts = rows.some((row) =>
      row.cells.some((cell) => cell.column === column.sheetColumn && holdsAmount(cell.cell)),
    );
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

/** An amount other than zero, whether stored as a number or as a text. */
function holdsAmount(cell: Cell): boolean {
  const reading = readAmount(cell);
  return reading.kind === "amount" && !reading.value.isZero();
}

function locate(rows: readonly FilledRow[], isIt: (text: string) => boolean): Located | null {
  return located(rows, (text) => (isIt(text) ? text : null));
}

/** A line whose words stand in two cells, `单位：` and `万元`; located at the second. */
function beside(rows: readonly FilledRow[], isIt: (text: string) => boolean): Located | null {
  for (const { sheet, row, cells } of rows) {
    for (const [at, { column, text }] of cells.entries()) {
      const label = cells[at - 1]?.text ?? "";
      if (/:$/u.test(plain(label)) && isMetaLine(label) && !isMetaLine(text) && isIt(`${label}${text}`)) {
        return { value: `${label}${text}`, cell: { sheet, row, column } };
      }
    }
  }
  return null;
}

function departmentBeside(rows: readonly FilledRow[]): Located | null {
  const line = beside(rows, (text) => departmentIn(text) !== null);
  const name = line && departmentIn(line.value);
  return line && name ? { value: name, cell: line.cell } : null;
}

function located<T>(rows: readonly FilledRow[], read: (text: string) => T | null): Located<T> | null {
  for (const { sheet, row, cells } of rows) {
    for (const { column, text } of cells) {
      const value = read(text);
      if (value !== null) return { value, cell: { sheet, row, column } };
    }
  }
  return null;
}

type Surroundings = Pick<
  Table,
  "unit" | "unitLine" | "isUnitAssumed" | "withheld" | "emptyStatement" | "number" | "department" | "year"
>;

function makeTable(
  region: Region,
  definition: TableDefinition,
  header: Header,
  layout: Layout,
  { rows, lineSums, columns = layout.amounts }: BodyReading,
  surroundings: Surroundings,
): Table {
  return {
    kind: definition.kind,
    definition,
    sheet: region.sheet.name,
    title: region.title && { value: region.title.value, cell: region.title.cell },
    ...surroundings,
    columns: columns.filter(({ key }, at) => columns.findIndex((other) => other.key === key) === at),
    amountColumns: [...new Set([...layout.amounts, ...columns].map(({ sheetColumn }) => sheetColumn))].sort(
      (a, b) => a - b,
    ),
    ...indexed(rows),
    lineSums,
    headerCells: header.rows
      .filter((row) => !isIndexRow(row))
      .flatMap(({ row, cells }) =>
        cells.map(({ column, text }) => ({ value: text, cell: { sheet: region.sheet.name, row, column } })),
      ),
    headerRows: { first: header.first, last: header.last },
  };
}
