import type { CheckedFile, CheckOptions } from "../checked-file";
import type { Narrated, NarrateOptions } from "../narrate-file";
import type { Repaired, RepairOptions } from "../repair-job";

/** The first word of the program where it is started to work on files, with their bounds as the next. */
export const WORK_WORD = "--work";

/** What a process of its own does with one file. */
export type Job =
  | { readonly kind: "check"; readonly path: string; readonly options: CheckOptions }
  | { readonly kind: "repair"; readonly path: string; readonly options: RepairOptions }
  | { readonly kind: "narrate"; readonly path: string; readonly options: NarrateOptions };

export interface Results {
  readonly check: CheckedFile;
  readonly repair: Repaired;
  readonly narrate: Narrated;
}

/** What the process answers. */
export type Answer<Result> =
  | { readonly kind: "done"; readonly result: Result; readonly megabytes: number }
  /** One sentence why it could not be done. */
  | { readonly kind: "refused"; readonly sentence: string; readonly megabytes: number };

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
