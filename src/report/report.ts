import type { CheckResult } from "../checks/finding";
import type { Diagnosis } from "../diagnosis/diagnosis";
import type { Inference } from "../diagnosis/inference";
import type { Disclosure } from "../disclosure/disclosure";

/** What one validation of one workbook yields: the single value that every front end shows. */
export interface Validation {
  readonly workbookName: string;
  readonly book: Disclosure;
  readonly result: CheckResult;
  /** Most certain first. */
  readonly diagnoses: readonly Diagnosis[];
  /** 推算: amounts of cells that hold none, as the balances determine them. */
  readonly inferred: readonly Inference[];
}
