import { basename, extname } from "node:path";
import { RULES } from "../checks";
import { countFindings, type FindingCounts } from "../report/summary";
import { oneLine } from "../report/printable";
import { countText } from "../report/text";
import { qualifiedAddress } from "../workbook/address";
import { isFormula, isSameContent, type CellContent, type Edit } from "../workbook/edits";
import type { Workbook } from "../workbook/workbook";
import { factsOf, type FileFacts } from "../xlsx";
import type { Bilingual } from "../disclosure/bilingual";
import { said, type Language } from "./language";
import { readBytes } from "./read-file";
import { repairFile, type Made, type RepairedFile, type Wanted } from "./repair-file";
import { Refusal } from "./system-errors";

export interface RepairOptions {
  /** The new file's name, as the report names it. */
  readonly to: string;
  /** Rules whose repairs are wanted; none: all that keep every figure. */
  readonly rules: readonly string[];
  readonly language: Language;
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
    throw new Refusal({
      zh: `没有规则${unknown.join("、")}，没有写入。规则的编号见docs/rules.md，或check --json输出中的“rule”。`,
      en: `There is no rule ${unknown.join(", ")}; nothing was written. The rules are listed in docs/rules.md, and as “rule” in what check --json prints.`,
    });
  const wanted: Wanted = rules.length === 0 ? "safe" : new Set(rules);
  const bytes = readBytes(from);
  const facts = factsOf(bytes);
  refuseEnding(from, to, facts);
  const repaired = repairFile(bytes, basename(from), wanted);
  const report = [
    ...lines(from, to, repaired, wanted),
    ...(facts.isSigned && repaired.made.length > 0
      ? [
          said({
            zh: "原文件带有数字签名；修改后签名失效，打开新文件时Excel会提示，需要签名的请重新签名。",
            en: "The file is signed; the signature does not hold for the new file, and Excel will say so. Sign it again where needed.",
          }),
        ]
      : []),
  ];
  return {
    bytes: repaired.bytes,
    lines: report.map(oneLine),
    isWhole: repaired.notMade.length === 0,
  };
}

/** Excel does not open a workbook of one kind under the ending of another. */
function refuseEnding(from: string, to: string, { ending }: FileFacts): void {
  if (ending === ".xls")
    throw new Refusal({
      zh: `${from}是.xls格式的工作簿，可以校验，不能写入修改，没有写入。请用Excel或WPS打开，另存为“Excel工作簿（.xlsx）”，再修复另存的文件。`,
      en: `${from} is an .xls workbook: it can be checked, not changed; nothing was written. Save it as .xlsx from Excel or WPS and repair that.`,
    });
  const wanted = extname(to).toLowerCase();
  // What WPS calls .et is inside the same as .xlsx.
  const isRight = wanted === ending || (wanted === ".et" && extname(from).toLowerCase() === ".et");
  if (isRight) return;
  const kind = KINDS[ending] ?? { zh: "工作簿", en: "a workbook" };
  throw new Refusal({
    zh: `${from}的内容是${kind.zh}，新文件的扩展名应为${ending}，否则Excel打不开，没有写入。请换一个文件名。`,
    en: `${from} is ${kind.en}; Excel opens the new file only as ${ending}. Nothing was written. Choose another name.`,
  });
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  ".xlsm": { zh: "启用宏的工作簿", en: "a workbook with macros" },
  ".xltx": { zh: "工作簿模板", en: "a template" },
  ".xltm": { zh: "启用宏的工作簿模板", en: "a template with macros" },
  ".xlam": { zh: "加载宏", en: "an add-in" },
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
    ...(made.length === 0
      ? [
          said({
            zh: "没有可修复的问题，新文件与原文件内容相同。",
            en: "Nothing to repair; the new file is the same as the old.",
          }),
        ]
      : made.flatMap(madeLines)),
    ...(notMade.length === 0
      ? []
      : [said({ zh: "未能修复", en: "Not repaired" }), ...notMade.map(({ sentence }) => `  ${said(sentence)}`)]),
    ...(others.length === 0
      ? []
      : [changingSentence(others.length, [...new Set(others.map(({ rule }) => rule.id))].join(" "))]),
    ...(made.length > 0 && hasFormulas(workbook)
      ? [
          said({
            zh: "工作簿含有公式，打开时Excel会重新计算；依赖所改单元格的结果以重新计算后为准。",
            en: "The workbook has formulas; Excel works them out again when it opens the file.",
          }),
        ]
      : []),
    repairedSentence(countFindings(validation.result.findings)),
  ];
}

const changingSentence = (repairs: number, rules: string): string =>
  said({
    zh: `另有${repairs}处修复会改变数值，没有执行；要执行请加--rule ${rules}。`,
    en: `${repairs} more would change a figure and were not made; to make them add --rule ${rules}.`,
  });

const repairedSentence = (counts: FindingCounts): string =>
  said({ zh: `修复后：${countText(counts)}。`, en: `After the repairs: ${countText(counts, "en")}.` });

const madeLines = ({ finding, repair }: Made): string[] => [
  said({ zh: `${repair.name.zh}（${finding.rule.id}）`, en: `${repair.name.en} (${finding.rule.id})` }),
  ...repair.edits.map((edit) => `  ${editLine(edit)}`),
];

function editLine({ cell, before, after }: Edit): string {
  const format =
    after.numberFormat === undefined || after.numberFormat === before.numberFormat
      ? ""
      : said({ zh: "，数字格式", en: ", number format " }) +
        `${before.numberFormat ?? "General"}→${after.numberFormat}`;
  const content = isSameContent(before.content, after.content)
    ? shown(after.content)
    : `${shown(before.content)}→${shown(after.content)}`;
  return `${qualifiedAddress(cell)}：${content}${format}`;
}

const shown = (content: CellContent): string =>
  content === null
    ? said({ zh: "空", en: "empty" })
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
