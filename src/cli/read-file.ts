import { readFileSync, statSync } from "node:fs";
import { tooLarge } from "../xlsx/unreadable-file";
import { NO_FILE, Refusal } from "./system-errors";

const MEGABYTE = 1024 * 1024;
const LARGEST = 512 * MEGABYTE;

/**
 * The bytes of a workbook. A folder, a pipe or a device is none, and is not waited for.
 * @throws UnreadableFile, Refusal, or the system's own error
 */
export function readBytes(path: string): Uint8Array {
  const status = statSync(path);
  if (!status.isFile() && !status.isDirectory()) throw new Refusal(NO_FILE);
  if (status.size > LARGEST) throw tooLarge(Math.ceil(status.size / MEGABYTE), LARGEST / MEGABYTE);
  return new Uint8Array(readFileSync(path));
}
