import { Bookmark, HighlightColor, Paragraph, TextRun, type IParagraphOptions } from "docx";
import { cellKey } from "../../../workbook/address";
import type { Line } from "../../document";
import type { Entry } from "./contents";
import { HEADING } from "./styles";

/**
 * A heading or paragraph of the text. Parts and sections enter the contents; what is open is set off.
 * @param questioned keys of cells whose amounts an open error questions
 */
export function paragraphOf(line: Line, entries: Entry[], questioned: ReadonlySet<string>): Paragraph {
  const { style, text } = line;
  switch (style) {
    case "title":
      return titled({ heading: HEADING.part }, text, 1, text, entries);
    case "heading":
      return titled({ heading: HEADING.section }, text, 2, text, entries);
    case "subheading":
      return new Paragraph({ heading: HEADING.subsection, children: piecesOf(line, questioned) });
    case "body":
      return new Paragraph({ style: "Text", children: piecesOf(line, questioned) });
  }
}

/** A paragraph that says what is missing. */
export function openParagraph(text: string): Paragraph {
  return new Paragraph({ style: "Text", children: [setOff(text, HighlightColor.YELLOW)] });
}

/** What has to be filled in or verified before publishing, as it stands in a text: `【待填：…】`, `【请核实】`. */
const OPEN = /(【(?:待填|请核实)[^】]*】)/u;

/** Gaps and drafts yellow, amounts that an open error questions grey; the rest in one run. */
function piecesOf({ runs }: Line, questioned: ReadonlySet<string>): TextRun[] {
  const pieces: { text: string; color: Color | null }[] = [];
  const add = (text: string, color: Color | null): void => {
    const last = pieces.at(-1);
    if (last?.color === color) last.text += text;
    else pieces.push({ text, color });
  };
  for (const { text, from, gap } of runs) {
    const isQuestioned = /\d/u.test(text) && from.some((cell) => questioned.has(cellKey(cell)));
    if (gap !== null) add(text, HighlightColor.YELLOW);
    else
      for (const piece of text.split(OPEN).filter((part) => part !== ""))
        add(piece, OPEN.test(piece) ? HighlightColor.YELLOW : isQuestioned ? HighlightColor.LIGHT_GRAY : null);
  }
  return pieces.map(({ text, color }) => (color === null ? new TextRun(text) : setOff(text, color)));
}

type Color = (typeof HighlightColor)["YELLOW"] | (typeof HighlightColor)["LIGHT_GRAY"];

const setOff = (text: string, highlight: Color): TextRun => new TextRun({ text, highlight });

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
