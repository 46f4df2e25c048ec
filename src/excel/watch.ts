import type { OfficeConnection } from "./connection";
import { listen } from "./listening";
import { isEcho, type Session } from "./session";

/**
 * Hears of a person's edits in any sheet. Excel tells what the add-in itself wrote as well: from
 * ExcelApi 1.14 such events are tagged, before that they are known by place and time.
 */
export function watchEdits(
  connection: OfficeConnection,
  session: Session,
  onEdit: (sheets: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const isOwn = ({ triggerSource, worksheetId, address }: Excel.WorksheetChangedEventArgs): boolean =>
    connection.has("1.14") ? triggerSource === "ThisLocalAddin" : isEcho(session, worksheetId, address);
  const nameOf = async (id: string): Promise<string | null> => {
    const listed = session.sheets?.find((sheet) => sheet.id === id);
    if (listed) return listed.name;
    return connection.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  };
  const hear = async (args: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (isOwn(args)) return;
    // Where the name cannot be had (a cell is being edited again), the edit must not be lost.
    const name = await nameOf(args.worksheetId).catch(() => null);
    onEdit(name === null ? [] : [name]);
  };
  return listen(connection, "watching all sheets", (sheets) => sheets.onChanged.add(hear));
}
