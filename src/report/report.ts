import type { CheckResult } from "../checks/finding";
import type { Diagnosis } from "../diagnosis/diagnosis";
import type { Book } from "../disclosure/book";

/** What one validation of one workbook yields: the single value that every front end shows. */
export interface Validation {
  readonly workbookName: string;
  readonly book: Book;
  readonly result: CheckResult;
  /** Most certain first. */
  readonly diagnoses: readonly Diagnosis[];
}
