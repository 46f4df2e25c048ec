import { BETWEEN_TABLES_RULES, WITHIN_TABLE_RULES } from "./balances";
import { CODE_RULES } from "./codes";
import { COMPLETENESS_RULES } from "./completeness";
import { FORM_RULES } from "./form";
import { NARRATIVE_INPUT_RULES } from "./narrative-inputs";
import { OTHER_SHEET_RULES } from "./other-sheets";
import { READING_RULES } from "./reading";
import type { Rule } from "./rule";

/** Every rule, in the order an officer reads them. */
export const RULES: readonly Rule[] = [
  ...READING_RULES,
  ...COMPLETENESS_RULES,
  ...WITHIN_TABLE_RULES,
  ...BETWEEN_TABLES_RULES,
  ...CODE_RULES,
  ...FORM_RULES,
  ...NARRATIVE_INPUT_RULES,
  ...OTHER_SHEET_RULES,
];
