/**
 * Checks disclosure workbooks, single files or whole folders.
 *
 *   budget-disclosure check FILE_OR_FOLDER… [--codes FILE] [--units FOLDER] [--json] [--ignore-settings] [--max-seconds N] [--max-memory MB]
 *
 * The result goes to standard output, remarks go to standard error, nothing is written anywhere.
 * Exit code: 2 some file could not be checked, nothing was found to check, or the result could not be printed;
 * else 1 some workbook has findings of severity error; else 0.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { NoCodesFound, type CodeList } from "../disclosure/codes/code-list";
import { printableJson } from "../report/printable";
import { checkFiles } from "./check-files";
import type { CheckedFile } from "./checked-file";
import { print, printRaw, refuseOutputInto, remark } from "./command";
import { readCodeList } from "./code-list-file";
import { Refusal, sentenceFor } from "./system-errors";
import { BOUND_OPTIONS, BOUND_USAGE, boundsFrom } from "./work/bound-options";
import type { Bounds } from "./work/job";
import { workbookFiles, type Walk } from "./workbook-files";

const USAGE = `用法：budget-disclosure check 工作簿或文件夹… [--codes 科目表] [--units 文件夹] [--json] [--ignore-settings]

校验部门预算公开工作簿（.xlsx、.xlsm、.xltx、.xls、.et）的勾稽关系。文件夹连同下级文件夹中的
工作簿都会校验；文件不会被修改。

  --codes 文件       按这份科目表核对编码和名称（.xlsx、.csv、.tsv、.txt，编码和名称各一列）；
                     也可以是本部门上年的公开工作簿，其中用过的编码视为已知；可给出多份
  --units 文件夹     再与这个文件夹中所属单位的工作簿汇总核对：部门各表各科目等于各单位之和；
                     只校验一个部门的工作簿时可用
  --json             输出机器可读的结果（JSON，第1版）
  --ignore-settings  不理会工作簿中停用的规则和已作的说明
${BOUND_USAGE}
  -h, --help         显示本说明

退出码：0 没有错误；1 有错误；2 有文件未能校验，没有找到可校验的文件，或结果没有全部输出。`;

const OPTIONS = {
  codes: { type: "string", multiple: true },
  units: { type: "string" },
  json: { type: "boolean" },
  "ignore-settings": { type: "boolean" },
  ...BOUND_OPTIONS,
  help: { type: "boolean", short: "h" },
} as const;

interface Arguments {
  readonly paths: readonly string[];
  readonly asJson: boolean;
  readonly ignoreSettings: boolean;
  readonly codes: readonly CodeList[];
  /** The folder with the workbooks of the department's units. */
  readonly units: string | null;
  readonly bounds: Bounds;
}

/** The command, told its words. @returns its exit code */
export async function check(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  if (values["help"] === true) {
    await print(`${USAGE}\n`);
    return 0;
  }
  const unknown = Object.keys(values).find((name) => !(name in OPTIONS));
  if (unknown !== undefined)
    throw new Refusal(`不认识选项${unknown.length === 1 ? "-" : "--"}${unknown}。\n\n${USAGE}`);
  if (positionals.length === 0) throw new Refusal(`没有指定工作簿或文件夹。\n\n${USAGE}`);
  return checkAll({
    paths: positionals,
    asJson: values["json"] === true,
    ignoreSettings: values["ignore-settings"] === true,
    codes: codeLists(values["codes"]),
    units: unitsFolder(values["units"]),
    bounds: boundsFrom(values),
  });
}

/** The lists named. @throws Refusal where one cannot be used: then nothing is checked by another list than was asked for */
function codeLists(named: unknown): readonly CodeList[] {
  const paths: readonly unknown[] = Array.isArray(named) ? named : [];
  return paths.map((path) => {
    if (typeof path !== "string" || path === "") throw new Refusal(`--codes后面缺少科目表文件。\n\n${USAGE}`);
    try {
      return readCodeList(path);
    } catch (error) {
      const why = error instanceof NoCodesFound ? error.message : sentenceFor(error);
      throw new Refusal(`科目表${path}不能使用，没有校验。${why}`);
    }
  });
}

function unitsFolder(named: unknown): string | null {
  if (named === undefined) return null;
  if (typeof named !== "string" || named === "") throw new Refusal(`--units后面缺少文件夹。\n\n${USAGE}`);
  return named;
}

/** The workbooks of the units. @throws Refusal where there are none, or where not one department is to be checked */
function unitFiles(folder: string, { files: [department, ...more] }: Walk): readonly string[] {
  if (!department || more.length > 0) throw new Refusal("--units只能与一个部门的工作簿一起使用，没有校验。");
  const units = workbookFiles([folder]).files.flatMap(({ path }) =>
    resolve(path) === resolve(department.path) ? [] : [path],
  );
  if (units.length === 0) throw new Refusal(`文件夹${folder}中没有所属单位的工作簿，没有校验。请检查路径。`);
  return units;
}

async function checkAll({ paths, asJson, ignoreSettings, codes, units: folder, bounds }: Arguments): Promise<number> {
  const walk = workbookFiles(paths);
  const units = folder === null ? null : unitFiles(folder, walk);
  refuseOutputInto([...walk.files.map(({ path }) => path), ...(units ?? [])]);
  const tally: Record<CheckedFile["status"], number> = { clean: 0, wrong: 0, unchecked: 0 };
  const list = asJson ? jsonList() : textList(walk.files.length, tally);
  // Each unit may take as long as a file of its own.
  const allowed = { ...bounds, seconds: bounds.seconds * (1 + (units?.length ?? 0)) };
  await checkFiles(walk.files, { asJson, ignoreSettings, codes, units }, allowed, async (checked) => {
    tally[checked.status] += 1;
    await list.show(checked.shown);
  });
  await list.end();
  for (const line of remarks(walk)) remark(line);
  return tally.unchecked > 0 || walk.empty.length > 0 ? 2 : tally.wrong > 0 ? 1 : 0;
}

/** Prints file by file, so that no number of files is too many. */
interface List {
  show(file: string): Promise<void>;
  end(): Promise<void>;
}

/** The same text as one `JSON.stringify` of the whole report would give. */
function jsonList(): List {
  let isFirst = true;
  return {
    show: async (file) => {
      const before = isFirst ? '{\n  "version": 1,\n  "files": [\n    ' : ",\n    ";
      isFirst = false;
      await printRaw(before + printableJson(file).split("\n").join("\n    "));
    },
    end: () => printRaw(isFirst ? '{\n  "version": 1,\n  "files": []\n}\n' : "\n  ]\n}\n"),
  };
}

function textList(files: number, tally: Readonly<Record<CheckedFile["status"], number>>): List {
  return {
    show: (file) => print(`${file}\n\n`),
    end: async () => {
      if (files > 1)
        await print(
          `共${files}个文件：${tally.clean}个没有错误，${tally.wrong}个有错误，${tally.unchecked}个未能校验。\n`,
        );
    },
  };
}

function remarks({ empty, passedOver }: Walk): string[] {
  return [
    ...empty.map((folder) => `文件夹${folder}中没有Excel工作簿（.xlsx、.xlsm、.xls、.et等）。请检查路径。`),
    ...(passedOver.length === 0
      ? []
      : [`另有${passedOver.length}个其他格式的工作簿没有校验：${passedOver.join("、")}。请另存为.xlsx后再校验。`]),
  ];
}
