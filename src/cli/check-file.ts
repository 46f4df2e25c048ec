import { basename } from "node:path";
import { validateWorkbook } from "../actions/validate";
import { addCodes, NO_SETTINGS, parseSettings, SETTINGS_KEY } from "../checks/settings";
import type { CodeList } from "../disclosure/codes/code-list";
import { checkedFile, unreadableFile, type FileData } from "../report/json";
import { textReport } from "../report/text";
import { readSetting, readWorkbook } from "../xlsx";
import { readBytes, sentenceFor } from "./workbook-files";

/** What is printed of one file: plain data, so that another thread can make it. */
export interface CheckedFile {
  readonly data: FileData;
  readonly text: string;
}

export interface CheckOptions {
  /** Rules switched off and explanations stored in the file count for nothing. */
  readonly ignoreSettings: boolean;
  /** Lists of codes to check by, beside ours and those stored in the file. */
  readonly codes: readonly CodeList[];
}

/** Checks one file. Whatever is wrong with it becomes part of the result. */
export function checkFile(path: string, { ignoreSettings, codes }: CheckOptions): CheckedFile {
  try {
    const bytes = readBytes(path);
    const stored = ignoreSettings ? NO_SETTINGS : parseSettings(readSetting(bytes, SETTINGS_KEY));
    const settings = codes.reduce(addCodes, stored);
    const validation = validateWorkbook(readWorkbook(bytes, basename(path)), settings);
    return { data: checkedFile(path, validation), text: textReport(path, validation) };
  } catch (error) {
    return uncheckedFile(path, sentenceFor(error));
  }
}

/** A file that could not be checked. @param error one plain sentence */
export function uncheckedFile(path: string, error: string): CheckedFile {
  return { data: unreadableFile(path, error), text: `${path}\n未能校验：${error}` };
}
