import { printableJson } from "../report/printable";
import { sarifBeginning, sarifEnding } from "../report/sarif";
import type { CheckedList } from "./checked-file";
import { printRaw } from "./command";
import { language, said } from "./language";

/** One run over all files; what could not be checked is told at its end. */
export function sarifList(): CheckedList {
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
