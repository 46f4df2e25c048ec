import type { RuleKind, Severity } from "../checks/rule-facts";
import type { Bilingual } from "../disclosure/bilingual";

/** What became of a finding: a 核实 one that is explained stays in the list with its explanation. */
export type Handling = "open" | "explained";

/** One finding as 问题清单 prints it: everything a reader needs who does not have the workbook open. */
export interface FindingRow {
  /** From 1, in the order of the list. */
  readonly number: number;
  /** The same as long as the finding is the same: by it a reply is told to its finding again. */
  readonly key: string;
  readonly severity: Severity;
  /** `表3 部门支出总体情况表`, a sheet's name, or 整个工作簿. */
  readonly place: Bilingual;
  /** `表3!E11:E18、E20`; empty where no cell is concerned. */
  readonly cells: Bilingual;
  readonly finding: Bilingual;
  /** The name of the rule, `重复编码`. */
  readonly rule: Bilingual;
  readonly kind: RuleKind;
  /** Plain digits or texts; `null` where there is nothing to compare. */
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  /** `《…》（财预〔2016〕143号），…`, one a source. */
  readonly basis: readonly string[];
  readonly suggestion: Bilingual;
  readonly handling: Handling;
  /** The officer's explanation; empty where none was given. */
  readonly reply: string;
}
