import type { ReactElement } from "react";
import { qualifiedAddress, type CellRef } from "../../workbook/address";
import { CellLink } from "../check/cell-link";

/** A cell of last year's file, named `[2023.xlsx]表5`, is not there to be selected. Sheets have no brackets in their names. */
export function isElsewhere({ sheet }: CellRef): boolean {
  return sheet.startsWith("[");
}

/** A source of a figure: a link where the cell is in this workbook, its address otherwise. */
export function SourceLink({ cell }: { readonly cell: CellRef }): ReactElement {
  return isElsewhere(cell) ? <span>{qualifiedAddress(cell)}</span> : <CellLink cell={cell} />;
}
