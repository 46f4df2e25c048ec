import { cellAddress, type CellRef } from "../workbook/address";
import { HostRefusal } from "../workbook/ports";
import { addressOf, rectanglesOf } from "./areas";
import type { OfficeConnection } from "./connection";
import { refusalWithCause } from "./refusal";

/**
 * Brings the first cell's sheet forward and selects the cells that lie on it, where they form one
 * rectangle, else the first: scattered cells cannot be selected (`RangeAreas.select` is documented for
 * 1.18, but not every copy of the library has it). Showing the sheet and selecting are batches of their
 * own: `select()` on another sheet works only sometimes (office-js 5118).
 */
export async function revealCells(connection: OfficeConnection, cells: readonly CellRef[]): Promise<{ readonly unhidden: boolean }> {
  const [first] = cells;
  if (!first) return { unhidden: false };
  const areas = rectanglesOf(cells.filter(({ sheet }) => sheet === first.sheet));
  try {
    return await connection.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(first.sheet);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new HostRefusal("not-found", first.sheet, "no such sheet");
      const unhidden = sheet.visibility !== "Visible";
      if (unhidden) sheet.visibility = "Visible";
      sheet.activate();
      await context.sync();
      const [area, ...others] = areas;
      sheet.getRange(area && others.length === 0 ? addressOf(area) : cellAddress(first)).select();
      await context.sync();
      return { unhidden };
    });
  } catch (error) {
    throw await refusalWithCause(error, first.sheet, connection);
  }
}
