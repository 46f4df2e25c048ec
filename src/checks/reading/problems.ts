import type { Bilingual } from "../../disclosure/bilingual";
import type { Book, ReadingProblem, ReadingProblemKind } from "../../disclosure/book";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { CellRef } from "../../workbook/address";
import { addressList } from "../names";
import type { Fault } from "../rule";

/** A problem that concerns a table. */
export interface TableProblem extends ReadingProblem {
  readonly table: TableKind;
}

/** The reading problems of a kind that concern a table. */
export function problemsOf(book: Book, kind: ReadingProblemKind): TableProblem[] {
  return book.problems.flatMap((problem) =>
    problem.kind === kind && "table" in problem && problem.table !== null ? [{ ...problem, table: problem.table }] : [],
  );
}

/** The reading problems of a kind as faults. */
export function faultsOf(book: Book, kind: ReadingProblemKind, message: (problem: TableProblem) => Bilingual): Fault[] {
  return problemsOf(book, kind).map((problem) => ({
    table: problem.table,
    cells: problem.cells,
    message: message(problem),
    ...(problem.found === "" ? {} : { actual: problem.found }),
  }));
}

/** `（表3!F11）`; nothing where there is no cell to name. */
export function places(cells: readonly CellRef[]): Bilingual {
  if (cells.length === 0) return { zh: "", en: "" };
  const { zh, en } = addressList(cells);
  return { zh: `（${zh}）`, en: ` (${en})` };
}
