import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { READABLE_ENDINGS } from "../xlsx/endings";
import { NO_FILE, sentenceFor } from "./system-errors";

/** What a person named, or what was met in a folder they named. */
export type Found =
  | { readonly path: string; readonly error: null }
  /** Could not even be looked into; one plain sentence. */
  | { readonly path: string; readonly error: string };

export interface Walk {
  readonly files: readonly Found[];
  /** Folders that hold no workbook. */
  readonly empty: readonly string[];
  /** Workbooks in formats that are not read, by the way met in folders. */
  readonly passedOver: readonly string[];
}

/** `10.xlsx` after `9.xlsx`, as a person sorts them. */
const BY_NAME = new Intl.Collator("zh-CN", { numeric: true });
const byName = (a: string, b: string): number => BY_NAME.compare(a, b) || (a < b ? -1 : 1);

/**
 * The files to check: those named, and the workbooks in the folders named and below them, each once,
 * folder by folder in the order of names. Lock files (`~$…`) of open workbooks are none; links are followed,
 * circles of links end.
 */
export function workbookFiles(named: readonly string[]): Walk {
  const files: Found[] = [];
  const empty: string[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string, isNamed: boolean): void => {
    try {
      const status = statSync(path);
      const real = realpathSync(path);
      if (seen.has(real)) return;
      if (status.isDirectory()) {
        seen.add(real);
        const before = files.length;
        for (const entry of readdirSync(path).sort(byName)) visit(join(path, entry), false);
        if (isNamed && files.length === before) empty.push(path);
      } else if (isNamed || isWorkbook(path)) {
        seen.add(real);
        files.push({ path, error: status.isFile() ? null : NO_FILE });
      } else if (isOtherWorkbook(path)) passedOver.push(path);
    } catch (error) {
      files.push({ path, error: sentenceFor(error) });
    }
  };
  for (const path of named) visit(path, true);
  return { files, empty, passedOver };
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
const endsAs = (path: string, endings: readonly string[]): boolean =>
  endings.some((ending) => path.toLowerCase().endsWith(ending)) && !nameOf(path).startsWith("~$");
const isWorkbook = (path: string): boolean => endsAs(path, READABLE_ENDINGS);
const isOtherWorkbook = (path: string): boolean => endsAs(path, [".xlsb", ".ods", ".ett"]);
