import type { Rectangle } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import type { HostSheet } from "./sheet";

/** Who changes the workbook: a person at the sheet, or the add-in through Office.js. */
export type Author = "person" | "add-in";

/** What became different, told after the step that did it. */
export type ModelEvent =
  | {
      readonly kind: "changed";
      readonly sheet: HostSheet;
      readonly area: Rectangle;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly by: Author;
      /** Only for a single cell, as in Excel. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  /** Number format, fill, font … of cells. */
  | { readonly kind: "formatted"; readonly sheet: HostSheet; readonly area: Rectangle }
  /** The sheet's conditional formats. */
  | { readonly kind: "marked"; readonly sheet: HostSheet }
  | { readonly kind: "selected"; readonly sheet: HostSheet; readonly areas: readonly Rectangle[] }
  /** A text stored in the workbook's settings. */
  | { readonly kind: "stored" }
  /** Sheets added, removed, renamed, hidden, shown or protected; rows or columns put in or taken out. */
  | { readonly kind: "structure" };

export type ModelListener = (event: ModelEvent) => void;
