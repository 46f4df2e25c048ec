import { strToU8, zipSync, type Zippable } from "fflate";
import type { Parts } from "../package";

/** The time Excel itself writes into its zip files. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The file with parts replaced, removed (`null`) and, at its end, added. */
export function packed(parts: Parts, changed: ReadonlyMap<string, string | null>): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of parts) {
    const text = changed.get(path);
    if (text !== null) files[path] = text === undefined ? bytes : strToU8(text);
  }
  for (const [path, text] of changed) if (text !== null && !parts.has(path)) files[path] = strToU8(text);
  return zipSync(files, { level: 6, mtime: ZIP_TIME });
}
