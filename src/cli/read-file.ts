import { readFileSync, statSync } from "node:fs";
import { refuseLargeFile } from "../xlsx/file-kind";
import { NO_FILE, Refusal } from "./system-errors";

/**
 * The bytes of a workbook. A folder, a pipe or a device is none, and is not waited for.
 * @throws UnreadableFile, Refusal, or the system's own error
 */
export function readBytes(path: string): Uint8Array {
  const status = statSync(path);
  if (!status.isFile() && !status.isDirectory()) throw new Refusal(NO_FILE);
  refuseLargeFile(status.size);
  return new Uint8Array(readFileSync(path));
}
