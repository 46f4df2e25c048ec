import type { CellRef } from "./address";
import type { Cell, CellValue } from "./cell";

/** A formula, with its leading `=`. */
export interface Formula {
  readonly formula: string;
}

/** What can be put into a cell: a value, where a text stays one whatever it begins with, or a formula; `null` empties it. */
export type CellContent = CellValue | Formula;

/** A cell's content and, where it matters, its number format. */
export interface CellState {
  readonly content: CellContent;
  /** Left as it is where not given. */
  readonly numberFormat?: string;
}

/** A cell near an edit, with what stood there when the edit was worked out. */
export interface WitnessCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** What stands around a cell: by it the place is known again, or known to be another, once rows or columns moved. */
export interface Witness {
  /** What the host itself calls the sheet; `null` where the source has no such name. */
  readonly sheetId: string | null;
  readonly cells: readonly WitnessCell[];
}

/** One change of one cell that knows its way back. */
export interface Edit {
  readonly cell: CellRef;
  readonly before: CellState;
  readonly after: CellState;
  /** What stood around the cell when the edit was worked out; without it the cell alone is compared. */
  readonly witness?: Witness;
}

/** What a cell holds as an edit names it: its formula, else its value. */
export function contentOf({ formula, value }: Pick<Cell, "formula" | "value">): CellContent {
  return formula === null ? value : { formula };
}

export function isFormula(content: CellContent): content is Formula {
  return typeof content === "object" && content !== null;
}

/** Whether a cell that holds one holds the other: a text that reads like a formula is not that formula. */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  return isFormula(a) && isFormula(b) ? a.formula === b.formula : a === b;
}

/**
 * Whether a cell that was given one may hold the other: a program may write a formula its own way, `=sum(a1)` as
 * `=SUM(A1)`, and an empty text is an empty cell.
 */
export function isSame(a: CellContent, b: CellContent): boolean {
  const plain = (content: CellContent): CellContent => {
    if (isFormula(content)) return { formula: content.formula.replace(/\s/g, "").toUpperCase() };
    return content === "" ? null : content;
  };
  return isSameContent(plain(a), plain(b));
}

/** A content as it is named in a refusal's detail. */
export const said = (content: CellContent): string => String(isFormula(content) ? content.formula : content);

/** For undoing: labels and codes tell the place, figures may have been typed since. */
export function textsOf({ sheetId, cells }: Witness): Witness {
  return { sheetId, cells: cells.filter(isText) };
}

export const isText = ({ content }: WitnessCell): boolean => typeof content === "string";

/** The edits that undo the given ones, last first; they go where the same labels stand, whatever was typed since. */
export function inverse(edits: readonly Edit[]): Edit[] {
  return edits
    .map(({ cell, before, after, witness }) => ({
      cell,
      before: after,
      after: before,
      ...(witness ? { witness: textsOf(witness) } : {}),
    }))
    .reverse();
}

/** Whether an edit would put something else where a formula is; a new number format alone leaves it. */
export function replacesFormula({ before, after }: Edit): boolean {
  return isFormula(before.content) && !isSameContent(before.content, after.content);
}
