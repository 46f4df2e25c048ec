import { UnreadableFile } from "../xlsx/unreadable-file";

/** Something the person can put right; its message is the whole sentence. */
export class Refusal extends Error {}

/** The system's own name of an error, `ENOENT`; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Why a file could not be read, in one sentence for the person who named it. */
export function sentenceFor(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof UnreadableFile) return error.sentence.zh;
  return (
    SYSTEM_ERRORS[codeOf(error)] ??
    `读取时出错（${error instanceof Error ? error.message : String(error)}）。请检查文件后再试。`
  );
}

export const NO_FILE = "这不是文件，应为Excel工作簿。请给出工作簿的路径。";

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件或文件夹。请检查路径。",
  ENOTDIR: "没有这个文件或文件夹。请检查路径。",
  EACCES: "没有读取权限。请检查权限，或复制到自己的文件夹后再试。",
  EPERM: "没有读取权限。请检查权限，或复制到自己的文件夹后再试。",
  EBUSY: "文件正被其他程序占用。请关闭该程序后再试。",
  EISDIR: "这是文件夹，应为Excel工作簿。请给出工作簿的路径。",
  ELOOP: "链接循环，找不到实际文件。请给出文件的实际路径。",
};
