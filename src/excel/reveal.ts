import { rectanglesOf } from "../marking/areas";
import { cellAddress, rectangleAddress, type CellRef } from "../workbook/address";
import { HostRefusal } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { refusalWithCause } from "./refusal";

/**
 * Brings the first cell's sheet forward and selects the cells that lie on it, where they form one
 * rectangle, else the first: scattered cells cannot be selected (`RangeAreas.select` is documented for
 * 1.18, but not every copy of the library has it). Showing the sheet and selecting are batches of their
 * own: `select()` on another sheet works only sometimes (office-js 5118).
 */
export async function revealCells(
  connection: OfficeConnection,
  cells: readonly CellRef[],
): Promise<{ readonly unhidden: boolean }> {
  const [first] = cells;
  if (!first) return { unhidden: false };
  const areas = rectanglesOf(cells.filter(({ sheet }) => sheet === first.sheet));
  let hiddenAs: Excel.Worksheet["visibility"] | null = null;
  try {
    return await connection.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(first.sheet);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new HostRefusal("not-found", first.sheet, "no such sheet");
      if (sheet.visibility !== "Visible") {
        hiddenAs = sheet.visibility;
        sheet.visibility = "Visible";
      }
      sheet.activate();
      await context.sync();
      const [area, ...others] = areas;
      sheet.getRange(area && others.length === 0 ? rectangleAddress(area) : cellAddress(first)).select();
      await context.sync();
      return { unhidden: hiddenAs !== null };
    });
  } catch (error) {
    if (hiddenAs !== null) await hideAgain(connection, first.sheet, hiddenAs);
    throw await refusalWithCause(error, first.sheet, connection);
  }
}

/** A sheet that was shown for nothing goes back to how it was; if that fails too, the first error says enough. */
async function hideAgain(
  connection: OfficeConnection,
  name: string,
  visibility: Excel.Worksheet["visibility"],
): Promise<void> {
  await connection
    .run(async (context) => {
      context.workbook.worksheets.getItem(name).visibility = visibility;
      await context.sync();
    })
    .catch(() => undefined);
}
