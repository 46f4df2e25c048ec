import type { CellRef } from "../workbook/address";
import { isBlank } from "../workbook/cell";
import type { Sheet } from "../workbook/workbook";
import { NARRATIVE_SHEET } from "../narrative/writers/sheet";
import type { ToldText } from "./told-text";

/** A stretch of a paragraph, and the cell that holds it. */
export interface CellStretch {
  readonly cell: CellRef;
  /** Offset in the paragraph. */
  readonly from: number;
  readonly text: string;
  /** Offset of the stretch in what the cell holds. */
  readonly within: number;
  /** Whether the cell holds these words as typed, and no number or formula. */
  readonly isTyped: boolean;
}

interface SheetParagraph {
  readonly text: string;
  readonly stretches: readonly CellStretch[];
}

/** The text on a sheet, a row a paragraph: 情况说明 as this software writes it, or typed by hand. */
export function toldFromSheet(sheet: Sheet): ToldText {
  const paragraphs = paragraphsOf(sheet).map(({ text }) => ({ text, level: null, number: "" }));
  return { name: sheet.name, paragraphs };
}

/** By paragraph, as `toldFromSheet` counts them from zero, the cells that hold it. */
export const stretchesOf = (sheet: Sheet): readonly (readonly CellStretch[])[] =>
  paragraphsOf(sheet).map(({ stretches }) => stretches);

function paragraphsOf(sheet: Sheet): SheetParagraph[] {
  const { grid } = sheet;
  const paragraphs: SheetParagraph[] = [];
  for (let row = grid.top; row < grid.bottom; row += 1) {
    let text = "";
    let stretches: CellStretch[] = [];
    const close = (): void => {
      if (text.trim() !== "") paragraphs.push({ text, stretches });
      text = "";
      stretches = [];
    };
    for (let column = grid.left; column < grid.right; column += 1) {
      const cell = grid.cell(row, column);
      if (isBlank(cell)) continue;
      const isTyped = typeof cell.value === "string" && cell.formula === null;
      const whole = typeof cell.value === "string" ? cell.value : cell.text;
      [...whole.matchAll(/[^\r\n]+|\r\n|[\r\n]/gu)].forEach(({ 0: part, index }) => {
        if (/^[\r\n]/u.test(part)) {
          close();
          return;
        }
        const ref = { sheet: sheet.name, row, column };
        stretches.push({ cell: ref, from: text.length, text: part, within: index, isTyped });
        text += part;
      });
    }
    close();
  }
  return paragraphs;
}

/** Whether a sheet holds the explanatory text. */
export const isNarrativeSheet = ({ name }: Sheet): boolean => name.trim().endsWith(NARRATIVE_SHEET);
