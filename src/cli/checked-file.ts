import type { Bilingual } from "../disclosure/bilingual";
import type { CodeList } from "../disclosure/codes/code-list";
import type { FileData } from "../report/json";
import { oneLine } from "../report/printable";
import { unreadableFile } from "../report/unreadable";
import { uninspectedUnit, type InspectedUnit } from "./inspection/unit";
import { said, type Language } from "./language";

/** What is printed and reported of one file, made in the process that checked it. */
export interface CheckedFile {
  readonly path: string;
  readonly status: "clean" | "wrong" | "unchecked";
  /** Text for people, the JSON of the file, or its SARIF results joined by commas. */
  readonly shown: string;
  /** What reports say of it; `null` where no report was asked for. */
  readonly unit: InspectedUnit | null;
  /** Why it could not be checked; `null` where it was. */
  readonly error: Bilingual | null;
}

/** The workbooks of a department's units. */
export interface UnitPaths {
  readonly paths: readonly string[];
  /** Those that cost more than a file may, with the sentence that says so; they are not among the paths. */
  readonly refused: readonly { readonly path: string; readonly sentence: Bilingual }[];
}

export interface CheckOptions {
  readonly shape: "text" | "json" | "sarif" | "none";
  readonly forReport: boolean;
  /** Rules switched off and explanations stored in the file count for nothing. */
  readonly ignoreSettings: boolean;
  /** Lists of codes to check by, beside ours and those stored in the file. */
  readonly codes: readonly CodeList[];
  /** The workbooks of the units of the department to be checked; `null` where they are not compared. */
  readonly units: UnitPaths | null;
  readonly language: Language;
}

export const shownAs = (data: FileData): string => JSON.stringify(data, null, 2);

/** A file that could not be checked. @param error one plain sentence */
export function uncheckedFile(path: string, error: Bilingual, { shape, forReport }: CheckOptions): CheckedFile {
  const texts = {
    text: () =>
      `${oneLine(path)}\n${said({ zh: `未能校验：${oneLine(error.zh)}`, en: `Not checked: ${oneLine(error.en)}` })}`,
    json: () => shownAs(unreadableFile(path, error.zh)),
    sarif: () => "",
    none: () => "",
  };
  return {
    path,
    status: "unchecked",
    shown: texts[shape](),
    unit: forReport ? uninspectedUnit(path, error) : null,
    error,
  };
}

/** Prints checked files as they come, so that no number of them is too many. */
export interface CheckedList {
  show(checked: CheckedFile): Promise<void>;
  end(): Promise<void>;
}
