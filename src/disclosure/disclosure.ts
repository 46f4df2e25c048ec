import { atOnce, type Steps } from "../workbook/steps";
import type { Sheet, Workbook } from "../workbook/workbook";
import type { Book } from "./book";
import { recogniseInputs } from "./inputs";
import type { Inputs } from "./inputs/inputs";
import { recognisePerformance, type Performance } from "./performance";
import { matchTargets, type TargetMatches } from "./performance/match-projects";
import { recognising } from "./recognition";
import { findHeader } from "./recognition/header";
import { regionsOf } from "./recognition/regions";

/** Everything a workbook discloses, recognised once: what every rule, the diagnosis and the text are made from. */
export interface Disclosure extends Book {
  /** What the officer states beside the tables. */
  readonly inputs: Inputs;
  /** The performance target forms. */
  readonly performance: Performance;
  /** The projects of the project table beside their target forms; `null` where the workbook lacks one of the two. */
  readonly targets: TargetMatches | null;
}

/**
 * Reads a workbook: form, tables, input sheets, target forms, department and year. Never fails: what cannot be read
 * is one of `problems`, whatever sheet it stands on.
 */
export function disclose(workbook: Workbook): Disclosure {
  return atOnce(disclosing(workbook));
}

/** The same in steps. */
export function* disclosing(workbook: Workbook): Steps<Disclosure> {
  const book = yield* recognising(workbook);
  yield;
  const inputs = recogniseInputs(workbook);
  const performance = recognisePerformance(workbook, book.year);
  return {
    ...book,
    inputs,
    performance,
    targets: matchTargets(book.tables, performance.projects),
    problems: [...book.problems, ...inputs.problems, ...performance.unreadable],
  };
}

/**
 * Reads one sheet as far as it can be read by itself, and remembers it: `disclose` is then done with it sooner. For
 * who has to do something else between two sheets of a large workbook; it changes nothing of what is found.
 */
export function readAhead(sheet: Sheet): void {
  for (const { rows } of regionsOf(sheet)) findHeader(sheet, rows);
}
