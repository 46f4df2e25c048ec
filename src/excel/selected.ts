import { parseAddress, type CellRef } from "../workbook/address";
import type { OfficeConnection } from "./connection";
import { officeCode, refusalWithCause } from "./refusal";
import { listen } from "./listening";

/** The first cell that the person has selected; `null` where a picture or several areas are. @throws HostRefusal */
export async function selectedCell(connection: OfficeConnection): Promise<CellRef | null> {
  try {
    return await connection.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return cellOf(range.address);
    });
  } catch (error) {
    if (officeCode(error) === "InvalidSelection") return null;
    throw await refusalWithCause(error, "", connection);
  }
}

/** `'表 1'!A1:B2` → its first cell. */
function cellOf(address: string): CellRef | null {
  const at = address.lastIndexOf("!");
  const place = parseAddress(address.slice(at + 1));
  const sheet = address
    .slice(0, at)
    .replace(/^'(.*)'$/su, "$1")
    .replace(/''/gu, "'");
  return at < 0 || place === null ? null : { sheet, row: place.row, column: place.column };
}

/** Tells of every other selection on any sheet; what is selected then is asked for. @throws HostRefusal */
export function watchSelection(connection: OfficeConnection, onMove: () => void): Promise<() => Promise<void>> {
  return listen(connection, "hearing of the selection on all sheets", (sheets) =>
    sheets.onSelectionChanged.add(() => {
      onMove();
      return Promise.resolve();
    }),
  );
}
