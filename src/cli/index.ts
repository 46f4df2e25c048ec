/**
 * The program of the command line: its first word is the command.
 *
 *   budget-disclosure check | repair | narrate | audit …   each with -h
 */
import { version } from "../../package.json";
import type { Bilingual } from "../disclosure/bilingual";
import { print, runCommand } from "./command";
import { said, speak } from "./language";
import { misused } from "./words";
import { WORK_WORD } from "./work/job";

type Command = (words: readonly string[]) => Promise<number>;

/** Each is loaded when it is wanted: the start is what a single file costs most. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check")).check,
  repair: async () => (await import("./repair")).repair,
  narrate: async () => (await import("./narrate")).narrate,
  audit: async () => (await import("./audit")).audit,
};

const USAGE: Bilingual = {
  zh: `用法：budget-disclosure 命令 …

  check    校验工作簿或文件夹的勾稽关系和格式，生成检查底稿
  repair   修复形式问题，写入新文件
  narrate  由工作簿生成情况说明
  audit    逐个核对已有情况说明中的数字和文字

  --lang zh|en   用中文或英文说明结果（默认中文）
  -h, --help     显示本说明；放在命令后面，显示该命令的说明
  -v, --version  显示版本

退出码：0 没有错误；1 有错误或遗留；2 没有全部完成。各命令的说明有详细解释。`,
  en: `Usage: budget-disclosure COMMAND …

  check    checks the balances and the form of workbooks and folders, writes reports of inspections
  repair   makes repairs of form, in a new file
  narrate  writes the explanatory text of a workbook
  audit    judges every figure and the words of an existing text

  --lang zh|en   the language of the result (Chinese unless told otherwise)
  -h, --help     show this help; after a command, that of the command
  -v, --version  show the version

Exit code: 0 no errors; 1 errors, or something left; 2 not all could be done. The help of each command says more.`,
};

/** @returns the exit code */
async function obey(typed: readonly string[]): Promise<number> {
  const [first, ...words] = afterLanguage(typed);
  if (first === "-v" || first === "--version") return tell(version);
  if (first === "-h" || first === "--help") return tell(said(USAGE));
  if (first === undefined) throw misused({ zh: "没有指定命令。", en: "No command is named." }, USAGE);
  const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (load === undefined) throw misused({ zh: `没有命令“${first}”。`, en: `There is no command “${first}”.` }, USAGE);
  if (words.includes("--version")) return tell(version);
  return (await load())(words);
}

/** `--lang en` may also stand before the command, or with no command. */
function afterLanguage(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const [option = "", value = ""] = words.slice(at, at + 2);
  const wanted = option.startsWith("--lang=") ? option.slice("--lang=".length) : value;
  if (at < 0 || (wanted !== "zh" && wanted !== "en")) return words;
  speak(wanted);
  return [...words.slice(0, at), ...words.slice(at + (option === "--lang" ? 2 : 1))];
}

async function tell(text: string): Promise<number> {
  await print(`${text}\n`);
  return 0;
}

// A single executable is started with its own path before its words.
const work = process.argv.indexOf(WORK_WORD);
if (work > 0 && process.send !== undefined) {
  void import("./work/child").then(({ workOnFiles }) => workOnFiles(process.argv[work + 1] ?? "{}"));
} else runCommand(() => obey(process.argv.slice(2)));
