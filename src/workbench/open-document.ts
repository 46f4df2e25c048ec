import { addSheetFrom, bringFirstForward, HostWorkbook, toSheet, type HostSheet } from "../embedded-host";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { SheetLooks, WorkbookLooks } from "./looks/looks";
import type { PaneLink, Premises } from "./premises";
import { readElsewhere } from "./reading/elsewhere";
import { sheetRead } from "./reading/read-file";

/** A workbook file opened in the workbench. */
export interface OpenDocument {
  readonly name: string;
  /** The file as it was opened; saving changes cells in it. */
  readonly file: Uint8Array;
  readonly original: Workbook;
  /** What add-ins had stored in it. */
  readonly settings: ReadonlyMap<string, string>;
  readonly model: HostWorkbook;
  readonly looks: WorkbookLooks;
  readonly link: PaneLink;
  /** The file on this computer, where the browser lets it be written in place; `null` where it was only read. */
  readonly handle: FileSystemFileHandle | null;
}

/**
 * Opens a file without holding the page up: it is read elsewhere and taken over sheet by sheet.
 * @param displayLanguage `zh-CN` or `en-US`, for the task pane
 * @throws UnreadableFile
 */
export async function openDocument(
  file: Uint8Array,
  name: string,
  handle: FileSystemFileHandle | null,
  displayLanguage: string,
  { link, startReader }: Pick<Premises, "link" | "startReader">,
): Promise<OpenDocument> {
  const model = new HostWorkbook(name);
  const looks = new Map<string, SheetLooks>();
  const sheets: Sheet[] = [];
  const settings = await readElsewhere(startReader, file, name, (read) => {
    const sheet = addSheetFrom(model, sheetRead(read));
    if (read.looks !== null) {
      looks.set(sheet.name, read.looks);
      dress(sheet, read.looks);
    }
    sheets.push(toSheet(sheet));
  });
  bringFirstForward(model);
  for (const [key, text] of settings) model.setSetting(key, text);
  return {
    name,
    file,
    original: { name, sheets },
    settings,
    model,
    looks,
    link: link(model, displayLanguage),
    handle,
  };
}

/** Gives a sheet the formats of the file, those of empty cells too: a figure typed there shows as its neighbours do. */
function dress(sheet: HostSheet, looks: SheetLooks): void {
  for (const [row, cells] of looks.cells) {
    for (const [column, { format }] of cells) sheet.put(row, column, { ...format, ...sheet.cell(row, column) });
  }
}
