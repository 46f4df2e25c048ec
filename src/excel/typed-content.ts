import { isFormula, type CellContent } from "../workbook/edits";

/**
 * What Excel would take for a formula, a number, a date or a truth value. Spaces before it count for nothing, and
 * a Chinese Excel reads full-width signs like the others.
 */
const LOOKS_LIKE_MORE_THAN_TEXT =
  /^'|^\s*[=+\-@＝＋－＠]|^(?=.*[\d０-９])[\d０-９\s.,:/\-年月日%¥￥$()E+，．％（）]+$|^\s*(?:true|false)\s*$/iu;

/**
 * Content as it must be given to Excel so that the cell holds it: an apostrophe before a text that
 * Excel would turn into something else; the empty text where the cell is to be emptied.
 * @param numberFormat the cell's; in a text cell (`@`) nothing is turned into anything
 */
export function typedContent(content: CellContent, numberFormat: string): string | number | boolean {
  if (content === null) return "";
  if (isFormula(content)) return content.formula;
  return typeof content === "string" ? typedText(content, numberFormat) : content;
}

/** The same for a text, whatever it begins with. */
export function typedText(text: string, numberFormat: string): string {
  return numberFormat !== "@" && LOOKS_LIKE_MORE_THAN_TEXT.test(text) ? `'${text}` : text;
}
