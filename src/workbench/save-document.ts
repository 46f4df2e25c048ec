import { changedFile, type Changes } from "./changed-file";
import type { OpenDocument } from "./open-document";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Downloads the opened file with what changed in it; all else in it stays as it was. Marks are a layer of
 * the screen and are not written.
 * @throws PatchRefused
 */
export function saveDocument(document: OpenDocument): Changes {
  const { bytes, changes } = changedFile(document);
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = document.name;
  link.click();
  // The browser takes the data over before the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 0);
  return changes;
}
