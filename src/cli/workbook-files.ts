import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { tooLarge, UnreadableFile } from "../xlsx";

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
 * The files to check: those named, and the .xlsx files in the folders named and below them, each once,
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

/** @throws UnreadableFile, or the system's own error */
export function readBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > LARGEST) throw tooLarge(Math.ceil(size / MEGABYTE), LARGEST / MEGABYTE);
  return new Uint8Array(readFileSync(path));
}

/** Why a file could not be read, in one sentence for the person who named it. */
export function sentenceFor(error: unknown): string {
  if (error instanceof UnreadableFile) return error.sentence.zh;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (
    SYSTEM_ERRORS[code] ?? `读取时出错（${error instanceof Error ? error.message : String(error)}）。请检查文件后再试。`
  );
}

const MEGABYTE = 1024 * 1024;
const LARGEST = 512 * MEGABYTE;

const NO_FILE = "这不是文件，应为.xlsx工作簿。请给出工作簿的路径。";

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件或文件夹。请检查路径。",
  EACCES: "没有读取权限。请检查权限，或复制到自己的文件夹后再试。",
  EPERM: "没有读取权限。请检查权限，或复制到自己的文件夹后再试。",
  EBUSY: "文件正被其他程序占用。请关闭该程序后再试。",
  EISDIR: "这是文件夹，应为.xlsx工作簿。请给出工作簿的路径。",
  ELOOP: "链接循环，找不到实际文件。请给出文件的实际路径。",
};

const nameOf = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
const isWorkbook = (path: string): boolean => /\.xlsx$/iu.test(path) && !nameOf(path).startsWith("~$");
const isOtherWorkbook = (path: string): boolean =>
  /\.(?:xls|xlsb|xlsm|et|ods)$/iu.test(path) && !nameOf(path).startsWith("~$");
