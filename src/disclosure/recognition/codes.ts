import { plain } from "./label";

/** The code cells of a row, read. */
export interface CodeReading {
  /** Joined digits, `20106`; `null` where the row has no code or an unreadable one. */
  readonly code: string | null;
  /** The cells hold something that is no code. */
  readonly isMalformed: boolean;
  /** Words that stand in a code cell, as in a total merged over the code columns. */
  readonly label: string | null;
}

/** Digits per level: functional 类 3, 款 2, 项 2; economic 类 3, 款 2. */
export const FUNCTIONAL_LEVELS = [3, 2, 2] as const;
/** 款 of some places are divided further: 重庆 301 02 01. */
export const ECONOMIC_LEVELS = [3, 2, 2] as const;

const NO_CODE: CodeReading = { code: null, isMalformed: false, label: null };
const MALFORMED: CodeReading = { code: null, isMalformed: true, label: null };

/**
 * Reads a code from its cells: in a column a level (a lower level may leave the upper ones to
 * the rows above), or joined in the first. Leading zeros that Excel dropped are put back.
 * @param previous the code read last, for levels left blank
 */
export function readCode(texts: readonly string[], levels: readonly number[], previous: string | null): CodeReading {
  // A dash fills a level that the row does not have.
  const cells = texts.map(plain).map((text) => (/^[-—–―─－]+$/u.test(text) ? "" : text));
  const words = cells.find((text) => /[\p{L}]/u.test(text));
  if (words !== undefined) return { code: null, isMalformed: false, label: words };
  const [first = "", ...rest] = cells;
  if (cells.every((text) => text === "")) return NO_CODE;
  if (rest.every((text) => text === "") && first.length > (levels[0] ?? 0)) return joined(first, levels);
  const parts: string[] = [];
  let at = 0;
  for (const [level, width] of levels.entries()) {
    const text = cells[level] ?? "";
    const inherited = previous?.slice(at, at + width) ?? "";
    const isBlankAbove = text === "" && cells.slice(level + 1).some((lower) => lower !== "");
    if (text === "" && !isBlankAbove) break;
    const part = isBlankAbove ? inherited : text.padStart(level === 0 ? 0 : width, "0");
    if (!/^\d+$/u.test(part) || part.length !== width) return MALFORMED;
    parts.push(part);
    at += width;
  }
  return { code: parts.join(""), isMalformed: false, label: null };
}

function joined(digits: string, levels: readonly number[]): CodeReading {
  const compact = digits.replace(/[.\-_]/gu, "");
  let length = 0;
  for (const width of levels) {
    length += width;
    if (/^[1-9]\d*$/u.test(compact) && compact.length === length)
      return { code: compact, isMalformed: false, label: null };
  }
  return MALFORMED;
}

/** `2010601` → `201 06 01`. */
export function spacedCode(code: string): string {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== "").join(" ");
}
