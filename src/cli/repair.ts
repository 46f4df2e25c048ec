/**
 * Makes the repairs the findings offer, on a copy.
 *
 *   npm run --silent repair -- IN.xlsx OUT.xlsx [--rule ID…] [--force]
 *
 * Without --rule every repair that keeps all figures is made; with it the repairs of the rules named, also
 * those that change a figure. IN is never written. OUT must not exist, unless --force allows to replace it.
 * Exit code: 0 OUT is written with every repair made, 1 OUT is written but some repair could not be made,
 * 2 OUT is not written.
 */
import { existsSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { RULES } from "../checks";
import { countText } from "../report/text";
import { countFindings } from "../report/summary";
import { qualifiedAddress } from "../workbook/address";
import { isFormula, isSameContent, type CellContent, type Edit } from "../workbook/edits";
import type { Workbook } from "../workbook/workbook";
import { repairFile, type Made, type RepairedFile, type Wanted } from "./repair-file";
import { readBytes, sentenceFor } from "./workbook-files";

const USAGE = `用法：npm run --silent repair -- 原文件.xlsx 新文件.xlsx [--rule 规则…] [--force]

修复校验发现的形式问题，结果写入新文件；原文件不会被修改。

  --rule 规则…  只修复这些规则的问题（可列多个），包括会改变数值的修复；
                不写则修复所有不改变数值的问题
  --force       新文件已存在时覆盖
  --help        显示本说明

退出码：0 已写入新文件，全部修复；1 已写入新文件，有的未能修复；2 没有写入。`;

const OPTIONS = {
  rule: { type: "string", multiple: true },
  force: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/** Something the person can put right; its message is the whole sentence. */
class Refusal extends Error {}

interface Arguments {
  readonly from: string;
  readonly to: string;
  readonly wanted: Wanted;
  readonly mayReplace: boolean;
}

function main(words: readonly string[]): number {
  const { values, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values["help"] === true) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { from, to, wanted, mayReplace } = understood(tokens, values["force"] === true);
  refuseSameFile(from, to, mayReplace);
  const repaired = repairFile(readBytes(from), basename(from), wanted);
  write(to, repaired.bytes, mayReplace);
  process.stdout.write(`${lines(from, to, repaired, wanted).join("\n")}\n`);
  return repaired.notMade.length > 0 ? 1 : 0;
}

function write(to: string, bytes: Uint8Array, mayReplace: boolean): void {
  try {
    writeFileSync(to, bytes, { flag: mayReplace ? "w" : "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal(`不能写入文件${to}（${code}）。请检查文件夹和权限，或关闭正打开它的程序。`);
  }
}

type Token = ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>["tokens"][number];

/** What follows --rule is a rule as long as it is not another option: `--rule a b`. */
function understood(tokens: readonly Token[], mayReplace: boolean): Arguments {
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
  const unknown = rules.filter((id) => !RULES.some((rule) => rule.id === id));
  if (unknown.length > 0)
    throw new Refusal(
      `没有规则${unknown.join("、")}，没有写入。规则的编号见docs/rules.md，或check --json输出中的“rule”。`,
    );
  const [from, to, ...more] = files;
  if (from === undefined || to === undefined) throw new Refusal(`要给出原文件和新文件。\n\n${USAGE}`);
  if (more.length > 0) throw new Refusal(`一次只修复一个工作簿，多出了${more.join("、")}。\n\n${USAGE}`);
  return { from, to, wanted: rules.length === 0 ? "safe" : new Set(rules), mayReplace };
}

function refuseSameFile(from: string, to: string, mayReplace: boolean): void {
  const source = statSync(from, { throwIfNoEntry: false });
  if (source === undefined) throw new Refusal(`没有文件${from}，没有写入。请检查路径。`);
  if (!existsSync(to)) return;
  const target = statSync(to);
  if (target.ino === source.ino && target.dev === source.dev)
    throw new Refusal(`新文件${to}就是原文件，没有写入。请换一个文件名。`);
  if (!target.isFile()) throw new Refusal(`${to}不是文件，没有写入。请换一个文件名。`);
  if (!mayReplace) throw new Refusal(`文件${to}已存在，没有写入。请换一个文件名，或加--force覆盖。`);
}

function lines(
  from: string,
  to: string,
  { made, notMade, workbook, validation }: RepairedFile,
  wanted: Wanted,
): string[] {
  const others =
    wanted === "safe"
      ? validation.result.findings.filter(
          ({ repair, explanation }) => repair?.safety === "changes-figure" && explanation === null,
        )
      : [];
  return [
    `${from} → ${to}`,
    ...(made.length === 0 ? ["没有可修复的问题，新文件与原文件内容相同。"] : made.flatMap(madeLines)),
    ...(notMade.length === 0 ? [] : ["未能修复", ...notMade.map(({ sentence }) => `  ${sentence}`)]),
    ...(others.length === 0
      ? []
      : [
          `另有${others.length}处修复会改变数值，没有执行；要执行请加--rule ${[...new Set(others.map(({ rule }) => rule.id))].join(" ")}。`,
        ]),
    ...(made.length > 0 && hasFormulas(workbook)
      ? ["工作簿含有公式，打开时Excel会重新计算；依赖所改单元格的结果以重新计算后为准。"]
      : []),
    `修复后：${countText(countFindings(validation.result.findings))}。`,
  ];
}

const madeLines = ({ finding, repair }: Made): string[] => [
  `${repair.name.zh}（${finding.rule.id}）`,
  ...repair.edits.map((edit) => `  ${editLine(edit)}`),
];

function editLine({ cell, before, after }: Edit): string {
  const format =
    after.numberFormat === undefined || after.numberFormat === before.numberFormat
      ? ""
      : `，数字格式${before.numberFormat ?? "General"}→${after.numberFormat}`;
  const content = isSameContent(before.content, after.content)
    ? shown(after.content)
    : `${shown(before.content)}→${shown(after.content)}`;
  return `${qualifiedAddress(cell)}：${content}${format}`;
}

const shown = (content: CellContent): string =>
  content === null
    ? "空"
    : isFormula(content)
      ? content.formula
      : typeof content === "string"
        ? `“${content}”`
        : String(content);

const hasFormulas = ({ sheets }: Workbook): boolean =>
  sheets.some(({ grid }) => {
    for (let row = grid.top; row < grid.bottom; row += 1) {
      for (let column = grid.left; column < grid.right; column += 1)
        if (grid.cell(row, column).formula !== null) return true;
    }
    return false;
  });

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : sentenceFor(error)}\n`);
  process.exitCode = 2;
}
