import type { Book } from "../disclosure/book";
import { recognise } from "../disclosure/recognition";
import type { Workbook } from "../workbook/workbook";
import { factsBeside } from "./facts/input-facts";
import { Knowledge } from "./facts/knowledge";
import { tableFacts } from "./facts/table-facts";

/** What a text is held against. */
export interface Evidence {
  readonly workbook: Workbook;
  readonly book: Book;
  readonly knowledge: Knowledge;
  readonly departments: readonly string[];
  readonly year: number | null;
}

/**
 * Everything that a workbook says, ready for any number of texts.
 * @param lastYear last year's workbook, by which changes and rates are proved
 */
export function evidenceOf(workbook: Workbook, lastYear: Workbook | null = null): Evidence {
  const book = recognise(workbook);
  const { facts, priorOf, departments, year } = factsBeside(workbook, book, lastYear);
  return { workbook, book, knowledge: new Knowledge([...tableFacts(book, priorOf), ...facts]), departments, year };
}
