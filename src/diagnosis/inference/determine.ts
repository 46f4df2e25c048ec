import type { Verdict } from "../../checks/equation";
import { contradictionOf, rangeOf, type Inequality } from "../elimination";
import type { LinearSystem } from "../linear-system";
import type { Bound } from "./unknowns";

/** So many sums to the last digit, against so few that are not: the figures were added up as printed. */
const EXACT_SUMS = 30;
const PER_EXCEPTION = 10;
/** A sum of fewer figures cannot carry a rounding difference. */
const SHORTEST_SUM = 3;

/** How surely the last digit of a workbook's sums can be relied upon. */
export type LastDigits = "all-exact" | "nearly-all-exact" | "rounded";

/** What the sums that no unknown cell moves show of how the last digits came about. */
export function lastDigitsOf(system: LinearSystem, unknowns: ReadonlySet<number>): LastDigits {
  const moved = new Set([...unknowns].flatMap((variable) => [...system.column(variable).keys()]));
  let exact = 0;
  let rounded = 0;
  for (const [index, { verdict, isAtLeast }] of system.constraints.entries()) {
    if (isAtLeast || moved.has(index) || system.balance(index).rounded < SHORTEST_SUM) continue;
    if (verdict.outcome === "exact") exact += 1;
    else if (verdict.outcome !== "broken") rounded += 1;
  }
  if (exact < EXACT_SUMS || rounded * PER_EXCEPTION > exact) return "rounded";
  return rounded === 0 ? "all-exact" : "nearly-all-exact";
}

/** Whether a balance may determine an amount: it must hold, and the form leaves no choice what it counts. */
export function isDetermining({ equation: { severity, note } }: Pick<Verdict, "equation">): boolean {
  return severity === "logical" && note === null;
}

/**
 * The unknowns of one piece that can have one printable amount only, in ticks: first within the rounding of the
 * balances, then, where the workbook's sums come out to the last digit, by two that agree to it (by one, where
 * all come out).
 * @returns nothing where the balances contradict each other
 */
export function determined(system: LinearSystem, piece: Bound, digits: LastDigits): ReadonlyMap<number, number> {
  const rows = inequalities(system, piece, true);
  if (contradictionOf(rows, piece.unknowns.length) !== null) return new Map();
  const found = new Map<number, number>();
  for (const [at, variable] of piece.unknowns.entries()) {
    const only = onlyPrintable(system, variable, rangeOf(rows, piece.unknowns.length, at));
    if (only !== null) found.set(variable, only);
  }
  if (digits === "rounded" || found.size === piece.unknowns.length) return found;
  const exactly = inequalities(system, piece, false);
  if (contradictionOf(exactly, piece.unknowns.length) !== null) return found;
  for (const [at, variable] of piece.unknowns.entries()) {
    if (found.has(variable)) continue;
    const only = onlyPrintable(system, variable, rangeOf(exactly, piece.unknowns.length, at));
    const ways = digits === "all-exact" ? 1 : 2;
    if (only !== null && waysTo(system, piece, variable) >= ways) found.set(variable, only);
  }
  return found;
}

/** What the determining balances ask of the unknowns. @param isRounded whether they hold within rounding only */
function inequalities(system: LinearSystem, { unknowns, constraints }: Bound, isRounded: boolean): Inequality[] {
  return constraints.flatMap((constraint): Inequality[] => {
    const { verdict, isAtLeast } = system.constraint(constraint);
    if (!isDetermining(verdict)) return [];
    const { residual } = system.balance(constraint);
    const slack = isRounded || isAtLeast ? system.widestSlack(constraint, unknowns) : 0;
    const coefficients = unknowns.map((variable) => system.column(variable).get(constraint) ?? 0);
    const below = { coefficients: coefficients.map((one) => 0 - one), bound: slack + residual };
    const above = { coefficients, bound: slack - residual };
    return (isAtLeast ? [below] : [below, above]).map((side) => ({ ...side, proof: [[constraint, 1]] }));
  });
}

/** The amount that alone of all that the cell can print lies in a range; `null` where none or several do. */
function onlyPrintable(
  system: LinearSystem,
  variable: number,
  { low, high }: { readonly low: number; readonly high: number },
): number | null {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  const step = system.step(variable);
  const first = Math.ceil(low / step - 1e-9);
  return first === Math.floor(high / step + 1e-9) ? first * step : null;
}

/** Balances that give the amount by themselves: no other unknown moves them. */
function waysTo(system: LinearSystem, { unknowns, constraints }: Bound, variable: number): number {
  return constraints.filter((constraint) => {
    const { isAtLeast, verdict } = system.constraint(constraint);
    const moving = unknowns.filter((other) => system.column(other).has(constraint));
    return moving.length === 1 && moving[0] === variable && !isAtLeast && isDetermining(verdict);
  }).length;
}
