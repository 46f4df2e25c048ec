import { sarifBeginning, sarifEnding } from "../report/sarif";
import { printableJson } from "../report/printable";
import type { CheckedFile, CheckOptions } from "./checked-file";
import { print, printRaw } from "./command";
import { jsonList } from "./json-list";
import { language, said } from "./language";

/** Prints checked files as they come, so that no number of them is too many. */
export interface CheckedList {
  show(checked: CheckedFile): Promise<void>;
  end(): Promise<void>;
}

/** @param tally how many files came to what, kept up to date while they come */
export function printedList(
  { shape }: CheckOptions,
  files: number,
  tally: Readonly<Record<CheckedFile["status"], number>>,
): CheckedList {
  switch (shape) {
    case "json": {
      const list = jsonList({ version: 1 }, "files");
      return { show: ({ shown }) => list.show(shown), end: () => list.end() };
    }
    case "sarif":
      return sarifList();
    case "text":
    case "none": {
      const show = ({ shown }: CheckedFile): Promise<void> =>
        shown === "" ? Promise.resolve() : print(`${shown}\n\n`);
      return {
        show,
        end: async () => {
          if (files > 1 || shape === "none") await print(`${totals(files, tally)}\n`);
        },
      };
    }
  }
}

function totals(files: number, { clean, wrong, unchecked }: Readonly<Record<CheckedFile["status"], number>>): string {
  return said({
    zh: `共${files}个文件：${clean}个没有错误，${wrong}个有错误，${unchecked}个未能校验。`,
    en: `${files} files: ${clean} without errors, ${wrong} with errors, ${unchecked} not checked.`,
  });
}

/** One run over all files; what could not be checked is told at its end. */
function sarifList(): CheckedList {
  const unchecked: { readonly path: string; readonly sentence: string }[] = [];
  let isFirst = true;
  const begin = (): string => {
    const text = isFirst ? sarifBeginning(language()) : ",\n";
    isFirst = false;
    return text;
  };
  return {
    show: async ({ path, shown, error }) => {
      if (error !== null) unchecked.push({ path, sentence: said(error) });
      if (shown !== "") await printRaw(begin() + printableJson(shown));
    },
    end: async () => {
      if (isFirst) await printRaw(begin());
      await printRaw(printableJson(sarifEnding(unchecked)));
    },
  };
}
