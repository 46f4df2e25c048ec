import type { CellFormat } from "../../embedded-host";

/** One side of a cell's border. */
export interface Line {
  readonly style:
    | "thin"
    | "medium"
    | "thick"
    | "dotted"
    | "dashed"
    | "double"
    | "hair"
    | "mediumDashed"
    | "dashDot"
    | "mediumDashDot"
    | "dashDotDot"
    | "mediumDashDotDot"
    | "slantDashDot";
  /** `#RRGGBB` */
  readonly color: string;
}

/** How one cell looks; what is absent is Excel's default. */
export interface CellLook {
  /** What Office.js can ask for and change: number format, fill, font; it lives in the model once the workbook is open. */
  readonly format: CellFormat;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical?: "top" | "center" | "bottom";
  readonly indent?: number;
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
}

export interface SheetLooks {
  /** By row, then column, from zero. Equal looks are one object. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellLook>>;
  /** In pixels, where set. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridlines: boolean;
}

/** By the name of the sheet. */
export type WorkbookLooks = ReadonlyMap<string, SheetLooks>;

export const PLAIN_LOOKS: SheetLooks = {
  cells: new Map(),
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  hasGridlines: true,
};
