/**
 * Writes the explanatory text of a disclosure workbook.
 *
 *   budget-disclosure narrate FILE.xlsx [--last-year LAST.xlsx] [--text OUT.txt] [--docx OUT.docx] [--html OUT.html] [--force]
 *
 * Without an output the text goes to standard output, one paragraph a line; remarks go to standard error.
 * FILE is never written, under whatever name. OUT must not exist, unless --force allows to replace it.
 * Exit code: 0 the text is complete, 1 it has gaps or the tables have errors, 2 it could not be written.
 */
import { parseArgs } from "node:util";
import { oneLine } from "../report/printable";
import { print, refuseOutputInto, remark } from "./command";
import { refuseOutputs, writeFiles, type OutputRules } from "./output-files";
import { Refusal } from "./system-errors";
import { BOUND_OPTIONS, boundsFrom } from "./work/bound-options";
import { oneFile } from "./work/one-file";
import type { Bounds } from "./work/job";

const USAGE =
  "用法：budget-disclosure narrate 工作簿.xlsx [--text 输出.txt] [--docx 输出.docx] [--html 输出.html] [--force（覆盖已有的输出文件）] [--last-year 上年工作簿.xlsx（补上空着的上年预算数，列出与上年公开不一致的）]";

const OPTIONS = {
  "last-year": { type: "string" },
  text: { type: "string" },
  docx: { type: "string" },
  html: { type: "string" },
  force: { type: "boolean" },
  ...BOUND_OPTIONS,
  help: { type: "boolean", short: "h" },
} as const;

interface Arguments {
  readonly file: string;
  /** Last year's workbook. */
  readonly lastYear: string | null;
  readonly text: string | null;
  readonly docx: string | null;
  readonly html: string | null;
  readonly mayReplace: boolean;
  readonly bounds: Bounds;
}

function understood(words: readonly string[]): Arguments | null {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values["help"] === true) return null;
  const options = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  for (const { name, rawName } of options) {
    if (!(name in OPTIONS)) throw new Refusal(`不认识选项${rawName}。${USAGE}`);
    if (options.filter((other) => other.name === name).length > 1)
      throw new Refusal(`${rawName}写了两次，没有写入。${USAGE}`);
  }
  const named = (name: "last-year" | "text" | "docx" | "html"): string | null => {
    const value = values[name];
    if (value === undefined) return null;
    if (typeof value !== "string" || value === "" || value.startsWith("--"))
      throw new Refusal(`--${name}后面缺少${name === "last-year" ? "" : "输出"}文件名。${USAGE}`);
    return value;
  };
  const [file, ...others] = positionals;
  if (file === undefined) throw new Refusal(`没有指定工作簿。${USAGE}`);
  if (others.length > 0) throw new Refusal(`一次只写一个工作簿，多出了${others.join("、")}。${USAGE}`);
  return {
    file,
    lastYear: named("last-year"),
    text: named("text"),
    docx: named("docx"),
    html: named("html"),
    mayReplace: values["force"] === true,
    bounds: boundsFrom(values),
  };
}

/** The command, told its words. @returns its exit code */
export async function narrate(words: readonly string[]): Promise<number> {
  const wanted = understood(words);
  if (wanted === null) {
    await print(`${USAGE}\n`);
    return 0;
  }
  const { file, lastYear, text, docx, html, mayReplace, bounds } = wanted;
  const inputs = [file, ...(lastYear === null ? [] : [lastYear])];
  const rules: OutputRules = { inputs, mayReplace };
  refuseOutputs(
    [text, docx, html].flatMap((path) => path ?? []),
    rules,
  );
  refuseOutputInto(inputs);
  const narrated = await oneFile(
    { kind: "narrate", path: file, options: { asDocx: docx !== null, asHtml: html !== null, lastYear } },
    bounds,
  );
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
