/** Characters of one cell. Source: Microsoft, "Excel specifications and limits". */
export const MOST_CHARACTERS = 32_767;

/** A text, or its beginning with an ellipsis: a cell with a longer one makes Excel call the whole file damaged. */
export const asMuchAsACellHolds = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${beginningOf(text, MOST_CHARACTERS - 1)}…` : text;

/** The beginning of a text, no character of two units cut in half. */
export function beginningOf(text: string, length: number): string {
  const beginning = text.slice(0, length);
  return /[\ud800-\udbff]$/u.test(beginning) ? beginning.slice(0, -1) : beginning;
}
