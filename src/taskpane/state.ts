import type { Checked } from "../actions/validate";
import type { Severity } from "../checks/rule";
import type { TableKind } from "../disclosure/kinds/definition";
import type { Edit } from "../workbook/edits";
import type { MarkOutcome, Progress } from "../workbook/ports";

export type View = "check" | "rules" | "narrative";
export type Work = "reading" | "checking" | "marking" | "preparing" | "writing" | "waiting-for-edit";

/** What the pane says after an action. */
export interface Notice {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly text: string;
  /** The host's own words, for whoever helps the officer. */
  readonly detail?: string;
}

/** Something written from the pane, and how to take it back. */
export interface Undoable {
  readonly what: string;
  readonly edits: readonly Edit[];
}

/** Which findings are listed. `table: "all"`, or one table; `null` is the workbook as a whole. */
export interface Filter {
  readonly severities: readonly (Severity | "explained")[];
  readonly table: TableKind | "all" | null;
}

export interface PaneState {
  readonly view: View;
  /** How often a view was asked for: the ribbon may ask for the one that is shown already. */
  readonly visits: number;
  readonly work: Work | null;
  readonly progress: Progress | null;
  readonly checked: Checked | null;
  readonly marks: MarkOutcome | null;
  readonly notices: readonly Notice[];
  readonly isMarking: boolean;
  readonly isWatching: boolean;
  readonly filter: Filter;
  /** The finding that previous and next go on from, and that is open; another object each time it is asked for. */
  readonly openFinding: { readonly key: string } | null;
  /** Keys of diagnoses set aside. */
  readonly ignored: readonly string[];
  readonly done: readonly Undoable[];
}

export const ALL_SEVERITIES: Filter["severities"] = ["logical", "verifiable", "formal", "rounding", "explained"];
const EVERYTHING: Filter = { severities: ALL_SEVERITIES, table: "all" };

export function initialState(isMarking: boolean): PaneState {
  return {
    view: "check",
    visits: 0,
    work: null,
    progress: null,
    checked: null,
    marks: null,
    notices: [],
    isMarking,
    isWatching: false,
    filter: EVERYTHING,
    openFinding: null,
    ignored: [],
    done: [],
  };
}

export type PaneEvent =
  | { readonly type: "shown"; readonly view: View }
  /** `goesOn`: it follows from what a person did before, whose notices stay. */
  | { readonly type: "started"; readonly work: Work; readonly goesOn?: boolean }
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "finished" }
  | { readonly type: "checked"; readonly checked: Checked }
  | { readonly type: "marked"; readonly outcome: MarkOutcome | null }
  | { readonly type: "noticed"; readonly notice: Notice }
  | { readonly type: "notices-closed" }
  | { readonly type: "marking-switched"; readonly isOn: boolean }
  | { readonly type: "watching-switched"; readonly isOn: boolean }
  | { readonly type: "severity-toggled"; readonly severity: Filter["severities"][number] }
  | { readonly type: "table-chosen"; readonly table: Filter["table"] }
  | { readonly type: "filter-cleared" }
  | { readonly type: "finding-opened"; readonly key: string | null }
  | { readonly type: "diagnosis-ignored"; readonly key: string }
  | { readonly type: "ignored-restored" }
  | { readonly type: "written"; readonly undoable: Undoable }
  | { readonly type: "undone" };

/** The next state; the only place where it changes. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "shown":
      return { ...state, view: event.view, visits: state.visits + 1 };
    case "started":
      return {
        ...state,
        work: event.work,
        progress: null,
        notices: state.work === null && event.goesOn !== true ? [] : state.notices,
      };
    case "progressed":
      return { ...state, progress: event.progress };
    case "finished":
      return { ...state, work: null, progress: null };
    case "checked":
      return { ...state, checked: event.checked };
    case "marked":
      return { ...state, marks: event.outcome };
    case "noticed":
      return { ...state, notices: [...state.notices, event.notice] };
    case "notices-closed":
      return { ...state, notices: [] };
    case "marking-switched":
      return { ...state, isMarking: event.isOn };
    case "watching-switched":
      return { ...state, isWatching: event.isOn };
    case "severity-toggled": {
      const { severities } = state.filter;
      const without = severities.filter((severity) => severity !== event.severity);
      return {
        ...state,
        filter: {
          ...state.filter,
          severities: without.length < severities.length ? without : [...without, event.severity],
        },
      };
    }
    case "table-chosen":
      return { ...state, filter: { ...state.filter, table: event.table } };
    case "filter-cleared":
      return { ...state, filter: EVERYTHING };
    case "finding-opened":
      return { ...state, openFinding: event.key === null ? null : { key: event.key } };
    case "diagnosis-ignored":
      return { ...state, ignored: [...state.ignored, event.key] };
    case "ignored-restored":
      return { ...state, ignored: [] };
    case "written":
      return { ...state, done: [...state.done, event.undoable] };
    case "undone":
      return { ...state, done: state.done.slice(0, -1) };
  }
}
