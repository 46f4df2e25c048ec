import type { CellRef } from "../workbook/address";
import type { Figure, Unit } from "./figure";
import type { ColumnKey, LineKey } from "./tables";
import type { TableDefinition, TableKind } from "./tables/definition";

/** A text of the sheet with its place. */
export interface Located<T = string> {
  readonly value: T;
  readonly cell: CellRef;
}

/** `unit` and `project` occur in the project table, `line` in labelled tables, `name` in the carry-over table. */
export type RowKind = "total" | "category" | "subcategory" | "item" | "unit" | "project" | "line" | "name";

/** A row of a recognised table. In a two-sided table each side has rows of its own. */
export interface Row<C extends string = string> {
  readonly kind: RowKind;
  /** The key of the line in the table's description; `null` on other rows. */
  readonly line: string | null;
  /** Joined code, `2010601` or `30101`; `null` on rows without one. */
  readonly code: string | null;
  /** Name of the code, unit, line or project as printed, spaces inside labels removed. */
  readonly name: string;
  /** What a sentence calls it: `行政运行（201 06 01）`. */
  readonly label: string;
  /** Where the name stands. */
  readonly labelCell: CellRef;
  /** The cells that hold its code, outermost first; empty where it has none. */
  readonly codeCells: readonly CellRef[];
  readonly parent: Row<C> | null;
  readonly children: readonly Row<C>[];
  /** Zero-based row of the sheet. */
  readonly sheetRow: number;
  /**
   * The figure in a column. `null` where it should be there and cannot be read (column missing,
   * words in the cell); `undefined` where this form has no such column and needs none.
   */
  figure(column: C): Figure | null | undefined;
}

/** An amount column found in the sheet. */
export interface Column<C extends string = string> {
  readonly key: C;
  /** Zero-based column of the sheet. */
  readonly sheetColumn: number;
  /** The header as printed, from the outermost to the column's own. */
  readonly header: readonly Located[];
}

/** A disclosure table found in the workbook. */
export interface Table<C extends string = string, L extends string = string> {
  readonly kind: TableKind;
  readonly definition: TableDefinition<C, L>;
  readonly sheet: string;
  readonly title: Located | null;
  /** `表5`, as printed above the title. */
  readonly number: Located | null;
  readonly department: Located | null;
  /** The year the title or its surroundings name. */
  readonly year: Located<number> | null;
  /** The unit line as printed; `unit` is what is assumed where it is missing. */
  readonly unitLine: Located | null;
  readonly unit: Unit;
  readonly columns: readonly Column<C>[];
  /** Every row with figures, in the order of the sheet; parents before children by code. */
  readonly rows: readonly Row<C>[];
  /** The total row (总计, 合计); two-sided tables have total lines instead. */
  readonly total: Row<C> | null;
  /** The sentence that says the table is empty. */
  readonly emptyStatement: Located | null;
  /** Every label of the header, row by row; the index row (※ 1 2 3) apart. */
  readonly headerCells: readonly Located[];
  /** Rows (zero-based) of the header, first and last. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** A labelled line; `undefined` where this form does not print it. */
  line(key: L): Row<C> | undefined;
  byCode(code: string): Row<C> | undefined;
  ofKind(kind: RowKind): readonly Row<C>[];
}

export type TableOf<K extends TableKind> = Table<ColumnKey<K>, LineKey<K>>;
