import { plain } from "./label";

const STYLES: readonly (readonly [string, RegExp])[] = [
  ["一、", /^[一二三四五六七八九十]{1,3}[、.]/u],
  ["（一）", /^\([一二三四五六七八九十]{1,3}\)/u],
  ["1、", /^\d{1,2}[、.](?!\d)/u],
  ["(1)", /^\(\d{1,2}\)/u],
];

/** How the first numbered label is numbered: `一、`, `（一）`, `1、`, `(1)`; `null` where none is. */
export function numberingOf(labels: readonly string[]): string | null {
  for (const label of labels) {
    const style = STYLES.find(([, pattern]) => pattern.test(plain(label)));
    if (style) return style[0];
  }
  return null;
}
