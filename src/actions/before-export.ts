import type { NarrativeState } from "./narrate";

/** What is not settled yet in a text that is about to leave the workbook. */
export interface OpenBeforeExport {
  readonly gaps: number;
  readonly errors: number;
  readonly questions: number;
  readonly conflicts: number;
}

/** What to ask about before exporting; `null` where nothing is open. */
export function openBeforeExport({ narration, view }: NarrativeState): OpenBeforeExport | null {
  const open = {
    gaps: narration.gaps.length,
    errors: narration.openErrors,
    questions: narration.openQuestions,
    conflicts: view.conflicts.length,
  };
  return Object.values(open).some((count) => count > 0) ? open : null;
}
