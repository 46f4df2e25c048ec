import { toWorkbook } from "../embedded-host";
import { patchWorkbook } from "../xlsx/patch";
import { changesBetween } from "./changed-cells";
import type { OpenDocument } from "./open-document";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Downloads the opened file with the changed cells in it; all else in it stays as it was. Marks are a
 * layer of the screen and are not written.
 * @returns how many cells were changed, and the sheets that are new and were left out
 * @throws PatchRefused
 */
export function saveDocument({ file, name, original, model }: OpenDocument): { readonly cells: number; readonly newSheets: readonly string[] } {
  const { edits, newSheets } = changesBetween(original, toWorkbook(model));
  const patched = edits.length === 0 ? file : patchWorkbook(file, edits);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(patched)], { type: XLSX }));
  link.download = name;
  link.click();
  // The browser takes the data over before the next task.
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 0);
  return { cells: edits.length, newSheets };
}
