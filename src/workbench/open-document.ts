import { fromWorkbook, toWorkbook, type HostWorkbook } from "../embedded-host";
import type { Workbook } from "../workbook/workbook";
import { readSettings, readWorkbook } from "../xlsx";
import { readLooks } from "./looks/read-looks";
import type { WorkbookLooks } from "./looks/looks";
import type { PaneLink, Premises } from "./premises";

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
 * @param displayLanguage `zh-CN` or `en-US`, for the task pane
 * @throws UnreadableFile
 */
export async function openDocument(
  file: Uint8Array,
  name: string,
  handle: FileSystemFileHandle | null,
  displayLanguage: string,
  premises: Pick<Premises, "link">,
): Promise<OpenDocument> {
  const model = fromWorkbook(readWorkbook(file, name));
  const settings = readSettings(file);
  for (const [key, text] of settings) model.setSetting(key, text);
  const looks = await looksOrPlain(file);
  dress(model, looks);
  return {
    name,
    file,
    original: toWorkbook(model),
    settings,
    model,
    looks,
    link: premises.link(model, displayLanguage),
    handle,
  };
}

/** A workbook whose styles cannot be read still opens, only plainly. */
async function looksOrPlain(file: Uint8Array): Promise<WorkbookLooks> {
  try {
    return await readLooks(file);
  } catch {
    return new Map();
  }
}

/** Gives the model the formats of the file, those of empty cells too: a figure typed there shows as its neighbours do. */
function dress(model: HostWorkbook, looks: WorkbookLooks): void {
  for (const sheet of model.sheets) {
    for (const [row, cells] of looks.get(sheet.name)?.cells ?? []) {
      for (const [column, { format }] of cells) sheet.put(row, column, { ...format, ...sheet.cell(row, column) });
    }
  }
}
