import { Bookmark, Paragraph, TextRun, type IParagraphOptions } from "docx";
import type { Line } from "../../document";
import type { Entry } from "./contents";
import { HEADING } from "./styles";

/** A heading or paragraph of the text. Parts and sections enter the contents. */
export function paragraphOf({ style, text }: Line, entries: Entry[]): Paragraph {
  switch (style) {
    case "title":
      return titled({ heading: HEADING.part }, text, 1, text, entries);
    case "heading":
      return titled({ heading: HEADING.section }, text, 2, text, entries);
    case "subheading":
      return new Paragraph({ heading: HEADING.subsection, text });
    case "body":
      return new Paragraph({ style: "Text", text });
  }
}

/** A heading with a bookmark, entered into the contents. */
export function titled(
  look: Omit<IParagraphOptions, "children" | "text">,
  text: string,
  level: Entry["level"],
  entry: string,
  entries: Entry[],
): Paragraph {
  const bookmark = `heading${entries.length + 1}`;
  entries.push({ level, text: entry, bookmark });
  return new Paragraph({ ...look, children: [new Bookmark({ id: bookmark, children: [new TextRun(text)] })] });
}
