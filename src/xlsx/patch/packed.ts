import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Parts } from "../part-names";

/** The time Excel itself writes into its zip files. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The file with parts replaced, removed (`null`) and, at its end, added. */
export function packed(parts: Parts, changed: ReadonlyMap<string, string | null>): Uint8Array {
  const chunks: Uint8Array[] = [];
  // Part by part: an object of all parts would not hold one that is called `__proto__`.
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (path: string, bytes: Uint8Array): void => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = ZIP_TIME;
    zip.add(file);
    file.push(bytes, true);
  };
  for (const [path, bytes] of parts) {
    const text = changed.get(path);
    if (text !== null) add(path, text === undefined ? bytes : strToU8(text));
  }
  for (const [path, text] of changed) if (text !== null && !parts.has(path)) add(path, strToU8(text));
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
