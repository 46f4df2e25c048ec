import { linesOf, type NarrativeDocument } from "../document";

/** The document as plain text, a paragraph a line, ending with a line break. */
export function writeText(document: NarrativeDocument): string {
  return linesOf(document)
    .map(({ text }) => `${text}\n`)
    .join("");
}
