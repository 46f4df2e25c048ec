import type { Bilingual } from "../../disclosure/bilingual";
import type { Interval } from "../../disclosure/interval";
import type { Meaning } from "../../disclosure/meaning";
import type { Decimal } from "../../disclosure/money";
import type { CellRef } from "../../workbook/address";

/** An amount that the workbook states or that follows from it, with what it is of. */
export interface Fact {
  /** `null` where it is of a topic beyond the tables. */
  readonly means: Meaning | null;
  /** Functional code; empty for all. */
  readonly code: string;
  /** Name of a project; empty where it is of none. */
  readonly project: string;
  readonly topic: string;
  readonly kind: "money" | "count";
  /** Money in 万元. */
  readonly amount: Decimal;
  readonly interval: Interval;
  /** One unit of its last digit. */
  readonly quantum: Decimal;
  readonly cells: readonly CellRef[];
  readonly label: Bilingual;
  /** Last year's amount, where the workbook or last year's says it. */
  readonly prior: PriorFact | null;
}

export interface PriorFact {
  readonly amount: Decimal;
  readonly interval: Interval;
  readonly cells: readonly CellRef[];
  /** Worked out from last year's parts, one of which may be wanting: it proves, and refutes nothing. */
  readonly isWorkedOut: boolean;
}
