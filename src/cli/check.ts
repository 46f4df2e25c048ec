/**
 * Checks disclosure workbooks, single files or whole folders.
 *
 *   npm run --silent check -- FILE_OR_FOLDER… [--codes FILE] [--json] [--ignore-settings]
 *
 * The result goes to standard output, remarks go to standard error, nothing is written anywhere.
 * Exit code: 2 some file could not be checked, or nothing was found to check; else 1 some workbook has
 * findings of severity error; else 0.
 */
import { parseArgs } from "node:util";
import { NoCodesFound, type CodeList } from "../disclosure/codes/code-list";
import { jsonReport, type FileData } from "../report/json";
import { checkFiles } from "./check-files";
import { readCodeList } from "./code-list-file";
import { sentenceFor, workbookFiles, type Walk } from "./workbook-files";

const USAGE = `用法：npm run --silent check -- 工作簿或文件夹… [--codes 科目表] [--json] [--ignore-settings]

校验部门预算公开工作簿（.xlsx）的勾稽关系。文件夹连同下级文件夹中的.xlsx都会校验；文件不会被修改。

  --codes 文件       按这份科目表核对编码和名称（.xlsx、.csv、.tsv、.txt，编码和名称各一列）；
                     也可以是本部门上年的公开工作簿，其中用过的编码视为已知；可给出多份
  --json             输出机器可读的结果（JSON，第1版）
  --ignore-settings  不理会工作簿中停用的规则和已作的说明
  --help             显示本说明

退出码：0 没有错误；1 有错误；2 有文件未能校验，或没有找到可校验的文件。`;

const OPTIONS = {
  codes: { type: "string", multiple: true },
  json: { type: "boolean" },
  "ignore-settings": { type: "boolean" },
  help: { type: "boolean" },
} as const;

interface Arguments {
  readonly paths: readonly string[];
  readonly asJson: boolean;
  readonly ignoreSettings: boolean;
  readonly codes: readonly CodeList[];
}

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  if (values["help"] === true) return say(USAGE, 0);
  const unknown = Object.keys(values).find((name) => !(name in OPTIONS));
  if (unknown !== undefined) return complain(`不认识选项${unknown.length === 1 ? "-" : "--"}${unknown}。\n\n${USAGE}`);
  if (positionals.length === 0) return complain(`没有指定工作簿或文件夹。\n\n${USAGE}`);
  const lists = codeLists(values["codes"]);
  if (typeof lists === "string") return complain(lists);
  return checkAll({
    paths: positionals,
    asJson: values["json"] === true,
    ignoreSettings: values["ignore-settings"] === true,
    codes: lists,
  });
}

/** The lists named, or one sentence why one cannot be used: then nothing is checked by another list than was asked for. */
function codeLists(named: unknown): readonly CodeList[] | string {
  const paths: readonly unknown[] = Array.isArray(named) ? named : [];
  const lists: CodeList[] = [];
  for (const path of paths) {
    if (typeof path !== "string" || path === "") return `--codes后面缺少科目表文件。\n\n${USAGE}`;
    try {
      lists.push(readCodeList(path));
    } catch (error) {
      return `科目表${path}不能使用，没有校验。${error instanceof NoCodesFound ? error.message : sentenceFor(error)}`;
    }
  }
  return lists;
}

async function checkAll({ paths, asJson, ignoreSettings, codes }: Arguments): Promise<number> {
  const walk = workbookFiles(paths);
  const collected: FileData[] = [];
  const tally = { clean: 0, wrong: 0, unchecked: 0 };
  await checkFiles(walk.files, { ignoreSettings, codes }, ({ data, text }) => {
    tally[data.status === "unreadable" ? "unchecked" : data.counts.error > 0 ? "wrong" : "clean"] += 1;
    if (asJson) collected.push(data);
    else process.stdout.write(`${text}\n\n`);
  });
  if (asJson) process.stdout.write(`${JSON.stringify(jsonReport(collected), null, 2)}\n`);
  else if (walk.files.length > 1)
    process.stdout.write(
      `共${walk.files.length}个文件：${tally.clean}个没有错误，${tally.wrong}个有错误，${tally.unchecked}个未能校验。\n`,
    );
  for (const remark of remarks(walk)) process.stderr.write(`${remark}\n`);
  return tally.unchecked > 0 || walk.empty.length > 0 ? 2 : tally.wrong > 0 ? 1 : 0;
}

function remarks({ empty, passedOver }: Walk): string[] {
  return [
    ...empty.map((folder) => `文件夹${folder}中没有.xlsx工作簿。请检查路径。`),
    ...(passedOver.length === 0
      ? []
      : [`另有${passedOver.length}个其他格式的工作簿没有校验：${passedOver.join("、")}。请另存为.xlsx后再校验。`]),
  ];
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}

function fail(error: unknown): void {
  process.stderr.write(
    `没有全部输出：${error instanceof Error ? error.message : String(error)}。请分批校验，或检查输出位置。\n`,
  );
  process.exitCode = 2;
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: Error & { readonly code?: string }) => {
  if (error.code !== "EPIPE") fail(error);
});
main(process.argv.slice(2)).then((code) => {
  process.exitCode ??= code;
}, fail);
