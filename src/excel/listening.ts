import { HostRefusal } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { refusalOf } from "./refusal";

/**
 * Hears of something on any sheet until the returned function is called.
 * @param what it is called where Excel cannot tell of it
 * @throws HostRefusal below ExcelApi 1.9, or where Excel refuses
 */
export async function listen<Told>(
  connection: OfficeConnection,
  what: string,
  add: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<Told>,
): Promise<() => Promise<void>> {
  if (!connection.has("1.9")) throw new HostRefusal("not-supported", "", `${what} needs ExcelApi 1.9`);
  try {
    const handler = await connection.run(async (context) => {
      const added = add(context.workbook.worksheets);
      await context.sync();
      return added;
    });
    return async () => {
      await connection.runIn(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    };
  } catch (error) {
    throw refusalOf(error);
  }
}
