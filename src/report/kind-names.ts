import type { RuleKind, RuleSeverity } from "../checks/rule-facts";
import type { Bilingual } from "../disclosure/bilingual";

/** Kinds of rules in the words of lists, in the order in which an officer reads them. */
export const KIND_NAMES: Readonly<Record<RuleKind, Bilingual>> = {
  reading: { zh: "读取", en: "Reading" },
  "within-table": { zh: "表内勾稽", en: "Balances within a table" },
  "between-tables": { zh: "表间勾稽", en: "Balances between tables" },
  form: { zh: "规范", en: "Form" },
  completeness: { zh: "完整性", en: "Completeness" },
  codes: { zh: "科目", en: "Codes" },
  "narrative-inputs": { zh: "情况说明的填报", en: "Statements for the text" },
  "other-sheets": { zh: "其他公开内容", en: "Other disclosure sheets" },
};

/** What a rule demands, in the words of the trade. */
export const DEMAND_NAMES: Readonly<Record<RuleSeverity, Bilingual>> = {
  logical: { zh: "逻辑性：必须相符", en: "logical: must hold" },
  verifiable: { zh: "核实性：相符，或加以说明", en: "verifiable: must hold or be explained" },
  formal: { zh: "规范性：形式要求", en: "formal: a matter of form" },
};
