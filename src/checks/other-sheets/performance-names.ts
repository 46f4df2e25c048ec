import { cellAddress, qualifiedAddress, type CellRef } from "../../workbook/address";

/** How cells of the forms are told: by address alone where all stand on one sheet, which is then said once. */
export function placesIn(cells: readonly CellRef[]): {
  readonly sheet: string;
  readonly at: (cell: CellRef) => string;
} {
  const [sheet = "", ...others] = new Set(cells.map((cell) => cell.sheet));
  return others.length === 0 ? { sheet, at: cellAddress } : { sheet: "", at: qualifiedAddress };
}
