import type { CellRef } from "../workbook/address";
import type { Bilingual } from "./bilingual";
import type { TableFigure } from "./figure";
import type { ColumnKey, LineKey } from "./kinds";
import type { TableDefinition, TableKind } from "./kinds/definition";
import type { Meaning } from "./meaning";
import type { Unit } from "./unit";

/** A text of the sheet with its place. */
export interface Located<T = string> {
  readonly value: T;
  readonly cell: CellRef;
}

/**
 * `unit` and `project` occur where units or projects are listed, `line` in labelled tables, `name` where rows
 * are known by names only.
 */
export type RowKind = "total" | "category" | "subcategory" | "item" | "unit" | "project" | "line" | "name";

/** A row of a recognised table. In a two-sided table each side has rows of its own. */
export interface Row<C extends string = string> {
  readonly kind: RowKind;
  /** The key of the line in the table's description; `null` on other rows. */
  readonly line: string | null;
  /** Joined code, `2010601` or `30101`; `null` on rows without one. */
  readonly code: string | null;
  /** Codes of further classifications in the same row, joined; empty where the table has one only. */
  readonly crossed: string;
  /** Name of the code, unit, line or project as printed, spaces inside labels removed. */
  readonly name: string;
  /** What a sentence calls it: `行政运行（201 06 01）`. */
  readonly label: string;
  /** Where the name stands; the first amount where nothing in the sheet names the row. */
  readonly labelCell: CellRef;
  /** The cells that hold its code, outermost first; empty where it has none. */
  readonly codeCells: readonly CellRef[];
  readonly parent: Row<C> | null;
  readonly children: readonly Row<C>[];
  /** Zero-based row of the sheet. */
  readonly sheetRow: number;
  /** Which block of the table it stands in: 0 the only one, or income; 1 and on expenditure. */
  readonly block: number;
  /**
   * The figure in a column. `null` where it should be there and cannot be read (column missing,
   * words in the cell); `undefined` where this form has no such column and needs none.
   */
  figure(column: C): TableFigure | null | undefined;
}

/** An amount column found in the sheet. */
export interface Column<C extends string = string> {
  readonly key: C;
  readonly means: Meaning;
  readonly name: Bilingual;
  /** Zero-based column of the sheet. */
  readonly sheetColumn: number;
  /** The header as printed, from the outermost to the column's own. */
  readonly header: readonly Located[];
  /** The columns that add up to it, as the header shows; empty where it is no sum. */
  readonly parts: readonly C[];
}

/** A labelled line and the lines that add up to it, as the sheet shows. */
export interface LineSum<C extends string = string> {
  readonly total: Row<C>;
  readonly parts: readonly Row<C>[];
}

/** A disclosure table found in the workbook. */
export interface Table<C extends string = string, L extends string = string> {
  readonly kind: TableKind;
  readonly definition: TableDefinition<C, L>;
  readonly sheet: string;
  readonly title: Located | null;
  /** `表5`, as printed above the title or in it. */
  readonly number: Located | null;
  readonly department: Located | null;
  /** The year the title or its surroundings name. */
  readonly year: Located<number> | null;
  /** The unit line as printed. */
  readonly unitLine: Located | null;
  /** As stated; else what the magnitude of its amounts beside the other tables shows, else the form's. */
  readonly unit: Unit;
  /** Nothing states the unit and nothing shows it: it may be the other one. */
  readonly isUnitAssumed: boolean;
  /** Each amount once, where a table with several sides has a column of it on each. */
  readonly columns: readonly Column<C>[];
  /** All columns of the sheet that hold amounts (zero-based), from left to right. */
  readonly amountColumns: readonly number[];
  /** Every row with figures, in the order of the sheet; parents before children by code. */
  readonly rows: readonly Row<C>[];
  /** The total row (总计, 合计); two-sided tables have total lines instead. */
  readonly total: Row<C> | null;
  /** The rows that state the whole: the total row, or, without one, a row for each unit. */
  readonly wholes: readonly Row<C>[];
  /** Which lines add up to which; empty for lists of codes, units and projects. */
  readonly lineSums: readonly LineSum<C>[];
  /** The sentence that says the table is empty. */
  readonly emptyStatement: Located | null;
  /** A note that rows are kept from print: 涉密内容未公开. */
  readonly withheld: Located | null;
  /** Every label of the header, row by row; the index row (※ 1 2 3) apart. */
  readonly headerCells: readonly Located[];
  /** Rows (zero-based) of the header, first and last. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** A labelled line; `undefined` where this form does not print it. */
  line(key: L): Row<C> | undefined;
  /** The first row of a code. */
  byCode(code: string): Row<C> | undefined;
  /** All rows of a code that are in no other row of it: a code may stand once for each unit. */
  allByCode(code: string): readonly Row<C>[];
  ofKind(kind: RowKind): readonly Row<C>[];
}

export type TableOf<K extends TableKind> = Table<ColumnKey<K>, LineKey<K>>;
