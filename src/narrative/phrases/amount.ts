import { formatAmount, type Decimal } from "../../disclosure/money";
import type { Run } from "../document";
import type { Amount, Count } from "../facts/amount";
import { gap } from "./gap";

/** `17,690.90万元`: #,##0.00, rounded half up. */
export function amount({ name, value, from, working }: Amount): Run {
  if (value === null) return gap(name, from);
  return { text: `${money(value)}万元`, from, working, gap: null };
}

/** `29辆`, `59,054.38平方米`. */
export function count({ name, value, decimals, unit, from }: Count): Run {
  if (value === null) return gap(name, from);
  return { text: `${formatAmount(value, decimals)}${unit}`, from, working: null, gap: null };
}

/** Two decimals; a rounded zero has no sign. */
export function money(value: Decimal): string {
  return formatAmount(value, 2).replace(/^-(?=0\.00$)/u, "");
}
