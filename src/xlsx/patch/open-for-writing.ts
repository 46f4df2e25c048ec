import { kindOfFile } from "../file-kind";
import { openPackage } from "../package";
import type { Parts } from "../part-names";
import { readOnlyFormat } from "../unreadable-file";

/**
 * All parts of a file that is to be changed.
 * @throws UnreadableFile also for .xls, which is read but not written: no writer keeps one whole
 */
export function openForWriting(bytes: Uint8Array): Parts {
  if (kindOfFile(bytes) === "records") throw readOnlyFormat();
  return openPackage(bytes);
}
