import { changedFile, type Changes } from "./changed-file";
import { toWorkbook } from "../embedded-host";
import type { OpenDocument } from "./open-document";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook as it stands after saving. */
export interface Saved {
  readonly changes: Changes;
  /** The document to go on with: what was saved, in place or as a download, differs no more. */
  readonly document: OpenDocument;
}

/**
 * Writes what changed into the opened file, in place where the browser lets it, else as a download; all
 * else in it stays as it was. Marks are a layer of the screen and are not written.
 * @throws PatchRefused, and whatever the browser says where the file cannot be written
 */
export async function saveDocument(document: OpenDocument): Promise<Saved> {
  const { bytes, changes } = changedFile(document);
  if (document.handle === null) download(bytes, document.name);
  else await writeInPlace(document.handle, bytes);
  const settings = new Map([...document.settings, ...changes.settings]);
  return { changes, document: { ...document, file: bytes, original: toWorkbook(document.model), settings } };
}

async function writeInPlace(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const target = await handle.createWritable();
  await target.write(new Uint8Array(bytes));
  // Only closing replaces the file, so that a failure before leaves it whole.
  await target.close();
}

function download(bytes: Uint8Array, name: string): void {
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  // The browser takes the data over before the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 0);
}
