/**
 * Writes the explanatory text of a disclosure workbook.
 *
 *   budget-disclosure narrate FILE.xlsx [--last-year LAST.xlsx] [--text OUT.txt] [--docx OUT.docx] [--html OUT.html] [--force]
 *
 * Without an output the text goes to standard output, one paragraph a line; remarks go to standard error.
 * FILE is never written, under whatever name. OUT must not exist, unless --force allows to replace it.
 * Exit code: 0 the text is complete, 1 it has gaps or the tables have errors, 2 it could not be written.
 */
import type { Bilingual } from "../disclosure/bilingual";
import { oneLine } from "../report/printable";
import { print, refuseOutputInto, remark } from "./command";
import { language } from "./language";
import { refuseOutputs, writeFiles, type OutputRules } from "./output-files";
import { BOUND_OPTIONS, BOUND_USAGE, boundsFrom } from "./work/bound-options";
import { oneFile } from "./work/one-file";
import { COMMON_USAGE, helpOf, misused, understood, type Options } from "./words";

const USAGE: Bilingual = {
  zh: `用法：budget-disclosure narrate 工作簿.xlsx [--text 输出.txt] [--docx 输出.docx] [--html 输出.html] [--force]

由部门预算公开工作簿生成情况说明；工作簿不会被修改。不指定输出文件时，文字输出到屏幕。

  --last-year 文件   上年的公开工作簿：补上空着的上年预算数，列出与上年公开不一致的
  --text 文件        写成文本文件
  --docx 文件        写成Word文档，连同公开表
  --html 文件        写成网页，连同公开表
  --force            输出文件已存在时覆盖
${BOUND_USAGE.zh}
${COMMON_USAGE.zh}

退出码：0 文字完整；1 有待填的内容，或表中有错误；2 没有写出，或结果没有全部输出。`,
  en: `Usage: budget-disclosure narrate FILE.xlsx [--text OUT.txt] [--docx OUT.docx] [--html OUT.html] [--force]

Writes the explanatory text (in Chinese) of a disclosure workbook; FILE is not changed. Without an output the text
is printed.

  --last-year FILE   last year's disclosure: fills blank amounts of last year, tells those that differ
  --text FILE        as a text file
  --docx FILE        as a Word document, with the tables
  --html FILE        as a web page, with the tables
  --force            replace outputs that are there already
${BOUND_USAGE.en}
${COMMON_USAGE.en}

Exit code: 0 the text is complete; 1 it has gaps, or the tables have errors; 2 not written, or not all printed.`,
};

const OUTPUT_NAME: Bilingual = { zh: "输出文件名", en: "the name of the output" };

const OPTIONS = {
  "last-year": { type: "string" },
  text: { type: "string", value: OUTPUT_NAME },
  docx: { type: "string", value: OUTPUT_NAME },
  html: { type: "string", value: OUTPUT_NAME },
  force: { type: "boolean" },
  ...BOUND_OPTIONS,
} as const satisfies Options;

/** The command, told its words. @returns its exit code */
export async function narrate(typed: readonly string[]): Promise<number> {
  const words = understood(typed, OPTIONS, USAGE);
  if (words === null) {
    await print(helpOf(USAGE));
    return 0;
  }
  const [file, ...others] = words.positionals;
  if (file === undefined) throw misused({ zh: "没有指定工作簿。", en: "No workbook is named." }, USAGE);
  if (others.length > 0)
    throw misused(
      {
        zh: `一次只写一个工作簿，多出了${others.join("、")}。`,
        en: `One workbook is written up at a time; ${others.join(", ")} is too much.`,
      },
      USAGE,
    );
  const [text, docx, html] = [words.text("text"), words.text("docx"), words.text("html")];
  const lastYear = words.text("last-year");
  const inputs = [file, ...(lastYear === null ? [] : [lastYear])];
  const bounds = boundsFrom(words);
  const rules: OutputRules = { inputs, mayReplace: words.has("force") };
  refuseOutputs(
    [text, docx, html].flatMap((path) => path ?? []),
    rules,
  );
  refuseOutputInto(inputs);
  const options = { asDocx: docx !== null, asHtml: html !== null, lastYear, language: language() };
  const narrated = await oneFile({ kind: "narrate", path: file, options }, bounds);
  writeFiles(
    [
      ...(text === null ? [] : [{ path: text, content: narrated.text }]),
      ...(docx === null || narrated.docx === null ? [] : [{ path: docx, content: narrated.docx }]),
      ...(html === null || narrated.html === null ? [] : [{ path: html, content: narrated.html }]),
    ],
    rules,
  );
  if (text === null && docx === null && html === null) await print(narrated.text);
  for (const line of narrated.remarks) remark(oneLine(line));
  return narrated.isComplete ? 0 : 1;
}
