import type { CheckedFile, CheckedList, CheckOptions } from "./checked-file";
import { print } from "./command";
import { jsonList } from "./json-list";
import { said } from "./language";

/** @param tally how many files came to what, kept up to date while they come */
export async function printedList(
  { shape }: CheckOptions,
  files: number,
  tally: Readonly<Record<CheckedFile["status"], number>>,
): Promise<CheckedList> {
  switch (shape) {
    case "json": {
      const list = jsonList({ version: 1 }, "files");
      return { show: ({ shown }) => list.show(shown), end: () => list.end() };
    }
    case "sarif":
      // Its names of rules bring all rules with them, which nothing else here needs.
      return (await import("./sarif-list")).sarifList();
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
