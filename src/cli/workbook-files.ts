import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, isAbsolute } from "node:path";
import type { Bilingual } from "../disclosure/bilingual";
import { READABLE_ENDINGS } from "../xlsx/endings";
import { byName, ignoring, pathsOf } from "./globs";
import { bilingualFor, NO_FILE, Refusal } from "./system-errors";

/** What a person named, or what was met in a folder they named. */
export type Found =
  | { readonly path: string; readonly error: null }
  /** Could not even be looked into; one plain sentence. */
  | { readonly path: string; readonly error: Bilingual };

export interface Walk {
  readonly files: readonly Found[];
  /** Folders that hold no workbook, and patterns that match nothing. */
  readonly empty: readonly string[];
  /** Workbooks in formats that are not read, by the way met in folders. */
  readonly passedOver: readonly string[];
  /** Links in folders that lead out of the folder named: what lies there was not asked for. */
  readonly leadingOut: readonly string[];
}

/**
 * The files to check: those named, and the workbooks in the folders named and below them, each once,
 * folder by folder in the order of names. Lock files (`~$…`) of open workbooks are none; links are followed within
 * the folder named, circles of links end.
 * @param ignore patterns of what is left out
 */
export function workbookFiles(named: readonly string[], ignore: readonly string[] = []): Walk {
  const files: Found[] = [];
  const empty: string[] = [];
  const passedOver: string[] = [];
  const leadingOut: string[] = [];
  const isIgnored = ignoring(ignore);
  const seen = new Set<string>();
  const visit = (path: string, within: string, root: string | null): void => {
    const isNamed = root === null;
    try {
      if (within !== "" && isIgnored(path, within)) return;
      const status = statSync(path);
      const real = realpathSync(path);
      if (seen.has(real)) return;
      if (root !== null && leadsOut(root, real)) {
        if (status.isDirectory() || isWorkbook(path)) leadingOut.push(path);
      } else if (status.isDirectory()) {
        seen.add(real);
        const before = files.length;
        for (const entry of readdirSync(path).sort(byName))
          visit(join(path, entry), within === "" ? entry : `${within}/${entry}`, root ?? real);
        if (isNamed && files.length === before) empty.push(path);
      } else if (isNamed ? !isIgnored(path, path) : isWorkbook(path)) {
        seen.add(real);
        files.push({ path, error: status.isFile() ? null : NO_FILE });
      } else if (!isNamed && isOtherWorkbook(path)) passedOver.push(path);
    } catch (error) {
      files.push({ path, error: bilingualFor(error) });
    }
  };
  for (const word of named) {
    const paths = pathsOf(word);
    if (paths.length === 0) empty.push(word);
    for (const path of paths) visit(path, "", null);
  }
  return { files, empty, passedOver, leadingOut };
}

/** The workbooks of a department's units. @throws Refusal where there are none, or where not one department is to be checked */
export function unitFiles(folder: string, { files: [department, ...more] }: Walk): readonly string[] {
  if (!department || more.length > 0)
    throw new Refusal({
      zh: "--units只能与一个部门的工作簿一起使用，没有校验。",
      en: "--units goes with the workbook of one department; nothing was checked.",
    });
  const units = workbookFiles([folder]).files.flatMap(({ path }) =>
    resolve(path) === resolve(department.path) ? [] : [path],
  );
  if (units.length > 0) return units;
  throw new Refusal({
    zh: `文件夹${folder}中没有所属单位的工作簿，没有校验。请检查路径。`,
    en: `The folder ${folder} has no workbooks of units; nothing was checked. Check the path.`,
  });
}

/** Whether a place lies outside a folder. Both are real paths, without links. */
function leadsOut(root: string, real: string): boolean {
  const way = relative(root, real);
  return way === ".." || /^\.\.[/\\]/u.test(way) || isAbsolute(way);
}

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
const endsAs = (path: string, endings: readonly string[]): boolean =>
  endings.some((ending) => path.toLowerCase().endsWith(ending)) && !nameOf(path).startsWith("~$");
const isWorkbook = (path: string): boolean => endsAs(path, READABLE_ENDINGS);
const isOtherWorkbook = (path: string): boolean => endsAs(path, [".xlsb", ".ods", ".ett"]);
