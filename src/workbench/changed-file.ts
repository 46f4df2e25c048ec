import { toWorkbook, type HostSheet } from "../embedded-host";
import type { TextRow } from "../workbook/ports";
import { charactersOf } from "../workbook/text-looks";
import { readWorkbook } from "../xlsx";
import { addTextSheet, patchWorkbook, storeSettings } from "../xlsx/patch";
import { ADD_IN } from "./add-in";
import { changesBetween } from "./changed-cells";
import type { OpenDocument } from "./open-document";

type Opened = Pick<OpenDocument, "file" | "name" | "original" | "settings" | "model">;

/** What is different from the file. */
export interface Changes {
  /** Cells of the file's own sheets. */
  readonly cells: number;
  readonly newSheets: readonly string[];
  /** Texts that the add-in stored in the workbook. */
  readonly settings: ReadonlyMap<string, string>;
}

export function changesOf({ original, settings, model }: Pick<Opened, "original" | "settings" | "model">): Changes {
  const { edits, newSheets } = changesBetween(original, toWorkbook(model));
  return { cells: edits.length, newSheets, settings: storedSince(settings, model.settings) };
}

export const isUnchanged = ({ cells, newSheets, settings }: Changes): boolean =>
  cells === 0 && newSheets.length === 0 && settings.size === 0;

/**
 * The file with the changes in it: cells patched where they stand, new sheets behind the others.
 * @throws PatchRefused
 */
export function changedFile(opened: Opened): { readonly bytes: Uint8Array; readonly changes: Changes } {
  const { file, name, original, model } = opened;
  const changes = changesOf(opened);
  const now = toWorkbook(model);
  const { edits } = changesBetween(original, now);
  const patched = edits.length === 0 ? file : patchWorkbook(file, edits);
  const extended = model.sheets
    .filter((sheet) => changes.newSheets.includes(sheet.name))
    .reduce((bytes, sheet) => addTextSheet(bytes, sheet.name, textRowsOf(sheet), widthsOf(sheet)), patched);
  return {
    bytes: storeSettings(withTheRest(extended, name, changes.newSheets, now), ADD_IN, changes.settings),
    changes,
  };
}

/** Cells of new sheets that are no paragraph in column A. */
function withTheRest(
  bytes: Uint8Array,
  name: string,
  newSheets: readonly string[],
  now: Opened["original"],
): Uint8Array {
  if (newSheets.length === 0) return bytes;
  const edits = changesBetween(readWorkbook(bytes, name), now).edits.filter(
    ({ cell, before, after }) => newSheets.includes(cell.sheet) && before.content !== after.content,
  );
  return edits.length === 0 ? bytes : patchWorkbook(bytes, edits);
}

/** The widths of its first columns as the add-in set them, in characters; the usual one where it set none. */
function widthsOf({ state: { columnWidths } }: HostSheet): number[] | undefined {
  if (columnWidths.length <= 1) return undefined;
  return columnWidths.map(([, points]) => charactersOf(points));
}

/** The paragraphs of a sheet that the add-in wrote, with the looks it gave them. */
function textRowsOf(sheet: HostSheet): TextRow[] {
  const rows: TextRow[] = [];
  for (const { row, column, cell } of sheet.cells()) {
    if (column !== 0 || typeof cell.value !== "string" || cell.formula !== undefined) continue;
    while (rows.length < row) rows.push({ text: "", style: "body" });
    rows.push({ text: cell.value, style: styleOf(cell.font?.size ?? 0, cell.font?.bold ?? false) });
  }
  return rows;
}

function styleOf(size: number, isBold: boolean): TextRow["style"] {
  if (!isBold) return "body";
  return size >= 18 ? "title" : size >= 14 ? "heading" : "subheading";
}

function storedSince(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, unknown>): Map<string, string> {
  return new Map(
    [...now].flatMap(([key, value]) =>
      typeof value === "string" && value !== before.get(key) ? [[key, value] as const] : [],
    ),
  );
}
