export { diagnose } from "./diagnose";
export type { Correction, Diagnosis, Explanation, RowFault, SlipPattern } from "./diagnosis";
export { diagnosisData, type DiagnosisData } from "./data";
export { certainty, equallyGood, explain, explainAlternative } from "./explain";
