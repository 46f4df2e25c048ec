import { remembered } from "../../workbook/remembered";
import type { Sheet } from "../../workbook/workbook";
import { readAmount, USUAL_DECIMALS } from "./amount";
import { filledRows } from "./sheet-text";

/**
 * To how many decimals an amount of a sheet was rounded. A format of six that shows amounts of two adds zeros that
 * say nothing: the sheet's amounts are exact to the digits that any of them has.
 * @param shown the decimals that its cell shows
 */
export function decimalsRoundedTo(sheet: Sheet, shown: number): number {
  return shown <= USUAL_DECIMALS ? shown : Math.min(shown, finestDecimals(sheet));
}

/** The most decimals that an amount of the sheet has, two at the least. */
const finestDecimals = remembered((sheet: Sheet): number => {
  let finest = USUAL_DECIMALS;
  for (const { cells } of filledRows(sheet))
    for (const { cell } of cells) {
      const reading = readAmount(cell);
      if (reading.kind === "amount") finest = Math.max(finest, reading.value.decimalPlaces());
    }
  return finest;
});
