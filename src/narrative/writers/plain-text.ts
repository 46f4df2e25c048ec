import { linesOf, type Line, type NarrativeDocument } from "../document";

/** The document as plain text, a paragraph a line, ending with a line break. */
export function writeText(document: NarrativeDocument): string {
  return textOfLines(linesOf(document));
}

export function textOfLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}
