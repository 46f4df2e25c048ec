/**
 * Makes the repairs the findings offer, on a copy.
 *
 *   budget-disclosure repair IN.xlsx OUT.xlsx [--rule ID…] [--force]
 *
 * Without --rule every repair that keeps all figures is made; with it the repairs of the rules named, also
 * those that change a figure. IN is never written. OUT must not exist, unless --force allows to replace it.
 * Exit code: 0 OUT is written with every repair made, 1 OUT is written but some repair could not be made,
 * 2 OUT is not written, or what was done could not be printed.
 */
import { parseArgs } from "node:util";
import { print, refuseOutputInto } from "./command";
import { refuseOutputs, writeFiles, type OutputRules } from "./output-files";
import { Refusal } from "./system-errors";
import { BOUND_OPTIONS, BOUND_USAGE, boundsFrom } from "./work/bound-options";
import type { Bounds } from "./work/job";
import { oneFile } from "./work/one-file";

const USAGE = `用法：budget-disclosure repair 原文件.xlsx 新文件.xlsx [--rule 规则…] [--force]

修复校验发现的形式问题，结果写入新文件；原文件不会被修改。

  --rule 规则…  只修复这些规则的问题（可列多个），包括会改变数值的修复；
                不写则修复所有不改变数值的问题
  --force       新文件已存在时覆盖
${BOUND_USAGE}
  -h, --help    显示本说明

退出码：0 已写入新文件，全部修复；1 已写入新文件，有的未能修复；2 没有写入，或结果没有全部输出。`;

const OPTIONS = {
  rule: { type: "string", multiple: true },
  force: { type: "boolean" },
  ...BOUND_OPTIONS,
  help: { type: "boolean", short: "h" },
} as const;

interface Arguments {
  readonly from: string;
  readonly to: string;
  readonly rules: readonly string[];
  readonly mayReplace: boolean;
  readonly bounds: Bounds;
}

/** The command, told its words. @returns its exit code */
export async function repair(words: readonly string[]): Promise<number> {
  const { values, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values["help"] === true) {
    await print(`${USAGE}\n`);
    return 0;
  }
  const { from, to, rules, mayReplace, bounds } = understood(tokens, values);
  const output: OutputRules = { inputs: [from], mayReplace };
  refuseOutputs([to], output);
  refuseOutputInto([from]);
  const repaired = await oneFile({ kind: "repair", path: from, options: { to, rules } }, bounds);
  writeFiles([{ path: to, content: repaired.bytes }], output);
  await print(`${repaired.lines.join("\n")}\n`);
  return repaired.isWhole ? 0 : 1;
}

type Token = ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>["tokens"][number];

/** What follows --rule is a rule as long as it is not another option: `--rule a b`. */
function understood(tokens: readonly Token[], values: Readonly<Record<string, unknown>>): Arguments {
  const files: string[] = [];
  const rules: string[] = [];
  let isInRules = false;
  for (const token of tokens) {
    if (token.kind === "option") {
      if (!(token.name in OPTIONS)) throw new Refusal(`不认识选项${token.rawName}。\n\n${USAGE}`);
      isInRules = token.name === "rule";
      if (isInRules && typeof token.value !== "string") throw new Refusal(`--rule后面缺少规则。\n\n${USAGE}`);
      if (isInRules && typeof token.value === "string") rules.push(...token.value.split(","));
    } else if (token.kind === "positional") (isInRules ? rules : files).push(token.value);
  }
  const [from, to, ...more] = files;
  if (from === undefined || to === undefined) throw new Refusal(`要给出原文件和新文件。\n\n${USAGE}`);
  if (more.length > 0) throw new Refusal(`一次只修复一个工作簿，多出了${more.join("、")}。\n\n${USAGE}`);
  return { from, to, rules, mayReplace: values["force"] === true, bounds: boundsFrom(values) };
}
