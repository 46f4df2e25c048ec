import type { Bilingual } from "../disclosure/bilingual";
import { UnreadableDocx } from "../word/unreadable-docx";
import { UnreadableFile } from "../xlsx/unreadable-file";
import { said } from "./language";

/** Something the person can put right, in one whole sentence. */
export class Refusal extends Error {
  constructor(readonly sentence: Bilingual) {
    super(sentence.zh);
  }
}

/** The system's own name of an error, `ENOENT`; empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Why a file could not be read, in one sentence for the person who named it. */
export function bilingualFor(error: unknown): Bilingual {
  if (error instanceof Refusal || error instanceof UnreadableFile || error instanceof UnreadableDocx)
    return error.sentence;
  const what = error instanceof Error ? error.message : String(error);
  if (codeOf(error) === "ENOENT" && error instanceof Error && "path" in error && String(error.path).includes("\ufffd"))
    return UNREADABLE_NAME;
  return (
    SYSTEM_ERRORS[codeOf(error)] ?? {
      zh: `读取时出错（${what}）。请检查文件后再试。`,
      en: `Reading failed (${what}). Check the file and try again.`,
    }
  );
}

/** The same in the language spoken. */
export const sentenceFor = (error: unknown): string => said(bilingualFor(error));

export const NO_FILE: Bilingual = {
  zh: "这不是文件，应为Excel工作簿。请给出工作簿的路径。",
  en: "This is no file; an Excel workbook is expected. Give the path of a workbook.",
};

const NOTHING_THERE: Bilingual = {
  zh: "没有这个文件或文件夹。请检查路径。",
  en: "There is no such file or folder. Check the path.",
};
/** As archives from Chinese Windows leave them when they are unpacked elsewhere. */
const UNREADABLE_NAME: Bilingual = {
  zh: "文件名的编码不对（不是UTF-8），打不开这个文件。请改名后再试。",
  en: "The file's name is not in UTF-8, so that it cannot be opened. Rename it and try again.",
};
const NO_RIGHT: Bilingual = {
  zh: "没有读取权限。请检查权限，或复制到自己的文件夹后再试。",
  en: "It may not be read. Check the permissions, or copy it to a folder of your own.",
};

const SYSTEM_ERRORS: Readonly<Record<string, Bilingual>> = {
  ENOENT: NOTHING_THERE,
  ENOTDIR: NOTHING_THERE,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EBUSY: {
    zh: "文件正被其他程序占用。请关闭该程序后再试。",
    en: "Another program holds the file. Close that program and try again.",
  },
  EISDIR: {
    zh: "这是文件夹，应为Excel工作簿。请给出工作簿的路径。",
    en: "This is a folder; an Excel workbook is expected. Give the path of a workbook.",
  },
  ELOOP: {
    zh: "链接循环，找不到实际文件。请给出文件的实际路径。",
    en: "The links lead in a circle. Give the path of the file itself.",
  },
};
