import type { CellContent } from "../workbook/edits";

/** What Excel would take for a formula, a number, a date or a truth value. */
const LOOKS_LIKE_MORE_THAN_TEXT = /^['=+\-@]|^(?=.*\d)[\d\s.,:/\-年月日%¥￥$()E+]+$|^(?:true|false)$/iu;

/**
 * Content as it must be given to Excel so that the cell holds it: an apostrophe before a text that
 * Excel would turn into something else; the empty text where the cell is to be emptied.
 * @param numberFormat the cell's; in a text cell (`@`) nothing is turned into anything
 */
export function typedContent(content: CellContent, numberFormat: string): string | number | boolean {
  if (content === null) return "";
  if (typeof content !== "string" || content.startsWith("=")) return content;
  return typedText(content, numberFormat);
}

/** The same for what is a text even if it begins with `=`. */
export function typedText(text: string, numberFormat: string): string {
  return numberFormat !== "@" && LOOKS_LIKE_MORE_THAN_TEXT.test(text) ? `'${text}` : text;
}
