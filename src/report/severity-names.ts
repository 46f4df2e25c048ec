import type { Severity } from "../checks/rule-facts";
import type { Bilingual } from "../disclosure/bilingual";

/** Severities in the words of lists and counts, gravest first. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  logical: { zh: "错误", en: "Error" },
  verifiable: { zh: "核实", en: "To verify" },
  formal: { zh: "规范", en: "Form" },
  rounding: { zh: "尾差", en: "Rounding" },
};

export const SEVERITIES: readonly Severity[] = ["logical", "verifiable", "formal", "rounding"];
