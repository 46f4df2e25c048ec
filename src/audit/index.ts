export {
  certainCorrections,
  commentsOf,
  correctedText,
  correctedWords,
  withCorrection,
  type Correction,
} from "./corrections";
export { auditText } from "./audit-text";
export { evidenceFrom, evidenceOf, type Evidence } from "./evidence";
export { toldFromLines, type ToldParagraph, type ToldText } from "./told-text";
export type { AuditFinding, AuditKind, AuditLevel, FigureClass, JudgedFigure, Suspect, TextAudit } from "./judgement";
export { isNarrativeSheet, toldFromSheet } from "./told-sheet";
export { auditJson, auditReport, headlineOf, type AuditedText } from "./results";
export { stretchesOf, type CellStretch } from "./told-sheet";
export {
  acknowledge,
  ACKNOWLEDGED_KEY,
  parseAcknowledged,
  storedAcknowledged,
  type Acknowledged,
} from "./acknowledged";
export {
  auditView,
  paragraphsStating,
  SHOWN_CLASSES,
  type AuditView,
  type Place,
  type Proposed,
  type ShownClass,
  type ShownFinding,
  type ShownParagraph,
  type ShownPiece,
} from "./view";
