import { marksOf } from "../report/marks";
import type { HostAbilities, MarkOutcome, MarkPort } from "../workbook/ports";
import type { Happening } from "./desk";
import type { Checked } from "./validate";

/**
 * 标记: replaces all marks in the workbook by those of a check.
 * @throws HostRefusal where nothing at all could be done
 */
export function markFindings(host: MarkPort, { validation }: Checked): Promise<MarkOutcome> {
  return host.mark(marksOf(validation));
}

/**
 * Whether marks may follow an edit by themselves: where the host does not record an add-in's writes,
 * each would empty the officer's undo list right after the officer has typed.
 */
export function mayFollowEdits({ recordsUndo }: HostAbilities): boolean {
  return recordsUndo;
}

/** What is to be said of the sheets that refused. */
export function refusalsOf({ refused }: MarkOutcome): Happening[] {
  return refused.map((refusal) => ({ kind: "not-marked", ...refusal }));
}
