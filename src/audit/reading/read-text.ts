import type { Book } from "../../disclosure/book";
import type { ToldText } from "../told-text";
import { compact } from "./compact";
import { CodeNames } from "./code-names";
import type { Claim, Frame, UnknownPath } from "./frame";
import { headingLevel } from "./headings";
import { masked } from "./masks";
import { ParagraphReader, type Around } from "./paragraph-reader";
import { quantitiesOf, withUsualDecimals } from "./quantity";
import type { ReadParagraph } from "./read-paragraph";
import { together, type Said } from "./subject";

/** A text as the audit understands it. */
export interface Reading {
  readonly paragraphs: readonly ReadParagraph[];
  readonly frames: readonly Frame[];
  readonly claims: readonly Claim[];
  readonly unknownPaths: readonly UnknownPath[];
  readonly codeNames: CodeNames;
}

/** What helps to read a text. */
export interface Known {
  readonly book: Book;
  /** Names that stand for the department itself. */
  readonly departments: readonly string[];
  readonly year: number | null;
  /** Names of projects, bare. */
  readonly projects: readonly string[];
}

/** A row of a table that came along with the text: numbers without units, no punctuation but that of 其中：. */
function isTableRow({ compact: { text }, quantities }: ReadParagraph): boolean {
  return !/[，。；：]/u.test(text.replace(/^其中：/u, "")) && quantities.every(({ unit }) => unit === "");
}

/** Reads frames and claims out of a text. */
export function readText(text: ToldText, { book, departments, year, projects }: Known): Reading {
  const codeNames = new CodeNames(book);
  const dense = text.paragraphs.map((paragraph) => compact(paragraph.text));
  const masks = dense.map((each) => masked(each.text));
  const found = withUsualDecimals(masks.map(quantitiesOf));
  const paragraphs = text.paragraphs.map((paragraph, index): ReadParagraph => {
    const [own = compact(""), mask = "", quantities = []] = [dense[index], masks[index], found[index]];
    const numbered = `${compact(paragraph.number).text}${own.text}`;
    return {
      compact: own,
      masked: mask,
      quantities,
      heading: headingLevel(numbered, paragraph.level, quantities.length > 0),
    };
  });
  const frames: Frame[] = [];
  const unknownPaths: UnknownPath[] = [];
  const headings: Said[] = [];
  const around: Around = {
    frames,
    unknownPaths,
    codeNames,
    departments,
    year,
    projects: new Set(projects),
    lead: null,
    leadSaid: {},
    lists: 0,
    hasItems: false,
    isEconomic: false,
  };
  paragraphs.forEach((paragraph, index) => {
    const reader = new ParagraphReader(around, index, headings.reduce(together, {}));
    if (paragraph.heading > 0) {
      headings.length = Math.min(headings.length, paragraph.heading - 1);
      while (headings.length < paragraph.heading - 1) headings.push({});
      headings.push(reader.saidByHeading(paragraph.compact.text));
      around.lead = null;
      around.leadSaid = {};
      around.hasItems = false;
      around.isEconomic = paragraph.compact.text.includes("经济分类");
      return;
    }
    if (!isTableRow(paragraph)) reader.read(paragraph);
  });
  return { paragraphs, frames, claims: frames.flatMap(({ claims }) => claims), unknownPaths, codeNames };
}
