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
import type { Bilingual } from "../disclosure/bilingual";
import { print, refuseOutputInto } from "./command";
import { language } from "./language";
import { refuseOutputs, writeFiles, type OutputRules } from "./output-files";
import { BOUND_OPTIONS, BOUND_USAGE, boundsFrom } from "./work/bound-options";
import type { Bounds } from "./work/job";
import { oneFile } from "./work/one-file";
import { COMMON_USAGE, helpOf, misused, understood, type Options, type Words } from "./words";

const USAGE: Bilingual = {
  zh: `用法：budget-disclosure repair 原文件.xlsx 新文件.xlsx [--rule 规则…] [--force]

修复校验发现的形式问题，结果写入新文件；原文件不会被修改。

  --rule 规则…       只修复这些规则的问题（可列多个），包括会改变数值的修复；
                     不写则修复所有不改变数值的问题
  --force            新文件已存在时覆盖
${BOUND_USAGE.zh}
${COMMON_USAGE.zh}

退出码：0 已写入新文件，全部修复；1 已写入新文件，有的未能修复；2 没有写入，或结果没有全部输出。`,
  en: `Usage: budget-disclosure repair IN.xlsx OUT.xlsx [--rule ID…] [--force]

Makes the repairs of form that the check offers, in a new file; IN is not changed.

  --rule ID…         only the repairs of these rules, those that change a figure too;
                     without it every repair that keeps all figures
  --force            replace OUT where it is there already
${BOUND_USAGE.en}
${COMMON_USAGE.en}

Exit code: 0 written with every repair; 1 written, some repair could not be made; 2 not written, or not all printed.`,
};

const OPTIONS = {
  rule: { type: "string", multiple: true, value: { zh: "规则", en: "a rule" } },
  force: { type: "boolean" },
  ...BOUND_OPTIONS,
} as const satisfies Options;

interface Arguments {
  readonly from: string;
  readonly to: string;
  readonly rules: readonly string[];
  readonly mayReplace: boolean;
  readonly bounds: Bounds;
}

/** The command, told its words. @returns its exit code */
export async function repair(typed: readonly string[]): Promise<number> {
  const words = understood(typed, OPTIONS, USAGE);
  if (words === null) {
    await print(helpOf(USAGE));
    return 0;
  }
  const { from, to, rules, mayReplace, bounds } = argumentsOf(words);
  const output: OutputRules = { inputs: [from], mayReplace };
  refuseOutputs([to], output);
  refuseOutputInto([from]);
  const job = { kind: "repair", path: from, options: { to, rules, language: language() } } as const;
  const repaired = await oneFile(job, bounds);
  writeFiles([{ path: to, content: repaired.bytes }], output);
  await print(`${repaired.lines.join("\n")}\n`);
  return repaired.isWhole ? 0 : 1;
}

/** What follows --rule is a rule as long as it is not another option: `--rule a b`. */
function argumentsOf(words: Words): Arguments {
  const files: string[] = [];
  const rules: string[] = [];
  let isInRules = false;
  for (const token of words.tokens) {
    if (token.kind === "option") {
      isInRules = token.name === "rule";
      if (isInRules) rules.push(...(token.value ?? "").split(","));
    } else if (token.kind === "positional") (isInRules ? rules : files).push(token.value);
  }
  const [from, to, ...more] = files;
  if (from === undefined || to === undefined)
    throw misused({ zh: "要给出原文件和新文件。", en: "Name the file to repair and the new file." }, USAGE);
  if (more.length > 0)
    throw misused(
      {
        zh: `一次只修复一个工作簿，多出了${more.join("、")}。`,
        en: `One workbook is repaired at a time; ${more.join(", ")} is too much.`,
      },
      USAGE,
    );
  return { from, to, rules, mayReplace: words.has("force"), bounds: boundsFrom(words) };
}
