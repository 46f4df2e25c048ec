import type { Finding } from "../checks/finding";
import { explain } from "../diagnosis";
import { explainInference } from "../diagnosis/inference";
import type { Bilingual, Language } from "../disclosure/bilingual";
import type { Validation } from "./report";
import { oneLine } from "./printable";
import { readAs } from "./read-as";
import { SEVERITIES, SEVERITY_NAMES } from "./severity-names";
import { summarise, type FindingCounts, type Summary, type TableSummary } from "./summary";

/** The text for people, grouped as in the task pane. @param file its name as the output names it */
export function textReport(file: string, validation: Validation, language: Language = "zh"): string {
  const { book, result, diagnoses, inferred } = validation;
  const summary = summarise(validation);
  const say = (text: Bilingual): string => text[language];
  const likely = diagnoses.map(
    (diagnosis, index) => `  ${index + 1}. ${say(explain(diagnosis, summary.broken.length))}`,
  );
  const blocks = [
    [
      say({ zh: `${file}（${originOf(book).zh}）`, en: `${file} (${originOf(book).en})` }),
      say({ zh: `${summary.headline.zh}。`, en: `${summary.headline.en}.` }),
      say({ zh: `${outcome(summary, "zh")}。`, en: `${outcome(summary, "en")}.` }),
    ],
    readBlock(validation, say),
    likely.length === 0 ? [] : [say({ zh: "最可能有误", en: "Most likely wrong" }), ...likely],
    inferred.length === 0
      ? []
      : [
          say({ zh: "推算", en: "Worked out" }),
          ...inferred.map((offer, index) => `  ${index + 1}. ${say(explainInference(offer))}`),
        ],
    ...summary.tables.map((table) => tableBlock(table, say)),
    lackBlock(validation, summary, say),
    result.switchedOff.length === 0
      ? []
      : [
          say({ zh: "已停用的规则", en: "Rules switched off" }),
          ...result.switchedOff.map(({ rule, reason }) =>
            say({ zh: `  ${rule.name.zh}：${reason}`, en: `  ${rule.name.en}: ${reason}` }),
          ),
        ],
  ];
  return (
    blocks
      .filter((block) => block.length > 0)
      // Texts of cells stand in the lines; none of them may begin a line of its own.
      .map((block) => block.map(oneLine).join("\n"))
      .join("\n\n")
  );
}

function readBlock({ book }: Validation, say: Say): string[] {
  const lines = readAs(book);
  return lines.length === 0 ? [] : [say({ zh: "读取的报表", en: "Tables read" }), ...lines.map((text) => `  ${text}`)];
}

/** `自治区财政厅，2024年`. */
export function originOf({ department, year }: Pick<Validation["book"], "department" | "year">): Bilingual {
  return {
    zh: `${department ?? "未写明部门"}，${year === null ? "未写明年度" : `${year}年`}`,
    en: `${department ?? "no department named"}, ${year ?? "no year named"}`,
  };
}

/** `错误1处，核实0处，规范0处，尾差20处`. */
export function countText(counts: FindingCounts, language: Language = "zh"): string {
  const parts = SEVERITIES.map((severity) => ({
    zh: `${SEVERITY_NAMES[severity].zh}${counts[severity]}处`,
    en: `${SEVERITY_NAMES[severity].en} ${counts[severity]}`,
  }));
  const explained = { zh: `已说明${counts.explained}处`, en: `Explained ${counts.explained}` };
  return [...parts, ...(counts.explained === 0 ? [] : [explained])]
    .map((part) => part[language])
    .join(language === "zh" ? "，" : ", ");
}

function outcome({ counts, isAllClear }: Summary, language: Language): string {
  const all = { zh: "全部相符：", en: "All agrees: " };
  return `${isAllClear ? all[language] : ""}${countText(counts, language)}`;
}

type Say = (text: Bilingual) => string;

/** 尾差 need no reader: their number is enough. */
function tableBlock({ title, findings, counts }: TableSummary, say: Say): string[] {
  if (findings.length === 0) return [];
  const shown = findings.filter((finding) => finding.severity !== "rounding");
  const rounding = {
    zh: `  尾差  ${counts.rounding}处，均在四舍五入范围内，不必修改。`,
    en: `  Rounding  ${counts.rounding}, all within rounding; nothing to mend.`,
  };
  return [say(title), ...shown.map((finding) => say(line(finding))), ...(counts.rounding === 0 ? [] : [say(rounding)])];
}

function line({ severity, message, explanation }: Finding): Bilingual {
  if (explanation !== null)
    return {
      zh: `  已说明  ${message.zh}说明：${explanation}`,
      en: `  Explained  ${message.en} Explanation: ${explanation}`,
    };
  const { zh, en } = SEVERITY_NAMES[severity];
  return { zh: `  ${zh}  ${message.zh}`, en: `  ${en}  ${message.en}` };
}

function lackBlock({ result }: Validation, { uncovered }: Summary, say: Say): string[] {
  const rules = result.notEvaluated.map(({ rule }) => rule.name);
  const sheets = [...new Set(uncovered.map((figure) => figure.cell.sheet))];
  const lines: Bilingual[] = [
    ...(rules.length === 0
      ? []
      : [
          {
            zh: `  ${rules.length}条规则因缺表未校验：${rules.map(({ zh }) => zh).join("、")}。`,
            en: `  ${rules.length} rules not checked, since a table is missing: ${rules.map(({ en }) => en).join(", ")}.`,
          },
        ]),
    ...(uncovered.length === 0
      ? []
      : [
          {
            zh: `  ${uncovered.length}格没有任何勾稽关系：${sheets.join("、")}。`,
            en: `  ${uncovered.length} cells in no balance: ${sheets.join(", ")}.`,
          },
        ]),
  ];
  return lines.length === 0 ? [] : [say({ zh: "未覆盖", en: "Not covered" }), ...lines.map(say)];
}
