import type { Bilingual } from "../disclosure/bilingual";
import type { Disclosure } from "../disclosure/disclosure";
import type { Classification } from "../disclosure/codes/classification";
import type { Figure } from "../disclosure/figure";
import type { TableOf } from "../disclosure/table";
import type { TableKind } from "../disclosure/kinds/definition";
import type { CellRef } from "../workbook/address";
import type { Edit } from "../workbook/edits";
import type { Workbook } from "../workbook/workbook";
import type { Equation, Part, Relation, Verdict } from "./equation";
import type { BalanceFacts, RuleFacts, RuleKind, RuleSeverity } from "./rule-facts";
import { asFarAsPrinted } from "./withheld";

/** An equation as a rule states it; `balance` turns it into an `Equation`. */
export interface EquationDraft {
  readonly about: Bilingual;
  readonly total: Figure | null | undefined;
  /** `undefined`: not on this form, left out. `null`: there but unreadable, so the equation cannot be stated. */
  readonly parts: readonly (Figure | null | undefined)[];
  readonly minus?: readonly (Figure | null | undefined)[];
  readonly relation?: Relation;
  readonly note?: Bilingual;
  /** How grave it is that this one fails, where that differs from the rule's own. */
  readonly severity?: RuleSeverity;
}

/** A rule that states equations; evaluation, sentence and diagnosis follow from them. */
export interface BalanceRule extends BalanceFacts {
  /** The equations over a book that has all the tables needed. */
  equations(book: Disclosure): readonly Equation[];
}

/** What a repair may change. `safe` keeps every figure; `changes-figure` does not and is offered one by one. */
export interface Repair {
  readonly safety: "safe" | "changes-figure";
  /** What it does, as the button says: `转为数值`. */
  readonly name: Bilingual;
  readonly edits: readonly Edit[];
}

/** What an examination found. */
export interface Fault {
  readonly table: TableKind | null;
  readonly cells: readonly CellRef[];
  readonly message: Bilingual;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly repair?: Repair;
  /** Where it differs from the rule's own. */
  readonly severity?: RuleSeverity;
}

export interface Subject {
  /** For rules that look at cells, texts and formats. */
  readonly workbook: Workbook;
  /** What the workbook discloses; nothing needs to be recognised again. */
  readonly book: Disclosure;
  /** The codes that hold in its year, with the lists of the office; the official ones where not given. */
  readonly codes?: Classification;
  /** Every equation of the book, evaluated: for what only all of them together show. */
  readonly verdicts?: readonly Verdict[];
}

/** A rule that looks at cells, texts and structure. */
export interface ExaminationRule extends RuleFacts {
  readonly kind: Exclude<RuleKind, "within-table" | "between-tables">;
  examine(subject: Subject): readonly Fault[];
}

export type Rule = BalanceRule | ExaminationRule;

/** Declares a rule of form, completeness, codes or reading. */
export function examination(rule: ExaminationRule): ExaminationRule {
  return rule;
}

type Tables<N extends TableKind> = { readonly [K in N]: TableOf<K> };

/** Declares a balance rule. Its `equations` sees exactly the tables it needs. */
export function balance<const N extends TableKind>(
  rule: Omit<BalanceRule, "needs" | "equations"> & {
    readonly needs: readonly N[];
    readonly equations: (tables: Tables<N>, book: Disclosure) => readonly EquationDraft[];
  },
): BalanceRule {
  const declared: BalanceRule = {
    ...rule,
    equations: (book) => {
      if (!hasTables(book, rule.needs)) return [];
      return asFarAsPrinted(
        book,
        rule.equations(book.tables, book).flatMap((draft) => stated(declared, draft) ?? []),
      );
    },
  };
  return declared;
}

function hasTables<N extends TableKind>(
  book: Disclosure,
  needs: readonly N[],
): book is Disclosure & { tables: Tables<N> } {
  return needs.every((kind) => book.tables[kind] !== undefined);
}

function stated(
  rule: BalanceRule,
  { about, total, parts, minus = [], relation = "equals", note, severity = rule.severity }: EquationDraft,
): Equation | null {
  if (!total || parts.includes(null) || minus.includes(null)) return null;
  // Where the form prints none of the parts there is nothing to compare with.
  if (parts.length > 0 && parts.every((part) => part === undefined)) return null;
  const terms: Part[] = [];
  for (const figure of parts) if (figure) terms.push({ figure, sign: 1 });
  for (const figure of minus) if (figure) terms.push({ figure, sign: -1 });
  return { rule, about, relation, total, parts: terms, note: note ?? null, severity };
}
