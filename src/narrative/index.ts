import type { Book } from "../disclosure/book";
import type { Inputs } from "../disclosure/inputs/inputs";
import { linesOf, word, type Line, type NarrativeDocument, type Run } from "./document";
import { factsOf } from "./facts";
import type { PublishedTable } from "./publication";
import type { PrintedForm } from "./publication/target-forms";
import { wordingOf } from "./sections";
import { tell, type Piece, type Wording } from "./tell";

/** 第三部分, the text of the disclosure: the only part written into the workbook. */
export function narrativeOf(book: Book, inputs: Inputs, wording: Wording = wordingOf(book.form)): NarrativeDocument {
  return tell(factsOf(book, inputs), wording.narrative);
}

/** The whole publication, ready to be written. */
export interface Publication {
  readonly texts: PublicationTexts;
  readonly tables: readonly PublishedTable[];
  /** 第三部分 as it is published: in the officer's words where there are any. */
  readonly lines: readonly Line[];
  /** Keys of cells whose amounts an open error questions: set off where the text states them. */
  readonly questioned: ReadonlySet<string>;
  /** 绩效目标表; they stand after the paragraph of `lines` that announces them. */
  readonly targets: readonly PrintedForm[];
}

/** How many lines stand before the performance target forms: up to the paragraph that announces them, else all. */
export function endOfAnnouncement(lines: readonly Line[]): number {
  const end = lines.reduce(
    (last, { id }, index) => (id.startsWith("other-matters/performance/") ? index + 1 : last),
    0,
  );
  return end === 0 ? lines.length : end;
}

/** What stands in a piece of the publication; of the tables only their title. */
export interface PublishedPiece {
  readonly piece: Piece;
  readonly lines: readonly Line[];
  /** The target forms belong here. */
  readonly hasTargets: boolean;
}

/** The publication piece by piece, in the order of the place. */
export function piecesOf({ texts, lines }: Pick<Publication, "texts" | "lines">): PublishedPiece[] {
  const second = lines.findIndex(({ style }, index) => index > 0 && style === "title");
  // An officer may have deleted the title that parts the text.
  const isParted = texts.order.includes("chapters") && second >= 0;
  const end = isParted ? second : lines.length;
  return texts.order.map((piece) => {
    switch (piece) {
      case "narrative":
        return { piece, lines: lines.slice(0, end), hasTargets: !isParted };
      case "chapters":
        return { piece, lines: lines.slice(end), hasTargets: isParted };
      case "profile":
      case "tables":
      case "glossary":
        return { piece, lines: linesOf(texts[piece]), hasTargets: false };
    }
  });
}

/** The texts of the whole publication; the tables of 第二部分 are taken from the workbook. */
export interface PublicationTexts {
  /** In which order the pieces stand. */
  readonly order: readonly Piece[];
  /** The title on the cover, line by line. */
  readonly cover: readonly (readonly Run[])[];
  readonly department: Run;
  /** `2024年2月28日`; `null` where it is not stated. */
  readonly publishedOn: string | null;
  readonly profile: NarrativeDocument;
  readonly tables: NarrativeDocument;
  readonly narrative: NarrativeDocument;
  readonly glossary: NarrativeDocument;
}

export function publicationOf(book: Book, inputs: Inputs, wording: Wording = wordingOf(book.form)): PublicationTexts {
  const facts = factsOf(book, inputs);
  const { fullName, publishedOn } = inputs.basics;
  return {
    order: wording.order,
    cover: wording.cover({
      ...facts,
      department: fullName ? { ...word(fullName.value), from: [fullName.cell] } : facts.department,
    }),
    department: facts.department,
    publishedOn: publishedOn?.value ?? null,
    profile: tell(facts, wording.profile),
    tables: tell(facts, wording.tables),
    narrative: tell(facts, wording.narrative),
    glossary: tell(facts, wording.glossary),
  };
}
