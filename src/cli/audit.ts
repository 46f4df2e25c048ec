/**
 * Audits existing explanatory texts against a disclosure workbook.
 *
 *   budget-disclosure audit TEXT… --workbook BOOK.xlsx [--last-year BOOK.xlsx] [--json]
 *     [--annotated FOLDER] [--corrected FOLDER]
 *
 * The result goes to standard output, remarks go to standard error. Exit code: 2 something could not be read,
 * written or printed; else 1 some text has errors; else 0.
 */
import { basename, join } from "node:path";
import type { Bilingual } from "../disclosure/bilingual";
import type { Audited, AuditOptions } from "./audit-file";
import { print, refuseOutputInto, remark } from "./command";
import { pathsOf } from "./globs";
import { jsonList, type List } from "./json-list";
import { language, said } from "./language";
import { writeFiles, type OutputFile } from "./output-files";
import { Refusal } from "./system-errors";
import { BOUND_OPTIONS, BOUND_USAGE, boundsFrom } from "./work/bound-options";
import type { Bounds } from "./work/job";
import { WorkProcess } from "./work/process";
import { sentenceForEnded } from "./work/sentences";
import { COMMON_USAGE, helpOf, misused, understood, type Options, type Words } from "./words";

const USAGE: Bilingual = {
  zh: `用法：budget-disclosure audit 文字… --workbook 工作簿.xlsx [--last-year 上年工作簿.xlsx] [--json]

逐个核对情况说明中的数字和文字。文字可以是.docx、.txt，或带有“情况说明”工作表的.xlsx，可用通配符；
文件不会被修改。

  --workbook 文件    部门预算公开工作簿（.xlsx）
  --last-year 文件   上年的公开工作簿，用来核对增减额和增减率
  --annotated 文件夹 把.docx另存一份，每处错误加批注
  --corrected 文件夹 把.docx另存一份，能确定的数字以修订方式改正
  --json             输出机器可读的结果（JSON，第1版，见docs/audit.schema.json）
${BOUND_USAGE.zh}
${COMMON_USAGE.zh}

退出码：0 没有错误；1 有错误；2 有文件未能读取或写出，或结果没有全部输出。`,
  en: `Usage: budget-disclosure audit TEXT… --workbook BOOK.xlsx [--last-year BOOK.xlsx] [--json]

Judges every figure and the words of explanatory texts (.docx, .txt, or an .xlsx with the sheet 情况说明; patterns
too); no file is changed. What is found is told in Chinese.

  --workbook FILE    the disclosure workbook (.xlsx)
  --last-year FILE   last year's disclosure, by which changes are judged
  --annotated FOLDER a copy of each .docx with a comment on every error
  --corrected FOLDER a copy of each .docx in which certain figures are corrected as tracked changes
  --json             print data (JSON, version 1, see docs/audit.schema.json)
${BOUND_USAGE.en}
${COMMON_USAGE.en}

Exit code: 0 no errors; 1 errors; 2 something could not be read, written or printed.`,
};

const FOLDER: Bilingual = { zh: "文件夹名", en: "the name of a folder" };

const OPTIONS = {
  workbook: { type: "string" },
  "last-year": { type: "string" },
  annotated: { type: "string", value: FOLDER },
  corrected: { type: "string", value: FOLDER },
  json: { type: "boolean" },
  ...BOUND_OPTIONS,
} as const satisfies Options;

interface Arguments {
  readonly texts: readonly string[];
  readonly annotated: string | null;
  readonly corrected: string | null;
  readonly options: AuditOptions;
  readonly bounds: Bounds;
}

function argumentsOf(words: Words): Arguments {
  const workbook = words.text("workbook");
  if (workbook === null)
    throw misused({ zh: "没有用--workbook指定工作簿。", en: "No workbook is named by --workbook." }, USAGE);
  if (words.positionals.length === 0)
    throw misused({ zh: "没有指定要核对的文字。", en: "No text to audit is named." }, USAGE);
  const texts = words.positionals.flatMap((word) => {
    const paths = pathsOf(word);
    return paths.length === 0 ? [word] : paths;
  });
  const [annotated, corrected] = [words.text("annotated"), words.text("corrected")];
  return {
    texts,
    annotated,
    corrected,
    options: {
      workbook,
      lastYear: words.text("last-year"),
      asJson: words.has("json"),
      annotated: annotated !== null,
      corrected: corrected !== null,
      language: language(),
    },
    bounds: boundsFrom(words),
  };
}

/** The command, told its words. @returns its exit code */
export async function audit(typed: readonly string[]): Promise<number> {
  const words = understood(typed, OPTIONS, USAGE);
  if (words === null) {
    await print(helpOf(USAGE));
    return 0;
  }
  const wanted = argumentsOf(words);
  const { options, texts, bounds } = wanted;
  const inputs = [...texts, options.workbook, ...(options.lastYear === null ? [] : [options.lastYear])];
  refuseOutputInto(inputs);
  const list: List = options.asJson
    ? jsonList({ version: 1, workbook: options.workbook }, "texts")
    : { show: (piece) => print(`${piece}\n\n`), end: () => Promise.resolve() };
  const process = new WorkProcess(bounds);
  const copies: OutputFile[] = [];
  const statuses = new Set<Audited["status"]>();
  try {
    for (const path of texts) {
      const audited = await auditIn(process, path, options, bounds);
      statuses.add(audited.status);
      for (const shown of audited.shown) await list.show(shown);
      const { error } = audited;
      if (options.asJson && error !== null)
        remark(said({ zh: `${path}未能核对：${error.zh}`, en: `${path} was not audited: ${error.en}` }));
      copies.push(...copiesOf(path, audited, wanted));
    }
  } finally {
    process.close();
  }
  await list.end();
  if (copies.length > 0) writeFiles(copies, { inputs, mayReplace: false });
  if (statuses.has("unread")) return 2;
  return statuses.has("wrong") ? 1 : 0;
}

/** @throws Refusal where the workbooks cannot be used */
async function auditIn(process: WorkProcess, path: string, options: AuditOptions, bounds: Bounds): Promise<Audited> {
  const outcome = await process.run({ kind: "audit", path, options });
  if (outcome.kind === "done") return outcome.result;
  if (outcome.kind === "refused") throw new Refusal(outcome.sentence);
  const { unauditedFile } = await import("./audit-file");
  return unauditedFile(path, sentenceForEnded(outcome.why, "audit", bounds), options);
}

/** The copies that were asked for; a text that is no Word file has none, and that is said. */
function copiesOf(path: string, audited: Audited, { annotated, corrected }: Arguments): OutputFile[] {
  if (audited.error !== null) return [];
  const wanted = [
    { folder: annotated, suffix: { zh: "批注", en: "comments" }, content: audited.annotated },
    { folder: corrected, suffix: { zh: "修订", en: "corrections" }, content: audited.corrected },
  ];
  return wanted.flatMap(({ folder, suffix, content }) => {
    if (folder === null) return [];
    if (content === null) {
      remark(
        said({
          zh: `${path}不是.docx，没有写${suffix.zh}稿。`,
          en: `${path} is no .docx; no copy with ${suffix.en} was written.`,
        }),
      );
      return [];
    }
    return [{ path: join(folder, `${basename(path).replace(/\.docx$/iu, "")}-${suffix.zh}.docx`), content }];
  });
}
