import { cellAddress } from "../workbook/address";
import type { AuditFinding, AuditLevel, FigureClass, JudgedFigure, Suspect, TextAudit } from "./judgement";

/** A text that was judged, or could not be read. */
export type AuditedText =
  | { readonly text: string; readonly audit: TextAudit }
  /** One plain sentence. */
  | { readonly text: string; readonly error: string };

/** The machine-readable result, version 1. */
export function auditJson(workbook: string, texts: readonly AuditedText[]) {
  return { version: 1, workbook, texts: texts.map(textData) };
}

function textData(text: AuditedText) {
  if ("error" in text) return { text: text.text, status: "unreadable", isDisclosure: false, figures: [], findings: [] };
  const { isDisclosure, figures, findings } = text.audit;
  return {
    text: text.text,
    status: "audited",
    isDisclosure,
    figures: figures.map(figureData),
    findings: findings.map(findingData),
  };
}

function figureData({ paragraph, start, text, class: judged, subject, cells, working, expected }: JudgedFigure) {
  return {
    paragraph,
    start,
    text,
    class: judged,
    subject,
    cells: cells.map((cell) => ({ sheet: cell.sheet, address: cellAddress(cell) })),
    working,
    expected,
  };
}

function findingData({ level, kind, message, paragraph, start, text, expected, suspects }: AuditFinding) {
  return { level, kind, message, paragraph, start, text, expected, suspects: suspects.map(suspectData) };
}

const suspectData = ({ paragraph, start, text, expected }: Suspect) => ({ paragraph, start, text, expected });

const CLASSES: Readonly<Record<FigureClass, string>> = {
  proved: "已证明",
  derived: "可推算",
  contradicted: "矛盾",
  open: "待查",
  "no-claim": "不作核对",
};
const LEVELS: Readonly<Record<AuditLevel, string>> = { error: "错误", warning: "核实", info: "提示" };

/** `241个数：69已证明，156可推算，3矛盾，13待查`; what claims nothing is left out. */
export function headlineOf({ figures }: TextAudit): string {
  const claims = figures.filter((figure) => figure.class !== "no-claim");
  const counts = (["proved", "derived", "contradicted", "open"] as const).map(
    (each) => `${claims.filter((figure) => figure.class === each).length}${CLASSES[each]}`,
  );
  return `${claims.length}个数：${counts.join("，")}`;
}

const PREVIEW = 3;

/** The result for a person, worst first. */
export function auditReport(text: AuditedText): string {
  if ("error" in text) return `${text.text}\n未能核对：${text.error}`;
  const { audit } = text;
  const order: readonly AuditLevel[] = ["error", "warning", "info"];
  const findings = order.flatMap((level) => audit.findings.filter((finding) => finding.level === level));
  return [
    text.text,
    ...(audit.isDisclosure ? [] : ["这不像部门预算的情况说明，以下各条仅供参考。"]),
    headlineOf(audit),
    ...(findings.length === 0 ? ["没有发现问题。"] : findings.map(findingLine)),
  ].join("\n");
}

function findingLine({ level, paragraph, message, expected, suspects, cells }: AuditFinding): string {
  const others = suspects
    .slice(1, PREVIEW)
    .map((other) => `第${other.paragraph}段${other.text}应为${other.expected[0] ?? "—"}`);
  const more = suspects.length > PREVIEW ? `等${suspects.length}处` : "";
  return [
    `  [${LEVELS[level]}] 第${paragraph}段：${message}`,
    ...(expected.length > 0 ? [`应为${expected.slice(0, PREVIEW).map(quoted).join("或")}。`] : []),
    ...(others.length > 0 ? [`或：${others.join("；")}${more}。`] : []),
    ...(cells.length > 0
      ? [
          `（${cells
            .slice(0, PREVIEW)
            .map((cell) => `${cell.sheet}!${cellAddress(cell)}`)
            .join("、")}）`,
        ]
      : []),
  ].join("");
}

/** Words are quoted, numbers are not. */
const quoted = (expected: string): string => (/^-?[\d.]+$/u.test(expected) ? expected : `“${expected}”`);
