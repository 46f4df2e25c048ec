import type { OpenBeforeExport } from "../../actions/before-export";
import type { LastYearFile, LastYearOutcome } from "../../actions/last-year-file";
import type { NarrativeState } from "../../actions/narrate";
import type { Bilingual } from "../../disclosure/bilingual";
import type { Choice } from "../../narrative/writers/sheet";

/** Last year's workbook: doubtful until the officer says that it is the right one, then in use. */
export type LastYearStep =
  | { readonly kind: "doubtful"; readonly file: LastYearFile; readonly doubts: readonly Bilingual[] }
  | { readonly kind: "used"; readonly file: LastYearFile; readonly outcome: LastYearOutcome };

/** What the view 情况说明 knows. */
export interface NarrativeDesk {
  readonly prepared: NarrativeState | null;
  /** How conflicts are to be settled when the text is written, by line id. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** The sheet holds a text of the officer's own: what the officer is asked before it is replaced. */
  readonly asksConsent: Bilingual | null;
  readonly lastYear: LastYearStep | null;
  /** What is open, while the officer is asked whether to export all the same. */
  readonly asksExport: OpenBeforeExport | null;
}

export const EMPTY_DESK: NarrativeDesk = {
  prepared: null,
  choices: new Map(),
  asksConsent: null,
  lastYear: null,
  asksExport: null,
};

export type NarrativeEvent =
  | { readonly type: "prepared"; readonly prepared: NarrativeState }
  | { readonly type: "chosen"; readonly id: string; readonly choice: Choice }
  | { readonly type: "consent-asked"; readonly sentence: Bilingual }
  | { readonly type: "consent-refused" }
  | { readonly type: "written"; readonly prepared: NarrativeState }
  | { readonly type: "last-year-doubted"; readonly file: LastYearFile; readonly doubts: readonly Bilingual[] }
  | { readonly type: "last-year-taken"; readonly file: LastYearFile; readonly outcome: LastYearOutcome }
  | { readonly type: "last-year-dropped" }
  | { readonly type: "export-asked"; readonly open: OpenBeforeExport | null };

/** The next state; the only place where it changes. */
export function reduceNarrative(desk: NarrativeDesk, event: NarrativeEvent): NarrativeDesk {
  switch (event.type) {
    case "prepared":
      return { ...desk, prepared: event.prepared, choices: stillOpen(desk.choices, event.prepared), asksExport: null };
    case "chosen":
      return { ...desk, choices: new Map(desk.choices).set(event.id, event.choice) };
    case "consent-asked":
      return { ...desk, asksConsent: event.sentence };
    case "consent-refused":
      return { ...desk, asksConsent: null };
    case "written":
      return { ...desk, prepared: event.prepared, choices: new Map(), asksConsent: null };
    case "last-year-doubted":
      return { ...desk, lastYear: { kind: "doubtful", file: event.file, doubts: event.doubts } };
    case "last-year-taken":
      return { ...desk, lastYear: { kind: "used", file: event.file, outcome: event.outcome } };
    case "last-year-dropped":
      return { ...desk, lastYear: null };
    case "export-asked":
      return { ...desk, asksExport: event.open };
  }
}

/** A choice holds while its paragraph still is to be chosen from. */
function stillOpen(choices: NarrativeDesk["choices"], { view }: NarrativeState): NarrativeDesk["choices"] {
  const open = new Set(view.conflicts.map(({ id }) => id));
  return new Map([...choices].filter(([id]) => open.has(id)));
}

/** The workbook whose amounts fill what 上年预算数 leaves blank; `null` where none is in use. */
export function lastYearInUse({ lastYear }: NarrativeDesk): LastYearFile | null {
  return lastYear?.kind === "used" ? lastYear.file : null;
}
