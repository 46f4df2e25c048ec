/**
 * Audits existing explanatory texts against a disclosure workbook.
 *
 *   budget-disclosure audit TEXT… --workbook BOOK.xlsx [--last-year BOOK.xlsx] [--json]
 *     [--annotated FOLDER] [--corrected FOLDER]
 *
 * The result goes to standard output, remarks go to standard error. Exit code: 2 something could not be read
 * or written; else 1 some text has errors; else 0.
 */
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import {
  auditJson,
  auditReport,
  auditText,
  certainCorrections,
  commentsOf,
  evidenceOf,
  isNarrativeSheet,
  toldFromLines,
  toldFromSheet,
  type AuditedText,
  type Evidence,
  type TextAudit,
  type ToldText,
} from "../audit";
import { annotatedDocx, correctedDocx, readDocx, UnreadableDocx } from "../word";
import { readWorkbook } from "../xlsx";
import type { Workbook } from "../workbook/workbook";
import { print, printRaw, refuseOutputInto, remark } from "./command";
import { writeFiles, type OutputFile } from "./output-files";
import { readBytes } from "./read-file";
import { Refusal, sentenceFor } from "./system-errors";

const USAGE = `用法：budget-disclosure audit 文字… --workbook 工作簿.xlsx [--last-year 上年工作簿.xlsx] [--json]

逐个核对情况说明中的数字和文字。文字可以是.docx、.txt，或带有“情况说明”工作表的.xlsx；文件不会被修改。

  --workbook 文件    部门预算公开工作簿（.xlsx）
  --last-year 文件   上年的公开工作簿，用来核对增减额和增减率
  --annotated 文件夹 把.docx另存一份，每处错误加批注
  --corrected 文件夹 把.docx另存一份，能确定的数字以修订方式改正
  --json             输出机器可读的结果（JSON，第1版）
  -h, --help         显示本说明

退出码：0 没有错误；1 有错误；2 有文件未能读取或写出。`;

const OPTIONS = {
  workbook: { type: "string" },
  "last-year": { type: "string" },
  annotated: { type: "string" },
  corrected: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

interface Arguments {
  readonly texts: readonly string[];
  readonly workbook: string;
  readonly lastYear: string | null;
  readonly annotated: string | null;
  readonly corrected: string | null;
  readonly asJson: boolean;
}

function parse(words: readonly string[]): Arguments | null {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  if (values["help"] === true) return null;
  const unknown = Object.keys(values).find((name) => !(name in OPTIONS));
  if (unknown !== undefined) throw new Refusal(`不认识选项--${unknown}。\n\n${USAGE}`);
  const named = (name: keyof typeof OPTIONS): string | null => {
    const value = values[name];
    if (value === true || value === "") throw new Refusal(`--${name}后面缺少文件名。\n\n${USAGE}`);
    return typeof value === "string" ? value : null;
  };
  const workbook = named("workbook");
  if (workbook === null) throw new Refusal(`没有用--workbook指定工作簿。\n\n${USAGE}`);
  if (positionals.length === 0) throw new Refusal(`没有指定要核对的文字。\n\n${USAGE}`);
  return {
    texts: positionals,
    workbook,
    lastYear: named("last-year"),
    annotated: named("annotated"),
    corrected: named("corrected"),
    asJson: values["json"] === true,
  };
}

function workbookAt(path: string): Workbook {
  try {
    return readWorkbook(readBytes(path), basename(path));
  } catch (error) {
    throw new Refusal(`${path}不能使用，没有核对。${sentenceFor(error)}`);
  }
}

/** The texts of a file: a .docx and a plain text hold one, a workbook those of its sheets. */
function textsIn(path: string): ToldText[] {
  const bytes = readBytes(path);
  if (/\.docx$/iu.test(path)) {
    const paragraphs = readDocx(bytes).paragraphs.map(({ text, level, number }) => ({ text, level, number }));
    return [{ name: path, paragraphs }];
  }
  if (/\.xlsx$/iu.test(path)) {
    const sheets = readWorkbook(bytes, basename(path)).sheets.filter(isNarrativeSheet);
    if (sheets.length === 0) throw new Refusal("工作簿中没有“情况说明”工作表。请先生成文字，或给出.docx、.txt文件。");
    return sheets.map((sheet) => ({ ...toldFromSheet(sheet), name: path }));
  }
  if (/\.(?:doc|wps|pdf|xls|et)$/iu.test(path))
    throw new Refusal("不读这种格式，应为.docx、.txt或.xlsx。请另存后再试。");
  return [toldFromLines(path, decoded(bytes).split(/\r\n|\r|\n/u))];
}

/** UTF-8, else the encoding of older Chinese systems. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function audited(path: string, evidence: Evidence): AuditedText[] {
  try {
    return textsIn(path).map((text) => ({ text: path, audit: auditText(text, evidence) }));
  } catch (error) {
    const sentence =
      error instanceof UnreadableDocx
        ? error.sentence.zh
        : error instanceof Refusal
          ? error.message
          : sentenceFor(error);
    return [{ text: path, error: sentence }];
  }
}

/** The command, told its words. @returns its exit code */
export async function audit(words: readonly string[]): Promise<number> {
  const parsed = parse(words);
  if (parsed === null) {
    await print(`${USAGE}\n`);
    return 0;
  }
  const { texts, workbook, lastYear, asJson } = parsed;
  const inputs = [...texts, workbook, ...(lastYear === null ? [] : [lastYear])];
  refuseOutputInto(inputs);
  const evidence = evidenceOf(workbookAt(workbook), lastYear === null ? null : workbookAt(lastYear));
  if (Object.keys(evidence.book.tables).length === 0)
    throw new Refusal(`${workbook}中没有认出部门预算公开表，没有核对。请确认工作簿里有公开表，表名写在表的上方。`);
  const results = texts.flatMap((path) => audited(path, evidence));
  if (asJson) await printRaw(`${JSON.stringify(auditJson(workbook, results), null, 2)}\n`);
  else for (const result of results) await print(`${auditReport(result)}\n\n`);
  for (const result of results) if (asJson && "error" in result) remark(`${result.text}未能核对：${result.error}`);
  const copies = results.flatMap((result) => ("audit" in result ? copiesOf(result.text, result.audit, parsed) : []));
  if (copies.length > 0) writeFiles(copies, { inputs, mayReplace: false });
  if (results.some((result) => "error" in result)) return 2;
  return results.some((result) => "audit" in result && result.audit.findings.some(({ level }) => level === "error"))
    ? 1
    : 0;
}

/** The copies that were asked for; a text that is no Word file has none, and that is said. */
function copiesOf(path: string, { findings }: TextAudit, { annotated, corrected }: Arguments): OutputFile[] {
  const wanted = [
    { folder: annotated, suffix: "批注", make: (bytes: Uint8Array) => annotatedDocx(bytes, commentsOf(findings)) },
    {
      folder: corrected,
      suffix: "修订",
      make: (bytes: Uint8Array) => correctedDocx(bytes, certainCorrections(findings)),
    },
  ];
  return wanted.flatMap(({ folder, suffix, make }) => {
    if (folder === null) return [];
    if (!/\.docx$/iu.test(path)) {
      remark(`${path}不是.docx，没有写${suffix}稿。`);
      return [];
    }
    const name = `${basename(path).replace(/\.docx$/iu, "")}-${suffix}.docx`;
    return [{ path: join(folder, name), content: make(readBytes(path)) }];
  });
}
