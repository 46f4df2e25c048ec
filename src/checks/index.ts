import { BETWEEN_TABLES_RULES } from "./between-tables";
import { codeMissingInAnotherTable } from "./completeness/code-missing-in-another-table";
import { NARRATIVE_INPUT_RULES } from "./narrative-inputs";
import { READING_RULES } from "./reading";
import type { Rule } from "./rule";
import { WITHIN_TABLE_RULES } from "./within-table";

/** Every rule, in the order an officer reads them. */
export const RULES: readonly Rule[] = [...READING_RULES, codeMissingInAnotherTable, ...WITHIN_TABLE_RULES, ...BETWEEN_TABLES_RULES, ...NARRATIVE_INPUT_RULES];
