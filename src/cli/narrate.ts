/**
 * Writes the explanatory text of a disclosure workbook.
 *
 *   npm run --silent narrate -- FILE.xlsx [--text OUT.txt] [--docx OUT.docx] [--html OUT.html]
 *
 * Without an option the text goes to standard output, one paragraph a line; remarks go to standard error.
 * Exit code: 0 the text is complete, 1 it has gaps or the tables have errors, 2 it could not be written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { narrateWorkbook, narrativeForClipboard, type Narration } from "../actions/narrate";
import { publicationDocx, publicationHtml } from "../actions/publish";
import { parseSettings, SETTINGS_KEY } from "../checks/settings";
import { beginningOf } from "../narrative/revision/own-wording";
import { readRecord, RECORD_SETTING } from "../narrative/revision/record";
import { openErrorsWarning } from "../narrative/view";
import { readSetting, readWorkbook, UnreadableFile } from "../xlsx";

const USAGE = "用法：npm run --silent narrate -- 工作簿.xlsx [--text 输出.txt] [--docx 输出.docx] [--html 输出.html]";

/** Something the person can put right; its message is the whole sentence. */
class Refusal extends Error {}

interface Arguments {
  readonly file: string;
  readonly text: string | null;
  readonly docx: string | null;
  readonly html: string | null;
}

const OUTPUTS: readonly string[] = ["--text", "--docx", "--html"];

function parse(words: readonly string[]): Arguments {
  const outputs = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (OUTPUTS.includes(word)) {
      const output = words[++at];
      if (output === undefined || output.startsWith("--")) throw new Refusal(`${word}后面缺少输出文件名。${USAGE}`);
      outputs.set(word, output);
    } else if (word.startsWith("--")) {
      throw new Refusal(`不认识选项${word}。${USAGE}`);
    } else {
      files.push(word);
    }
  }
  const [file, ...others] = files;
  if (file === undefined) throw new Refusal(`没有指定工作簿。${USAGE}`);
  if (others.length > 0) throw new Refusal(`一次只写一个工作簿，多出了${others.join("、")}。${USAGE}`);
  const named = [...outputs.values()].map((output) => resolve(output));
  if (new Set(named).size < named.length) throw new Refusal(`两个输出文件同名，没有写入。请换一个文件名。`);
  for (const output of outputs.values()) {
    if (resolve(output) === resolve(file))
      throw new Refusal(`输出文件不能与工作簿${file}相同，没有写入。请换一个文件名。`);
  }
  return {
    file,
    text: outputs.get("--text") ?? null,
    docx: outputs.get("--docx") ?? null,
    html: outputs.get("--html") ?? null,
  };
}

function load(file: string): Narration {
  const bytes = attempt(() => readFileSync(file), `读不到文件${file}`, "请检查路径和权限");
  const settings = parseSettings(readSetting(bytes, SETTINGS_KEY));
  const record = readRecord(readSetting(bytes, RECORD_SETTING));
  const narration = narrateWorkbook(readWorkbook(bytes, basename(file)), settings, null, record);
  if (Object.keys(narration.book.tables).length === 0) {
    throw new Refusal(
      `${file}中没有认出部门预算公开表，无法写情况说明。请确认工作簿里有“部门收支总体情况表”等表，表名写在表的上方。`,
    );
  }
  return narration;
}

/** Runs a file operation; what the system says becomes a sentence. */
function attempt<T>(operation: () => T, failed: string, advice: string): T {
  try {
    return operation();
  } catch (error) {
    throw new Refusal(
      `${failed}（${error instanceof Error && "code" in error ? String(error.code) : String(error)}）。${advice}。`,
    );
  }
}

function remarks({ gaps, overrides, concerns, openErrors }: Narration): string[] {
  return [
    ...(gaps.length > 0 ? [`待填${gaps.length}处：${[...new Set(gaps.map(({ name }) => name))].join("、")}。`] : []),
    ...overrides.map(({ text, written }) =>
      text === null
        ? `按“情况说明”表删去：${beginningOf(written ?? "")}`
        : `按“情况说明”表采用您的写法：${beginningOf(text)}`,
    ),
    ...concerns.map(({ message }) => `请核实：${message.zh}`),
    ...(openErrors > 0 ? [`${openErrorsWarning(openErrors).zh}。`] : []),
  ];
}

async function main(words: readonly string[]): Promise<number> {
  const { file, text, docx, html } = parse(words);
  const narration = load(file);
  const { text: written } = narrativeForClipboard(narration);
  if (text === null && docx === null && html === null) process.stdout.write(written);
  if (text !== null)
    attempt(() => writeFileSync(text, written), `写不了文件${text}`, "请检查文件夹和权限，或关闭正打开它的程序");
  if (docx !== null) {
    const bytes = await publicationDocx(narration);
    attempt(() => writeFileSync(docx, bytes), `写不了文件${docx}`, "请检查文件夹和权限，或关闭正打开它的程序");
  }
  if (html !== null)
    attempt(
      () => writeFileSync(html, publicationHtml(narration)),
      `写不了文件${html}`,
      "请检查文件夹和权限，或关闭正打开它的程序",
    );
  for (const remark of remarks(narration)) process.stderr.write(`${remark}\n`);
  return narration.gaps.length > 0 || narration.openErrors > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const sentence =
      error instanceof UnreadableFile
        ? error.sentence.zh
        : error instanceof Refusal
          ? error.message
          : `没有写成：${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 2;
  },
);
