/**
 * The program of the command line: its first word is the command.
 *
 *   budget-disclosure check | repair | narrate | audit …   each with -h
 */
import { version } from "../../package.json";
import { print, runCommand } from "./command";
import { Refusal } from "./system-errors";
import { WORK_WORD } from "./work/job";

type Command = (words: readonly string[]) => Promise<number>;

/** Each is loaded when it is wanted: the start is what a single file costs most. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check")).check,
  repair: async () => (await import("./repair")).repair,
  narrate: async () => (await import("./narrate")).narrate,
  audit: async () => (await import("./audit")).audit,
};

const USAGE = `用法：budget-disclosure 命令 …

  check    校验工作簿或文件夹的勾稽关系和格式
  repair   修复形式问题，写入新文件
  narrate  由工作簿生成情况说明
  audit    逐个核对已有情况说明中的数字和文字

  -h, --help     显示本说明；放在命令后面，显示该命令的说明
  -v, --version  显示版本`;

/** @returns the exit code */
async function obey([first, ...words]: readonly string[]): Promise<number> {
  if (first === "-v" || first === "--version") return tell(version);
  if (first === "-h" || first === "--help") return tell(USAGE);
  if (first === undefined) throw new Refusal(`没有指定命令。\n\n${USAGE}`);
  const load = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (load === undefined) throw new Refusal(`没有命令“${first}”。\n\n${USAGE}`);
  if (words.includes("--version")) return tell(version);
  return (await load())(words);
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
