export { auditText, evidenceOf, type Evidence } from "./audit-text";
export { toldFromLines, type ToldParagraph, type ToldText } from "./told-text";
export type { AuditFinding, AuditKind, AuditLevel, FigureClass, JudgedFigure, Suspect, TextAudit } from "./judgement";
export { isNarrativeSheet, toldFromSheet } from "./told-sheet";
export { auditJson, auditReport, headlineOf, type AuditedText } from "./results";
