import { spelledPart, type Parts } from "./part-names";
import { damagedFile } from "./unreadable-file";
import { isClosed } from "./xml-tags";

/**
 * The text of a part; `null` where the file has no such part. Rewritten, it is UTF-8, as its declaration then says.
 * @throws UnreadableFile where it breaks off: what is left of a sheet would be judged as if it were the whole
 */
export function textOf(parts: Parts, path: string): string | null {
  const bytes = parts.get(spelledPart(parts, path));
  if (bytes === undefined) return null;
  const text = decoded(bytes, path);
  if (!isClosed(text)) throw damagedFile(path);
  return text;
}

/** Whichever encoding the first bytes or the declaration name. Source: XML 1.0, appendix F. */
function decoded(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes).replace(DECLARED, (_, start: string) => `${start}"UTF-8"`);
  } catch {
    throw damagedFile(`${path}, ${encoding}`);
  }
}

const DECLARED = /^(\s{0,9}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9})(?:"([\w.:-]{1,40})"|'([\w.:-]{1,40})')/u;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const [, , double, single] = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200))) ?? [];
  const declared = (double ?? single ?? "utf-8").toLowerCase();
  // Single bytes at the start prove that it is not UTF-16, whatever the declaration has kept.
  return declared === "utf8" || declared.startsWith("utf-16") || declared === "us-ascii" ? "utf-8" : declared;
}
