export { auditText } from "./audit-text";
export { evidenceOf, type Evidence } from "./evidence";
export { toldFromLines, type ToldParagraph, type ToldText } from "./told-text";
export type { AuditFinding, AuditKind, AuditLevel, FigureClass, JudgedFigure, Suspect, TextAudit } from "./judgement";
export { isNarrativeSheet, toldFromSheet } from "./told-sheet";
export { auditJson, auditReport, headlineOf, type AuditedText } from "./results";
