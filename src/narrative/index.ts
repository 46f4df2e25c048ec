import type { Book } from "../disclosure/book";
import type { Inputs } from "../disclosure/inputs/inputs";
import { word, type NarrativeDocument, type Run } from "./document";
import { factsOf } from "./facts";
import { wordingOf } from "./sections";
import { tell, type Wording } from "./tell";

/** 第三部分, the text of the disclosure: the only part written into the workbook. */
export function narrativeOf(book: Book, inputs: Inputs, wording: Wording = wordingOf(book.form)): NarrativeDocument {
  return tell(factsOf(book, inputs), wording.narrative);
}

/** The texts of the whole publication; the tables of 第二部分 are taken from the workbook. */
export interface PublicationTexts {
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
