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
}
