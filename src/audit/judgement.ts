import type { CellRef } from "../workbook/address";

/**
 * What a figure of a text is: stated by cells; following from them or from the text by a working; against
 * them; said by nothing at hand; or no claim at all.
 */
export type FigureClass = "proved" | "derived" | "contradicted" | "open" | "no-claim";

export interface JudgedFigure {
  /** Counted from one over the paragraphs that are not empty. */
  readonly paragraph: number;
  /** UTF-16 offset in the paragraph. */
  readonly start: number;
  readonly text: string;
  readonly class: FigureClass;
  /** What it is of, in the text's own words. */
  readonly subject: string;
  readonly cells: readonly CellRef[];
  /** The calculation behind it; empty where it was only copied. */
  readonly working: string;
  /** Numbers in the unit that the text prints, likeliest first; empty where it is not contradicted. */
  readonly expected: readonly string[];
}

/** error: wrong whatever was meant; warning: wrong as far as can be told; info: to be looked at. */
export type AuditLevel = "error" | "warning" | "info";

export type AuditKind =
  | "amount" // not what the table states
  | "unit" // right digits, other unit
  | "truncated" // cut off instead of rounded
  | "change"
  | "rate"
  | "wrong-base" // a rate divided by this year's amount
  | "direction"
  | "share"
  | "sum"
  | "average"
  | "count" // none of something, and yet an amount
  | "changes-sum" // changes of the parts against the change of the whole
  | "stated-twice"
  | "name"
  | "left-out"
  | "not-told" // what regulations demand
  | "statement"
  | "year"
  | "kind-of-unit" // 部门 for 单位
  | "department"
  | "residue"
  | "punctuation"
  | "number-form"
  | "reason";

/** A place of the text, with what would have to stand there. */
export interface Suspect {
  readonly paragraph: number;
  readonly start: number;
  readonly text: string;
  readonly expected: readonly string[];
}

export interface AuditFinding extends Suspect {
  readonly level: AuditLevel;
  readonly kind: AuditKind;
  /** One sentence for the person who reads the text. */
  readonly message: string;
  /** Every figure the finding concerns, likeliest first. */
  readonly suspects: readonly Suspect[];
  readonly cells: readonly CellRef[];
}

/** A text judged. */
export interface TextAudit {
  readonly name: string;
  /** Whether the text explains a budget disclosure; where not, nothing is more than a warning. */
  readonly isDisclosure: boolean;
  readonly figures: readonly JudgedFigure[];
  readonly findings: readonly AuditFinding[];
}
