import type { CodeList } from "../disclosure/codes/code-list";
import type { FileData } from "../report/json";
import { oneLine } from "../report/printable";
import { unreadableFile } from "../report/unreadable";

/** What is printed of one file, made in the process that checked it. */
export interface CheckedFile {
  readonly status: "clean" | "wrong" | "unchecked";
  /** Text for people, or the JSON of the file. */
  readonly shown: string;
}

export interface CheckOptions {
  readonly asJson: boolean;
  /** Rules switched off and explanations stored in the file count for nothing. */
  readonly ignoreSettings: boolean;
  /** Lists of codes to check by, beside ours and those stored in the file. */
  readonly codes: readonly CodeList[];
  /** The workbooks of the units of the department to be checked; `null` where they are not compared. */
  readonly units: readonly string[] | null;
}

export const shownAs = (data: FileData): string => JSON.stringify(data, null, 2);

/** A file that could not be checked. @param error one plain sentence */
export function uncheckedFile(path: string, error: string, asJson: boolean): CheckedFile {
  return {
    status: "unchecked",
    shown: asJson ? shownAs(unreadableFile(path, error)) : `${oneLine(path)}\n未能校验：${oneLine(error)}`,
  };
}
