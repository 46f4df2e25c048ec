import type { Bilingual } from "../../disclosure/bilingual";
import type { CodeList } from "../../disclosure/codes/code-list";
import type { Audited, AuditOptions } from "../audit-file";
import type { CheckedFile, CheckOptions } from "../checked-file";
import type { EarlierUnit } from "../../report/rounds/replies";
import type { Language } from "../language";
import type { Narrated, NarrateOptions } from "../narrate-file";
import type { Repaired, RepairOptions } from "../repair-job";

/** The first word of the program where it is started to work on files, with their bounds as the next. */
export const WORK_WORD = "--work";

/** What a process of its own does with one file. */
export type Job =
  | { readonly kind: "check"; readonly path: string; readonly options: CheckOptions }
  | { readonly kind: "repair"; readonly path: string; readonly options: RepairOptions }
  | { readonly kind: "narrate"; readonly path: string; readonly options: NarrateOptions }
  | { readonly kind: "audit"; readonly path: string; readonly options: AuditOptions }
  /** The codes of an office's list. */
  | { readonly kind: "codes"; readonly path: string; readonly options: { readonly language: Language } }
  /** What was replied to the findings of an earlier report. */
  | { readonly kind: "replies"; readonly path: string; readonly options: { readonly language: Language } };

/**
 * What is sent to a process: a job, or the next file for the work it did last. Options hold the office's lists of
 * codes and the paths of units; with every file of a folder they would be copied and taken in anew.
 */
export type Sent = Job | { readonly nextPath: string };

export interface Results {
  readonly check: CheckedFile;
  readonly repair: Repaired;
  readonly narrate: Narrated;
  readonly audit: Audited;
  readonly codes: CodeList;
  readonly replies: readonly EarlierUnit[];
}

/** What the process answers. */
export type Answer<Result> =
  | { readonly kind: "done"; readonly result: Result; readonly megabytes: number }
  /** One sentence why it could not be done. */
  | { readonly kind: "refused"; readonly sentence: Bilingual; readonly megabytes: number };

/** What a file may cost before its process is ended. */
export interface Bounds {
  /** Of the processor. */
  readonly seconds: number;
  readonly megabytes: number;
}

export const BOUNDS: Bounds = { seconds: 10, megabytes: 1024 };

/** Why a process ended over a file. */
export type Ended = "time" | "memory" | "crash";

/** How a bound that was passed is told by the process that passed it. */
export const TELLING_DESCRIPTOR = 4;
