import { emptyDesk, reduceDesk, type Desk, type DeskEvent } from "../actions/desk";
import type { ReturnedList } from "../actions/replies";
import type { LastYearFile } from "../actions/last-year-file";
import type { TextAudit } from "../audit";
import type { Aspect } from "../report/overview";
import type { Severity } from "../checks/rule-facts";
import type { CellRef } from "../workbook/address";

export type View = "check" | "rules" | "narrative" | "audit";

/** Which findings are listed. */
export interface Filter {
  /** Only these; where none is chosen, all. */
  readonly severities: readonly (Severity | "explained")[];
  /** The key of one group of the summary, or all. */
  readonly table: string;
  /** Only findings about this, or all. */
  readonly aspect: Aspect | null;
  /** What is looked for in sentences, names, cells and codes; empty finds all. */
  readonly search: string;
}

/** What the actions know, and how a person looks at it. */
export interface PaneState extends Desk {
  readonly view: View;
  /** How often a view was asked for: the ribbon may ask for the one that is shown already. */
  readonly visits: number;
  readonly filter: Filter;
  /** The finding that previous and next go on from, and that is open; another object each time it is asked for. */
  readonly openFinding: { readonly key: string; readonly takesFocus: boolean } | null;
  /** The cell that the person has selected in the workbook, as far as the host tells. */
  readonly selected: CellRef | null;
  /** A list of findings that came back filled in: what became of it is told with every check. */
  readonly returned: ReturnedList | null;
  /** Last year's workbook as it was chosen last, in 情况说明 or 核对文字: a text is audited by it; `null` for none. */
  readonly lastYear: LastYearFile | null;
  /** The text audited last, for who asks from elsewhere where it states a cell. */
  readonly told: TextAudit | null;
  /** The paragraph of it that was asked for; another object each time. */
  readonly askedParagraph: { readonly number: number } | null;
}

export const ALL_SEVERITIES: Filter["severities"] = ["logical", "verifiable", "formal", "rounding", "explained"];
const EVERYTHING: Filter = { severities: [], table: "all", aspect: null, search: "" };

export function initialState(isMarking: boolean): PaneState {
  return {
    ...emptyDesk(isMarking),
    view: "check",
    visits: 0,
    filter: EVERYTHING,
    openFinding: null,
    selected: null,
    returned: null,
    lastYear: null,
    told: null,
    askedParagraph: null,
  };
}

export type PaneEvent =
  | DeskEvent
  | { readonly type: "shown"; readonly view: View }
  | { readonly type: "severity-toggled"; readonly severity: Filter["severities"][number] }
  | { readonly type: "table-chosen"; readonly table: Filter["table"] }
  | { readonly type: "aspect-chosen"; readonly table: Filter["table"]; readonly aspect: Aspect | null }
  | { readonly type: "searched"; readonly search: string }
  | { readonly type: "filter-cleared" }
  /** `takesFocus`: the keyboard goes on from there. */
  | { readonly type: "finding-opened"; readonly key: string | null; readonly takesFocus?: boolean }
  | { readonly type: "cell-selected"; readonly cell: CellRef | null }
  | { readonly type: "list-returned"; readonly list: ReturnedList | null }
  | { readonly type: "last-year-chosen"; readonly file: LastYearFile | null }
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
      const chosen = without.length < severities.length ? without : [...without, event.severity];
      return { ...state, filter: { ...state.filter, severities: chosen } };
    }
    case "searched":
      return { ...state, filter: { ...state.filter, search: event.search } };
    case "table-chosen":
      return { ...state, filter: { ...state.filter, table: event.table, aspect: null } };
    case "aspect-chosen":
      return { ...state, filter: { ...EVERYTHING, table: event.table, aspect: event.aspect } };
    case "filter-cleared":
      return { ...state, filter: EVERYTHING };
    case "finding-opened":
      return {
        ...state,
        openFinding: event.key === null ? null : { key: event.key, takesFocus: event.takesFocus === true },
      };
    case "cell-selected":
      return { ...state, selected: event.cell };
    case "list-returned":
      return { ...state, returned: event.list };
    case "last-year-chosen":
      return { ...state, lastYear: event.file };
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
    case "remembered":
    case "held-up":
    case "aged":
    case "ignored":
      return reduceDesk(state, event);
  }
}
