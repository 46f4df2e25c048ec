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
import type { Bilingual } from "../disclosure/bilingual";
import { fileIdentity, readIdentity } from "./file-identity";
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
  const read = inputs.map((path) => readIdentity(path));
  const taken = new Set<string>();
  for (const path of paths) {
    const present = asked(path, () => lstatSync(path, { throwIfNoEntry: false }));
    const identity = asked(path, () => fileIdentity(path));
    if (present && identity === null)
      throw unwritten(path, { zh: "是链接，指向的文件不存在", en: "is a link to a file that does not exist" });
    if (identity !== null && read.includes(identity))
      throw new Refusal({
        zh: `输出文件${path}就是原文件，没有写入。请换一个文件名。`,
        en: `The output ${path} is the file that is read; nothing was written. Choose another name.`,
      });
    if (present && !statSync(path).isFile()) throw unwritten(path, { zh: "不是文件", en: "is no file" });
    if (present && !mayReplace)
      throw new Refusal({
        zh: `文件${path}已存在，没有写入。请换一个文件名，或加--force覆盖。`,
        en: `The file ${path} is there already; nothing was written. Choose another name, or add --force to replace it.`,
      });
    if (present) asked(path, () => accessSync(path, constants.W_OK));
    const name = identity ?? asked(path, () => join(realpathSync(dirname(path)), basename(path)).normalize("NFC"));
    // Where names differ in capitals only, some systems see one file.
    if (taken.has(name.toLowerCase()))
      throw new Refusal({
        zh: `两个输出写的是同一个文件${path}，没有写入。请换一个文件名。`,
        en: `Two outputs go to one file, ${path}; nothing was written. Choose another name.`,
      });
    taken.add(name.toLowerCase());
  }
}

function unwritten(path: string, { zh, en }: Bilingual): Refusal {
  return new Refusal({
    zh: `${path}${zh}，没有写入。请换一个文件名。`,
    en: `${path} ${en}; nothing was written. Choose another name.`,
  });
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
    for (const file of files) drafts.push(asked(file.path, () => drafted(file)));
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

/** A file written piece by piece, beside its place until it is whole. */
export interface GrowingFile {
  /** @throws Refusal */
  write(piece: Uint8Array | string): void;
  /** Puts the file into its place. @throws Refusal */
  finish(): void;
  /** Leaves nothing behind; nothing where it is finished. */
  discard(): void;
}

/**
 * Begins a file too large to be held in memory.
 * @throws Refusal
 */
export function growingFile(path: string, rules: OutputRules): GrowingFile {
  refuseOutputs([path], rules);
  const draft = asked(path, () => begun(path));
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(draft.file);
    isOpen = false;
  };
  return {
    write: (piece) => {
      asked(path, () => writeFileSync(draft.file, piece));
    },
    finish: () => {
      refuseOutputs([path], rules);
      asked(path, () => {
        fsyncSync(draft.file);
        close();
        if (draft.mode !== null) chmodSync(draft.beside, draft.mode);
        put(draft, rules.mayReplace);
      });
      rmSync(draft.beside, { force: true });
    },
    discard: () => {
      close();
      rmSync(draft.beside, { force: true });
    },
  };
}

/** A file written beside the place it is meant for. */
interface Draft {
  readonly path: string;
  readonly beside: string;
  /** Where it goes: behind a link, what the link leads to. */
  readonly place: string;
}

/** By it the drafts of one command differ. */
let begunFiles = 0;

function begun(path: string): Draft & { readonly file: number; readonly mode: number | null } {
  const replaced = statSync(path, { throwIfNoEntry: false });
  const place = replaced ? realpathSync(path) : path;
  begunFiles += 1;
  const beside = join(dirname(place), `.${process.pid}-${begunFiles}.tmp`);
  return { path, beside, place, file: openSync(beside, "wx"), mode: replaced?.mode ?? null };
}

function drafted({ path, content }: OutputFile): Draft {
  const { file, mode, ...draft } = begun(path);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(draft.beside, { force: true });
    throw error;
  }
  closeSync(file);
  if (mode !== null) chmodSync(draft.beside, mode);
  return draft;
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

const ADVICE: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { zh: "磁盘空间不足，请腾出空间后再试", en: "The disk is full: make room and try again" },
  EDQUOT: { zh: "磁盘配额已满，请腾出空间后再试", en: "Your share of the disk is full: make room and try again" },
  EFBIG: { zh: "文件超过系统允许的大小，请换一个位置", en: "The system takes no file as large: choose another place" },
  ENOENT: {
    zh: "没有这个文件夹，请先建立，或换一个位置",
    en: "There is no such folder: make it, or choose another place",
  },
  ENAMETOOLONG: { zh: "文件名太长，请换一个短的", en: "The name is too long: choose a shorter one" },
  EROFS: { zh: "磁盘只能读取，请换一个位置", en: "The disk can only be read: choose another place" },
  EEXIST: {
    zh: "文件已存在，请换一个文件名，或加--force覆盖",
    en: "It is there already: choose another name, or add --force to replace it",
  },
};
const CHECK_PLACE: Bilingual = {
  zh: "请检查文件夹和权限，或关闭正打开它的程序",
  en: "Check the folder and its permissions, or close the program that has it open",
};

/** Runs a file operation; what the system says becomes a sentence. @param written what stands already */
function asked<T>(path: string, operation: () => T, written: readonly string[] = []): T {
  try {
    return operation();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = codeOf(error);
    const advice = ADVICE[code] ?? CHECK_PLACE;
    const [zh, en] =
      written.length === 0 ? ["", ""] : [`已写入${written.join("、")}。`, ` Written already: ${written.join(", ")}.`];
    const why = code === "" ? String(error) : code;
    throw new Refusal({
      zh: `不能写入文件${path}（${why}）。${advice.zh}。${zh}`,
      en: `The file ${path} cannot be written (${why}). ${advice.en}.${en}`,
    });
  }
}
