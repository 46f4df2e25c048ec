import type { Bilingual } from "../disclosure/bilingual";
import type { Figure } from "../disclosure/figure";
import type { TableKind } from "../disclosure/kinds/definition";
import type { CellRef } from "../workbook/address";
import type { Verdict } from "./equation";
import type { Repair, Rule } from "./rule";
import type { RuleFacts, Severity } from "./rule-facts";

export type CellRole = "total" | "part" | "subject";

interface Found {
  readonly rule: RuleFacts;
  readonly severity: Severity;
  /** The table under which a list shows it; `null` for the workbook as a whole. */
  readonly table: TableKind | null;
  /** One sentence with cells and figures. */
  readonly message: Bilingual;
  readonly cells: readonly { readonly cell: CellRef; readonly role: CellRole }[];
  /** Plain digits, or texts where the finding is about texts; `null` where there is nothing to compare. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  /** The officer's explanation of a 核实性 finding; `null` where none was given. */
  readonly explanation: string | null;
}

/** A balance that does not hold, with the calculation behind it. */
export interface Imbalance extends Found {
  readonly verdict: Verdict;
  readonly repair: null;
}

/** What an examination of cells, texts and structure found. */
export interface FaultFound extends Found {
  readonly verdict: null;
  readonly repair: Repair | null;
}

/** Something wrong, or worth a look. */
export type Finding = Imbalance | FaultFound;

/** A rule that could not be evaluated since a table it needs is absent. */
export interface NotEvaluated {
  readonly rule: Rule;
  readonly missing: readonly TableKind[];
}

/** A rule that the officer switched off, with the reason given. */
export interface RuleSwitchedOff {
  readonly rule: Rule;
  readonly reason: string;
}

/** Everything a check of one workbook establishes. */
export interface CheckResult {
  /** In the order an officer works: by table, gravest first. */
  readonly findings: readonly Finding[];
  /** Every equation evaluated, broken or not. */
  readonly verdicts: readonly Verdict[];
  /** Figures (empty cells of amount columns included) that no equation protects. */
  readonly uncovered: readonly Figure[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly switchedOff: readonly RuleSwitchedOff[];
  readonly counts: {
    readonly equations: number;
    /** Distinct cells that at least one equation protects. */
    readonly cells: number;
    readonly uncovered: number;
  };
}
