import type { Rectangle } from "../../src/workbook/address";

/** How a cell looks; `draw.ts` knows what each means in fonts, borders and alignment. */
export type Look =
  | "number" // 表1, above the title
  | "title"
  | "note" // 编制部门：…, left; also instructions
  | "noteRight" // 单位：万元
  | "header"
  | "index" // the ※ row
  | "code"
  | "text"
  | "centred"
  | "amount"
  | "count"
  | "writtenAmount" // a figure in a wide column of written answers
  | "writtenCount"
  | "totalText"
  | "totalAmount"
  | "statement" // 空表 sentence
  | "entry"; // wrapped text an officer fills in

export interface DraftCell {
  readonly value: string | number | null;
  readonly look: Look;
}

/** A sheet to be built: plain data, drawn by `draw.ts`. */
export interface SheetDraft {
  /** The tab. */
  readonly name: string;
  readonly rows: readonly (readonly DraftCell[])[];
  readonly merges: readonly Rectangle[];
  /** In characters, a column each. */
  readonly widths: readonly number[];
  /** In points, for the rows that need more than the usual height. */
  readonly heights: ReadonlyMap<number, number>;
  readonly orientation: "portrait" | "landscape";
  /** Rows above the first that scrolls, none where 0; from `headerFirst` on they are printed on every page. */
  readonly headerFirst: number;
  readonly bodyFirst: number;
  /** Printed on one page, however many rows. */
  readonly onOnePage: boolean;
}

/** A family of sheets: filled for the sample, blank for the template. */
export interface SheetFamily {
  readonly sample: readonly SheetDraft[];
  readonly template: readonly SheetDraft[];
}

/** Width of a text in half-width characters. */
export function printedWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + (character.charCodeAt(0) > 0x2e7f || "“”‘’※…—".includes(character) ? 2 : 1),
    0,
  );
}

/** Points a row needs so that its texts, wrapped at the given widths, are seen whole. */
export function heightFor(texts: readonly string[], widths: readonly number[], usual: number): number {
  const lines = texts.map((text, column) => linesOf(text, widths[column] ?? 10));
  // Excel shows no row higher than 409 points.
  return Math.min(409, Math.max(usual, 6 + LINE * Math.max(1, ...lines)));
}

/** Points a line of text takes at the usual size. */
export const LINE = 13.5;

/** Lines a text takes in a column; two characters are lost to the cell's margins. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(width - 2, 2);
  return text.split("\n").reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(printedWidth(paragraph) / room)), 0);
}
