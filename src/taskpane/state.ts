import { emptyDesk, reduceDesk, type Desk, type DeskEvent } from "../actions/desk";
import type { TextAudit } from "../audit";
import type { Severity } from "../checks/rule";
import type { TableKind } from "../disclosure/kinds/definition";

export type View = "check" | "rules" | "narrative" | "audit";

/** Which findings are listed. `table: "all"`, or one table; `null` is the workbook as a whole. */
export interface Filter {
  readonly severities: readonly (Severity | "explained")[];
  readonly table: TableKind | "all" | null;
}

/** What the actions know, and how a person looks at it. */
export interface PaneState extends Desk {
  readonly view: View;
  /** How often a view was asked for: the ribbon may ask for the one that is shown already. */
  readonly visits: number;
  readonly filter: Filter;
  /** The finding that previous and next go on from, and that is open; another object each time it is asked for. */
  readonly openFinding: { readonly key: string } | null;
  /** Keys of diagnoses set aside. */
  readonly ignored: readonly string[];
  /** The text audited last, for who asks from elsewhere where it states a cell. */
  readonly told: TextAudit | null;
  /** The paragraph of it that was asked for; another object each time. */
  readonly askedParagraph: { readonly number: number } | null;
}

export const ALL_SEVERITIES: Filter["severities"] = ["logical", "verifiable", "formal", "rounding", "explained"];
const EVERYTHING: Filter = { severities: ALL_SEVERITIES, table: "all" };

export function initialState(isMarking: boolean): PaneState {
  return {
    ...emptyDesk(isMarking),
    view: "check",
    visits: 0,
    filter: EVERYTHING,
    openFinding: null,
    ignored: [],
    told: null,
    askedParagraph: null,
  };
}

export type PaneEvent =
  | DeskEvent
  | { readonly type: "shown"; readonly view: View }
  | { readonly type: "severity-toggled"; readonly severity: Filter["severities"][number] }
  | { readonly type: "table-chosen"; readonly table: Filter["table"] }
  | { readonly type: "filter-cleared" }
  | { readonly type: "finding-opened"; readonly key: string | null }
  | { readonly type: "diagnosis-ignored"; readonly key: string }
  | { readonly type: "ignored-restored" }
  | { readonly type: "text-audited"; readonly audit: TextAudit }
  | { readonly type: "paragraph-asked"; readonly number: number };

/** The next state; the only place where it changes. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "shown":
      return { ...state, view: event.view, visits: state.visits + 1 };
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
    case "text-audited":
      return { ...state, told: event.audit };
    case "paragraph-asked":
      return { ...state, askedParagraph: { number: event.number } };
    // What the actions tell.
    case "started":
    case "progressed":
    case "finished":
    case "checked":
    case "marked":
    case "happened":
    case "heard":
    case "marking-switched":
    case "watching-switched":
    case "written":
    case "undone":
      return reduceDesk(state, event);
  }
}
