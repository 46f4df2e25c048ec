import type { CellRef } from "../workbook/address";
import type { Form } from "./forms/form";
import type { InputReadingProblem } from "./inputs/inputs";
import type { TableKind } from "./kinds/definition";
import type { UnreadableTarget } from "./performance/performance";
import type { TableOf } from "./table";

/** What could not be read, or is not where it should be. A rule turns each into a finding. */
export type ReadingProblemKind =
  | "nothing-recognised" // no table at all
  | "missing-table"
  | "duplicate-table"
  | "missing-column"
  | "unknown-column"
  | "unknown-line" // a labelled row the description does not know
  | "missing-line"
  | "unreadable-amount" // words in an amount cell
  | "error-value" // #REF!
  | "malformed-code"; // a code that is not a code

export interface ReadingProblem {
  readonly kind: ReadingProblemKind;
  /** `null` where no table is concerned. */
  readonly table: TableKind | null;
  readonly cells: readonly CellRef[];
  /** What stands there, as printed; empty where something is absent. */
  readonly found: string;
  /** What was looked for, as a sentence would name it. */
  readonly expected: string;
}

/** Whatever could not be read, in a table, an input sheet or a target form; the kinds tell them apart. */
export type Problem = ReadingProblem | InputReadingProblem | UnreadableTarget;

/** A sheet that holds no disclosure table, and why it was passed over. */
export interface IgnoredSheet {
  readonly sheet: string;
  readonly reason: "empty" | "no-title-or-header" | "not-a-disclosure-table";
}

/** The tables as read: typed tables in which every figure knows its cell. */
export interface Book {
  /** The form that fits best; `null` where none does. */
  readonly form: Form | null;
  readonly tables: { readonly [K in TableKind]?: TableOf<K> };
  /** As most tables name it; `null` where none does. */
  readonly department: string | null;
  readonly year: number | null;
  readonly problems: readonly Problem[];
  readonly ignored: readonly IgnoredSheet[];
}

/** The tables that the form demands and the workbook lacks. */
export function absentTables({ problems }: Pick<Book, "problems">): TableKind[] {
  return problems.flatMap((problem) =>
    problem.kind === "missing-table" && problem.table !== null ? [problem.table] : [],
  );
}
