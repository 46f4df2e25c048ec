import type { Bilingual } from "../disclosure/bilingual";
import type { Disclosure } from "../disclosure/disclosure";
import type { TableKind } from "../disclosure/kinds/definition";
import type { CellRef } from "../workbook/address";

/** A workbook as read, with the name by which a person knows it. */
export interface NamedDisclosure {
  readonly file: string;
  readonly book: Disclosure;
}

export type ConsolidationKind =
  | "unit-missing" // a unit that is listed has no workbook
  | "unit-unlisted" // a workbook's unit is in no list
  | "unit-twice" // two workbooks of one unit
  | "year-differs" // a unit's workbook is of another year
  | "unit-row-differs" // what the department's table prints for a unit is not what the unit prints
  | "amount-differs"; // what the department states is not what its units state together

/** Something in which a department and its units do not agree. */
export interface ConsolidationFinding {
  readonly kind: ConsolidationKind;
  /** logical must hold; verifiable must hold or be explained. */
  readonly severity: "logical" | "verifiable";
  readonly table: TableKind | null;
  /** Joined code of the row; `null` where it has none. */
  readonly code: string | null;
  /** The unit it is located to; `null` where nothing tells. */
  readonly unit: string | null;
  /** One sentence, with the figures. */
  readonly message: Bilingual;
  /** Cells of the department's workbook and of the units'. */
  readonly cells: readonly { readonly file: string; readonly cell: CellRef }[];
}

/** A table that could not be compared, since these units have none. */
export interface NotCompared {
  readonly table: TableKind;
  readonly units: readonly string[];
}

/** A department beside its units. */
export interface Consolidation {
  /** The units whose amounts were added up, as their workbooks name them. */
  readonly units: readonly string[];
  /** Files that hold the department's own workbook, and were passed over. */
  readonly own: readonly string[];
  /** Amounts of the department that were compared. */
  readonly compared: number;
  readonly findings: readonly ConsolidationFinding[];
  readonly notCompared: readonly NotCompared[];
}
