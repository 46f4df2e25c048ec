import type { Finding } from "../checks/finding";
import { explain } from "../diagnosis";
import type { Validation } from "./report";
import { oneLine } from "./printable";
import { readAs } from "./read-as";
import { SEVERITIES, SEVERITY_NAMES } from "./severity-names";
import { summarise, type FindingCounts, type Summary, type TableSummary } from "./summary";

/** The text for people, grouped as in the task pane. @param file its name as the output names it */
export function textReport(file: string, validation: Validation): string {
  const { book, result, diagnoses } = validation;
  const summary = summarise(validation);
  const origin = [book.department ?? "未写明部门", book.year === null ? "未写明年度" : `${book.year}年`].join("，");
  const likely = diagnoses.map((diagnosis, index) => `  ${index + 1}. ${explain(diagnosis, summary.broken.length).zh}`);
  const blocks = [
    [`${file}（${origin}）`, `${summary.headline.zh}。`, `${outcome(summary)}。`],
    readBlock(validation),
    likely.length === 0 ? [] : ["最可能有误", ...likely],
    ...summary.tables.map(tableBlock),
    lackBlock(validation, summary),
    result.switchedOff.length === 0
      ? []
      : ["已停用的规则", ...result.switchedOff.map(({ rule, reason }) => `  ${rule.name.zh}：${reason}`)],
  ];
  return (
    blocks
      .filter((block) => block.length > 0)
      // Texts of cells stand in the lines; none of them may begin a line of its own.
      .map((block) => block.map(oneLine).join("\n"))
      .join("\n\n")
  );
}

function readBlock({ book }: Validation): string[] {
  const lines = readAs(book);
  return lines.length === 0 ? [] : ["读取的报表", ...lines.map((text) => `  ${text}`)];
}

/** `错误1处，核实0处，规范0处，尾差20处`. */
export function countText(counts: FindingCounts): string {
  const parts = SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity].zh}${counts[severity]}处`);
  return [...parts, ...(counts.explained === 0 ? [] : [`已说明${counts.explained}处`])].join("，");
}

function outcome(summary: Summary): string {
  return summary.isAllClear ? `全部相符：${countText(summary.counts)}` : countText(summary.counts);
}

/** 尾差 need no reader: their number is enough. */
function tableBlock({ title, findings, counts }: TableSummary): string[] {
  if (findings.length === 0) return [];
  const shown = findings.filter((finding) => finding.severity !== "rounding");
  const rounding = counts.rounding === 0 ? [] : [`  尾差  ${counts.rounding}处，均在四舍五入范围内，不必修改。`];
  return [title.zh, ...shown.map(line), ...rounding];
}

function line({ severity, message, explanation }: Finding): string {
  if (explanation !== null) return `  已说明  ${message.zh}说明：${explanation}`;
  return `  ${SEVERITY_NAMES[severity].zh}  ${message.zh}`;
}

function lackBlock({ result }: Validation, { uncovered }: Summary): string[] {
  const rules =
    result.notEvaluated.length === 0
      ? []
      : [
          `  ${result.notEvaluated.length}条规则因缺表未校验：${result.notEvaluated.map(({ rule }) => rule.name.zh).join("、")}。`,
        ];
  const cells =
    uncovered.length === 0
      ? []
      : [
          `  ${uncovered.length}格没有任何勾稽关系：${[...new Set(uncovered.map((figure) => figure.cell.sheet))].join("、")}。`,
        ];
  return rules.length + cells.length === 0 ? [] : ["未覆盖", ...rules, ...cells];
}
