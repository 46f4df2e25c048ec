import type { Workbook } from "../../src/workbook/workbook";

/** A workbook that breaks a rule, and what is then said. */
export interface RuleCase {
  /** The rule's id. */
  readonly rule: string;
  /** What is wrong, in the words of an officer. */
  readonly when: string;
  readonly workbook: () => Workbook;
  /** The workbook before it was broken; the sample where not given. */
  readonly from?: () => Workbook;
  /** The whole Chinese sentence. */
  readonly sentence: string;
  /** Other rules that the same fault breaks. */
  readonly also?: readonly string[];
  /** Layouts (by a word of their name) that store amounts or codes another way, or do not shift formulas, and so do away with the fault. */
  readonly notIn?: readonly string[];
}
