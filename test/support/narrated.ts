import { recogniseInputs, type Inputs } from "../../src/disclosure/inputs";
import type { Book } from "../../src/disclosure/book";
import { recognise } from "../../src/disclosure/recognition";
import { narrativeOf } from "../../src/narrative";
import { linesOf, type Line, type NarrativeDocument } from "../../src/narrative/document";
import type { Workbook } from "../../src/workbook/workbook";

/** A workbook with what is read from it and written about it. */
export interface Narrated {
  readonly workbook: Workbook;
  readonly book: Book;
  readonly inputs: Inputs;
  readonly document: NarrativeDocument;
  readonly lines: readonly Line[];
}

export function narrated(workbook: Workbook): Narrated {
  const book = recognise(workbook);
  const inputs = recogniseInputs(workbook);
  const document = narrativeOf(book, inputs);
  return { workbook, book, inputs, document, lines: linesOf(document) };
}
