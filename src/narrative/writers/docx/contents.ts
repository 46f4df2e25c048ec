import { InternalHyperlink, LeaderType, PageReference, Paragraph, TabStopType, TextRun } from "docx";
import { CONTENTS_WIDTH } from "./styles";

/** A line of the contents. */
export interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  /** The bookmark at the heading. */
  readonly bookmark: string;
}

/**
 * The contents as linked lines with page references. A table-of-contents field would be empty until the
 * reader updates it in Word, and LibreOffice would keep the page numbers of another layout.
 */
export function contentsOf(entries: readonly Entry[]): Paragraph[] {
  return [
    new Paragraph({ style: "ContentsTitle", text: "目　录" }),
    ...entries.map(
      ({ level, text, bookmark }) =>
        new Paragraph({
          style: level === 1 ? "Contents1" : "Contents2",
          tabStops: [{ type: TabStopType.RIGHT, position: CONTENTS_WIDTH, leader: LeaderType.DOT }],
          children: [
            new InternalHyperlink({
              anchor: bookmark,
              children: [new TextRun(text), new TextRun({ children: ["\t"] }), new PageReference(bookmark)],
            }),
          ],
        }),
    ),
  ];
}
