import type { RuleCase } from "../../support/rule-case";
import { BETWEEN_TABLES_CASES } from "./between-tables";
import { CODE_CASES } from "./codes";
import { COMPLETENESS_CASES } from "./completeness";
import { FORM_CASES } from "./form";
import { FORM_LINE_CASES } from "./form-lines";
import { OTHER_SHEET_CASES } from "./other-sheets";
import { PERFORMANCE_CASES } from "./performance";
import { READING_CASES } from "./reading";
import { WITHIN_TABLE_CASES } from "./within-table";

/** A broken workbook for every rule: the tests run them, the catalogue of rules quotes their sentences. */
export const CASES: readonly RuleCase[] = [
  ...READING_CASES,
  ...WITHIN_TABLE_CASES,
  ...BETWEEN_TABLES_CASES,
  ...COMPLETENESS_CASES,
  ...CODE_CASES,
  ...FORM_CASES,
  ...FORM_LINE_CASES,
  ...OTHER_SHEET_CASES,
  ...PERFORMANCE_CASES,
];
