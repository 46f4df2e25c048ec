import { remembered } from "../workbook/remembered";

/** The unpacked parts of a workbook file by path (`xl/workbook.xml`), in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** A zip entry's name as the path of a part: Windows' separators and a leading slash are a writer's habits. */
export function partName(name: string): string {
  const path = name.includes("\\") ? name.replace(/\\/gu, "/") : name;
  return path.startsWith("/") ? path.slice(1) : path;
}

/**
 * Under which two names of parts are one: without regard to the case of ASCII letters, percent escapes resolved.
 * Source: ECMA-376 Part 2, 6.2.2.3 (part name equivalence).
 */
export function partKey(path: string): string {
  const lower = path.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  if (!lower.includes("%")) return lower;
  try {
    return decodeURIComponent(lower);
  } catch {
    return lower;
  }
}

const spellings = remembered(
  (parts: Parts): ReadonlyMap<string, string> => new Map([...parts.keys()].map((path) => [partKey(path), path])),
);

/** The path as the file itself spells it; as given where the file has no such part. */
export function spelledPart(parts: Parts, path: string): string {
  return parts.has(path) ? path : (spellings(parts).get(partKey(path)) ?? path);
}
