import { existsSync } from "node:fs";
import { basename } from "node:path";
import picomatch from "picomatch";
import { globSync, isDynamicPattern } from "tinyglobby";

/** `10.xlsx` after `9.xlsx`, as a person sorts them. */
const BY_NAME = new Intl.Collator("zh-CN", { numeric: true });
export const byName = (a: string, b: string): number => BY_NAME.compare(a, b) || (a < b ? -1 : 1);

/** Windows separates folders by the sign that elsewhere takes a character of a pattern literally. */
const isWindows = process.platform === "win32";
const slashed = (path: string): string => (isWindows ? path.replaceAll("\\", "/") : path);

/**
 * The paths that words name. A pattern (`*.xlsx`) that the shell left as it is stands for what it
 * matches, in the order of names; a file or folder that is really called like that stands for itself.
 * @returns for each word its paths; none where a pattern matches nothing
 */
export function pathsOf(word: string): readonly string[] {
  if (existsSync(word) || !isDynamicPattern(slashed(word))) return [word];
  const found = globSync(slashed(word), { onlyFiles: false, expandDirectories: false, caseSensitiveMatch: !isWindows });
  return found.map((path) => path.replace(/(?<=.)\/$/u, "")).sort(byName);
}

/**
 * What `--ignore` leaves out: a pattern without a slash is held against the name of each file and folder, one with
 * a slash against its path, from the folder named on.
 * @returns whether a path is left out; `within` is its path from the folder that was named
 */
export function ignoring(patterns: readonly string[]): (path: string, within: string) => boolean {
  const matchers = patterns.map((pattern) => {
    const plain = slashed(pattern)
      .replace(/^\.\//u, "")
      .replace(/(?<=.)\/+$/u, "");
    const matches = picomatch(plain, { dot: true, nocase: isWindows });
    return plain.includes("/")
      ? (path: string, within: string) => matches(slashed(path).replace(/^\.\//u, "")) || matches(slashed(within))
      : (path: string) => matches(basename(path));
  });
  return (path, within) => matchers.some((matches) => matches(path, within));
}
