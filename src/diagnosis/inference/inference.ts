import type { Verdict } from "../../checks/equation";
import type { Figure } from "../../disclosure/figure";
import type { Decimal } from "../../disclosure/money";

/** 推算: a cell without a readable amount whose amount the balances determine. Amounts in 万元. */
export interface Inference {
  /** The cell, with what counts there now: zero, for it is empty or cannot be read. */
  readonly figure: Figure;
  /** What stands there, as read; empty for an empty cell. */
  readonly found: string;
  /** The one amount with which every balance of the cell holds. */
  readonly amount: Decimal;
  /** Those balances, as they come out with it. */
  readonly proof: readonly Verdict[];
}
