import { disclose, type Disclosure } from "../disclosure/disclosure";
import { recalculated } from "../workbook/recalculation";
import type { Workbook } from "../workbook/workbook";
import { factsBeside } from "./facts/input-facts";
import { Knowledge } from "./facts/knowledge";
import { tableFacts } from "./facts/table-facts";

/** What a text is held against. */
export interface Evidence {
  readonly book: Disclosure;
  readonly knowledge: Knowledge;
  readonly departments: readonly string[];
  readonly year: number | null;
}

/**
 * Everything that a workbook says, ready for any number of texts.
 * @param lastYear last year's workbook, by which changes and rates are proved
 */
export function evidenceOf(given: Workbook, lastYear: Workbook | null = null): Evidence {
  return evidenceFrom(disclosed(given), lastYear);
}

/** The same of a workbook that is recognised already, as 校验 leaves it. */
export function evidenceFrom(book: Disclosure, lastYear: Workbook | null = null): Evidence {
  const then = lastYear && { name: lastYear.name, book: disclosed(lastYear) };
  const { facts, priorOf, departments, year } = factsBeside(book, then);
  return { book, knowledge: new Knowledge([...tableFacts(book, priorOf), ...facts]), departments, year };
}

/** As 校验 sees it: sums that the file holds wrongly are worked out before anything is read. */
const disclosed = (workbook: Workbook): Disclosure => disclose(recalculated(workbook));
