import type { CellRef } from "./address";

/** What can be put into a cell: a value, or a formula with its leading `=`; `null` empties it. */
export type CellContent = string | number | boolean | null;

/** A cell's content and, where it matters, its number format. */
export interface CellState {
  readonly content: CellContent;
  /** Left as it is where not given. */
  readonly numberFormat?: string;
}

/** One change of one cell that knows its way back. */
export interface Edit {
  readonly cell: CellRef;
  readonly before: CellState;
  readonly after: CellState;
}

/** The edits that undo the given ones, last first. */
export function inverse(edits: readonly Edit[]): Edit[] {
  return edits.map(({ cell, before, after }) => ({ cell, before: after, after: before })).reverse();
}

/** Whether an edit would put something else where a formula is; a new number format alone leaves it. */
export function replacesFormula({ before, after }: Edit): boolean {
  return typeof before.content === "string" && before.content.startsWith("=") && after.content !== before.content;
}
