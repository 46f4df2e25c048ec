import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileIdentity } from "./file-identity";
import { codeOf, Refusal } from "./system-errors";

/** A file a command is asked to write. */
export interface OutputFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

export interface OutputRules {
  /** Files the command reads: never written, under whatever name. */
  readonly inputs: readonly string[];
  /** `--force`: a file that is there already may be replaced. */
  readonly mayReplace: boolean;
}

/**
 * Refuses outputs that would cost a file of the person's, before any work is done: an input under another name
 * or link, a file that is there already, one file named twice.
 * @throws Refusal
 */
export function refuseOutputs(paths: readonly string[], { inputs, mayReplace }: OutputRules): void {
  const read = inputs.map((path) => fileIdentity(path));
  const taken = new Set<string>();
  for (const path of paths) {
    const present = asked(path, () => lstatSync(path, { throwIfNoEntry: false }));
    const identity = asked(path, () => fileIdentity(path));
    if (present && identity === null) throw new Refusal(`${path}是链接，指向的文件不存在，没有写入。请换一个文件名。`);
    if (identity !== null && read.includes(identity))
      throw new Refusal(`输出文件${path}就是原文件，没有写入。请换一个文件名。`);
    if (present && !statSync(path).isFile()) throw new Refusal(`${path}不是文件，没有写入。请换一个文件名。`);
    if (present && !mayReplace) throw new Refusal(`文件${path}已存在，没有写入。请换一个文件名，或加--force覆盖。`);
    if (present) asked(path, () => accessSync(path, constants.W_OK));
    const name = identity ?? asked(path, () => join(realpathSync(dirname(path)), basename(path)).normalize("NFC"));
    // Where names differ in capitals only, some systems see one file.
    if (taken.has(name.toLowerCase())) throw new Refusal(`两个输出写的是同一个文件${path}，没有写入。请换一个文件名。`);
    taken.add(name.toLowerCase());
  }
}

/**
 * Writes files whole or not at all: each beside its place first, then, once all are on the disk, put there. A full
 * disk or an interruption leaves what was there before.
 * @throws Refusal
 */
export function writeFiles(files: readonly OutputFile[], rules: OutputRules): void {
  refuseOutputs(
    files.map(({ path }) => path),
    rules,
  );
  const drafts: Draft[] = [];
  try {
    for (const file of files) drafts.push(asked(file.path, () => drafted(file, drafts.length)));
    for (const [at, draft] of drafts.entries())
      asked(
        draft.path,
        () => put(draft, rules.mayReplace),
        files.slice(0, at).map(({ path }) => path),
      );
  } finally {
    for (const { beside } of drafts) rmSync(beside, { force: true });
  }
}

/** A file written beside the place it is meant for. */
interface Draft {
  readonly path: string;
  readonly beside: string;
  /** Where it goes: behind a link, what the link leads to. */
  readonly place: string;
}

function drafted({ path, content }: OutputFile, number: number): Draft {
  const replaced = statSync(path, { throwIfNoEntry: false });
  const place = replaced ? realpathSync(path) : path;
  const beside = join(dirname(place), `.${process.pid}-${number}.tmp`);
  const file = openSync(beside, "wx");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(beside, { force: true });
    throw error;
  }
  closeSync(file);
  if (replaced) chmodSync(beside, replaced.mode);
  return { path, beside, place };
}

/** Without leave to replace, a file that came into being meanwhile is not replaced either. */
function put({ beside, place }: Draft, mayReplace: boolean): void {
  if (mayReplace) {
    renameSync(beside, place);
    return;
  }
  try {
    linkSync(beside, place);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    // Some file systems know no links.
    if (lstatSync(place, { throwIfNoEntry: false })) throw error;
    renameSync(beside, place);
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘空间不足，请腾出空间后再试",
  EDQUOT: "磁盘配额已满，请腾出空间后再试",
  EFBIG: "文件超过系统允许的大小，请换一个位置",
  EEXIST: "文件已存在，请换一个文件名，或加--force覆盖",
};

/** Runs a file operation; what the system says becomes a sentence. @param written what stands already */
function asked<T>(path: string, operation: () => T, written: readonly string[] = []): T {
  try {
    return operation();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = codeOf(error);
    const advice = ADVICE[code] ?? "请检查文件夹和权限，或关闭正打开它的程序";
    const said = written.length === 0 ? "" : `已写入${written.join("、")}。`;
    throw new Refusal(`不能写入文件${path}（${code === "" ? String(error) : code}）。${advice}。${said}`);
  }
}
