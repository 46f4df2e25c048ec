import { HostRefusal } from "../workbook/ports";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./jsapi";

/** Anything that WPS threw, as a refusal with its reason; a refusal stays what it is. */
export function refusalOf(error: unknown, where: string): HostRefusal {
  if (error instanceof HostRefusal) return error;
  return new HostRefusal("host-failed", where, error instanceof Error ? error.message : String(error));
}

/** Does something in WPS, which answers at once and throws. @throws HostRefusal */
export async function attempt<T>(where: string, act: () => T): Promise<T> {
  await Promise.resolve();
  try {
    return act();
  } catch (error) {
    throw refusalOf(error, where);
  }
}

/** @throws HostRefusal where no workbook is open */
export function openWorkbook(app: WpsApplication): WpsWorkbook {
  const book = app.ActiveWorkbook;
  if (!book) throw new HostRefusal("not-found", "", "no workbook is open");
  return book;
}

/** The same, for changing it. @throws HostRefusal where it was opened for reading only */
export function changeableWorkbook(app: WpsApplication): WpsWorkbook {
  const book = openWorkbook(app);
  if (book.ReadOnly) throw new HostRefusal("read-only", "", "the workbook is opened for reading only");
  return book;
}

/** All sheets in their order. `Item` by name fails where there is none, so that names are compared here. */
export function sheetsOf({ Worksheets }: WpsWorkbook): WpsSheet[] {
  return Array.from({ length: Worksheets.Count }, (_, at) => Worksheets.Item(at + 1) as WpsSheet);
}

export function sheetNamed(book: WpsWorkbook, name: string): WpsSheet | null {
  return sheetsOf(book).find(({ Name }) => Name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** @throws HostRefusal where it is gone or protected */
export function changeableSheet(book: WpsWorkbook, name: string): WpsSheet {
  const sheet = sheetNamed(book, name);
  if (!sheet) throw new HostRefusal("not-found", name, "no such sheet");
  if (sheet.ProtectContents) throw new HostRefusal("protected", name, "the sheet is protected");
  return sheet;
}
