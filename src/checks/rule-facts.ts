import type { Bilingual } from "../disclosure/bilingual";
import type { TableKind } from "../disclosure/kinds/definition";
import type { Source } from "../disclosure/sources";

/** 逻辑性 must hold · 核实性 must hold or be explained · 规范性 is form. */
export type RuleSeverity = "logical" | "verifiable" | "formal";

/** A finding can also be a 尾差, which no rule demands and no one need mend. */
export type Severity = RuleSeverity | "rounding";

export type RuleKind =
  | "reading"
  | "within-table"
  | "between-tables"
  | "form"
  | "completeness"
  | "codes"
  | "narrative-inputs"
  | "other-sheets";

/** What every rule says of itself. */
export interface RuleFacts {
  readonly kind: RuleKind;
  /** Never changes: settings and other software refer to it. */
  readonly id: string;
  /** Short name for lists. A balance is named by what must hold, a fault by the fault. */
  readonly name: Bilingual;
  /** The whole statement: what must hold. Ends in 。 in Chinese. */
  readonly holds: Bilingual;
  readonly severity: RuleSeverity;
  readonly sources: readonly Source[];
  /** What to do about it. */
  readonly remedy: Bilingual;
}

/** What an equation knows of the rule that states it. */
export interface BalanceFacts extends RuleFacts {
  readonly kind: "within-table" | "between-tables" | "other-sheets";
  /** The tables it is about; where one is absent the rule is not evaluated and says so. */
  readonly needs: readonly TableKind[];
}
