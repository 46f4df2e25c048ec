import type { Bilingual } from "../disclosure/bilingual";
import type { CodeList } from "../disclosure/codes/code-list";
import type { MarkOutcome, Progress, RefusalReason } from "../workbook/ports";
import type { CellRef } from "../workbook/address";
import type { Deed } from "./deed";
import type { ChangedSince, Done } from "./history";
import type { Checked } from "./validate";

export type { Deed } from "./deed";

/** What is being done just now. */
export type Work =
  "reading" | "reading-units" | "checking" | "marking" | "preparing" | "auditing" | "writing" | "waiting-for-edit";

/** What is to be said after an action, as data: the words are the interface's. */
export type Happening =
  | { readonly kind: "done"; readonly deed: Deed }
  | { readonly kind: "undone" }
  /** A person called it off; nothing came of it. */
  | { readonly kind: "cancelled" }
  /** What was asked for rested on figures changed since: it was not done, everything was checked anew. */
  | { readonly kind: "was-outdated"; readonly cells: readonly CellRef[] }
  /** Cells were shown although figures changed since the check. */
  | { readonly kind: "shown-outdated"; readonly cells: readonly CellRef[] }
  | { readonly kind: "cleared"; readonly marks: number }
  | {
      readonly kind: "not-marked";
      readonly sheet: string;
      readonly reason: RefusalReason;
      /** The host's own words. */
      readonly detail: string;
    }
  | { readonly kind: "unhidden"; readonly sheet: string }
  | { readonly kind: "sheets-added"; readonly sheets: readonly string[] }
  | { readonly kind: "text-written"; readonly sentence: Bilingual }
  /** `own`: how many paragraphs are in the officer's words. */
  | { readonly kind: "copied"; readonly isCopied: boolean; readonly own?: number }
  | { readonly kind: "exported"; readonly file: string; readonly own?: number }
  | { readonly kind: "file-unreadable"; readonly file: string; readonly sentence: Bilingual }
  /** A list of codes is stored with the workbook, and judged by. */
  | { readonly kind: "codes-loaded"; readonly list: CodeList }
  | { readonly kind: "codes-removed"; readonly list: CodeList }
  /** A list was read back: how many of its replies became explanations, how many the workbook explains otherwise. */
  | { readonly kind: "list-read"; readonly file: string; readonly taken: number; readonly kept: number }
  | { readonly kind: "list-refused"; readonly sentence: Bilingual }
  | { readonly kind: "not-audited"; readonly sentence: Bilingual }
  /** `failure` is whatever was thrown, a `HostRefusal` where the host refused. */
  | { readonly kind: "failed"; readonly failure: unknown; readonly isReadAgain?: boolean };

/** An entry of the history that could not simply be taken back, since cells were changed after it. */
export interface HeldUp {
  readonly id: string;
  readonly changed: readonly ChangedSince[];
}

/** What the actions know between two clicks. */
export interface Desk {
  readonly work: Work | null;
  readonly progress: Progress | null;
  /** What is being done only reads, and can be called off. */
  readonly canCancel: boolean;
  readonly checked: Checked | null;
  readonly marks: MarkOutcome | null;
  readonly isMarking: boolean;
  readonly isWatching: boolean;
  /** What was said since the last action of a person began. */
  readonly said: readonly Happening[];
  /** What can be taken back, last done last; also what was done in earlier sessions. */
  readonly done: readonly Done[];
  readonly heldUp: HeldUp | null;
  /** Cells changed since the last check, so that its results are out of date. */
  readonly changed: readonly CellRef[];
  /** Keys of diagnoses set aside, which are not marked. */
  readonly ignored: readonly string[];
}

export type DeskEvent =
  /**
   * `goesOn`: it follows from what a person did before, whose notices stay. `canCancel` is as before where it is not
   * said.
   */
  | { readonly type: "started"; readonly work: Work; readonly goesOn?: boolean; readonly canCancel?: boolean }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "finished" }
  | { readonly type: "checked"; readonly checked: Checked }
  | { readonly type: "marked"; readonly outcome: MarkOutcome | null }
  | { readonly type: "happened"; readonly what: Happening }
  | { readonly type: "heard" }
  | { readonly type: "marking-switched"; readonly isOn: boolean }
  | { readonly type: "watching-switched"; readonly isOn: boolean }
  /** The history as it is now. */
  | { readonly type: "remembered"; readonly done: readonly Done[] }
  | { readonly type: "held-up"; readonly heldUp: HeldUp | null }
  | { readonly type: "aged"; readonly cells: readonly CellRef[] }
  | { readonly type: "ignored"; readonly keys: readonly string[] };

export function emptyDesk(isMarking: boolean): Desk {
  return {
    work: null,
    progress: null,
    canCancel: false,
    checked: null,
    marks: null,
    isMarking,
    isWatching: false,
    said: [],
    done: [],
    heldUp: null,
    changed: [],
    ignored: [],
  };
}

/** The next state of the desk, which may be part of a larger state. */
export function reduceDesk<D extends Desk>(desk: D, event: DeskEvent): D {
  switch (event.type) {
    case "started":
      return {
        ...desk,
        work: event.work,
        progress: null,
        canCancel: event.canCancel ?? desk.canCancel,
        said: desk.work === null && event.goesOn !== true ? [] : desk.said,
      };
    case "progressed":
      return { ...desk, progress: event.progress };
    case "finished":
      return { ...desk, work: null, progress: null, canCancel: false };
    case "checked":
      return { ...desk, checked: event.checked, changed: [] };
    case "marked":
      return { ...desk, marks: event.outcome };
    case "happened":
      return { ...desk, said: [...desk.said, event.what] };
    case "heard":
      return { ...desk, said: [] };
    case "marking-switched":
      return { ...desk, isMarking: event.isOn };
    case "watching-switched":
      return { ...desk, isWatching: event.isOn };
    case "remembered":
      return { ...desk, done: event.done, heldUp: null };
    case "held-up":
      return { ...desk, heldUp: event.heldUp };
    case "aged":
      return { ...desk, changed: event.cells };
    case "ignored":
      return { ...desk, ignored: event.keys };
  }
}
