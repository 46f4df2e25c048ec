import { parted } from "./run-on-lines";
import { unwrapped } from "./wrapped-lines";

/** A text as it was handed in, from whatever file: paragraphs in order, those without words left out. */
export interface ToldText {
  /** As a person knows it: the file's or the sheet's name. */
  readonly name: string;
  readonly paragraphs: readonly ToldParagraph[];
}

export interface ToldParagraph {
  /** As printed; positions in it are UTF-16 offsets. */
  readonly text: string;
  /** Level of a heading, from 1; 0 for running text, `null` where the source does not tell. */
  readonly level: number | null;
  /** What automatic numbering prints before it, which is no part of `text`: `（一）`; else empty. */
  readonly number: string;
}

/** The lines of a plain text, one paragraph a line, or several where the lines end where a page did. */
export function toldFromLines(name: string, lines: readonly string[]): ToldText {
  return {
    name,
    paragraphs: unwrapped(lines)
      .flatMap(parted)
      .filter((text) => text.trim() !== "")
      .map((text) => ({ text, level: null, number: "" })),
  };
}
