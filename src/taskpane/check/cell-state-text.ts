import type { Texts } from "../../text";
import { isFormula, type CellState } from "../../workbook/edits";

/** Excel keeps fifteen digits; the amount is shown with at least the two decimals of the forms. */
const AMOUNT = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 15 });

/**
 * What a cell holds, for a preview: numbers with thousands separators, texts as texts with their spaces
 * visible, so that a number kept as text differs from the number. The format only where it changes.
 * @param other the cell on the other side of the change
 */
export function cellStateText({ content, numberFormat }: CellState, other: CellState, texts: Texts): string {
  const shown = contentText(content, texts);
  return numberFormat === undefined || numberFormat === other.numberFormat
    ? shown
    : texts.inFormat(shown, numberFormat);
}

function contentText(content: CellState["content"], texts: Texts): string {
  if (content === null || content === "") return texts.emptyCell;
  if (isFormula(content)) return content.formula;
  if (typeof content === "number") return AMOUNT.format(content);
  return typeof content === "string" ? texts.asText(content.replace(/[^\S\n]/gu, "␣")) : String(content).toUpperCase();
}
