import { basename, extname } from "node:path";
import { RULES } from "../checks";
import { countFindings } from "../report/summary";
import { oneLine } from "../report/printable";
import { countText } from "../report/text";
import { qualifiedAddress } from "../workbook/address";
import { isFormula, isSameContent, type CellContent, type Edit } from "../workbook/edits";
import type { Workbook } from "../workbook/workbook";
import { factsOf, type FileFacts } from "../xlsx";
import { readBytes } from "./read-file";
import { repairFile, type Made, type RepairedFile, type Wanted } from "./repair-file";
import { Refusal } from "./system-errors";

export interface RepairOptions {
  /** The new file's name, as the report names it. */
  readonly to: string;
  /** Rules whose repairs are wanted; none: all that keep every figure. */
  readonly rules: readonly string[];
}

/** A repaired file and what is said of it. */
export interface Repaired {
  readonly bytes: Uint8Array;
  readonly lines: readonly string[];
  /** Every repair was made. */
  readonly isWhole: boolean;
}

/** @throws UnreadableFile, Refusal, or the system's own error */
export function repairJob(from: string, { to, rules }: RepairOptions): Repaired {
  const unknown = rules.filter((id) => !RULES.some((rule) => rule.id === id));
  if (unknown.length > 0)
    throw new Refusal(
      `没有规则${unknown.join("、")}，没有写入。规则的编号见docs/rules.md，或check --json输出中的“rule”。`,
    );
  const wanted: Wanted = rules.length === 0 ? "safe" : new Set(rules);
  const bytes = readBytes(from);
  const facts = factsOf(bytes);
  refuseEnding(from, to, facts);
  const repaired = repairFile(bytes, basename(from), wanted);
  const said = [
    ...lines(from, to, repaired, wanted),
    ...(facts.isSigned && repaired.made.length > 0
      ? ["原文件带有数字签名；修改后签名失效，打开新文件时Excel会提示，需要签名的请重新签名。"]
      : []),
  ];
  return {
    bytes: repaired.bytes,
    lines: said.map(oneLine),
    isWhole: repaired.notMade.length === 0,
  };
}

/** Excel does not open a workbook of one kind under the ending of another. */
function refuseEnding(from: string, to: string, { ending }: FileFacts): void {
  if (ending === ".xls")
    throw new Refusal(
      `${from}是.xls格式的工作簿，可以校验，不能写入修改，没有写入。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”，再修复另存的文件。`,
    );
  const wanted = extname(to).toLowerCase();
  // What WPS calls .et is inside the same as .xlsx.
  const isRight = wanted === ending || (wanted === ".et" && extname(from).toLowerCase() === ".et");
  if (isRight) return;
  const kind = KINDS[ending] ?? "工作簿";
  throw new Refusal(`${from}的内容是${kind}，新文件的扩展名应为${ending}，否则Excel打不开，没有写入。请换一个文件名。`);
}

const KINDS: Readonly<Record<string, string>> = {
  ".xlsm": "启用宏的工作簿",
  ".xltx": "工作簿模板",
  ".xltm": "启用宏的工作簿模板",
  ".xlam": "加载宏",
};

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
