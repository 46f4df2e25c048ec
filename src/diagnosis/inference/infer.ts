import { evaluate, figuresOf, type Verdict } from "../../checks/equation";
import type { Figure } from "../../disclosure/figure";
import { cellKey } from "../../workbook/address";
import { LinearSystem } from "../linear-system";
import { determined, isDetermining, lastDigitsOf } from "./determine";
import type { Inference } from "./inference";
import { changesBy, isSoleExplanation } from "./sole-explanation";
import { boundTogether, unknownsOf } from "./unknowns";

const HOLDING: ReadonlySet<Verdict["outcome"]> = new Set(["exact", "rounding"]);

/**
 * 推算 over balances alone: the cells whose amount all of them determine. None is offered where two balances want
 * different amounts, where another figure could as well be the wrong one, over a formula, or below zero where the
 * form has no such amounts.
 * @param verdicts every equation of the workbook, with cells that cannot be read counted as zero
 * @param unreadable what stands in the cells that hold no amount, by `cellKey`
 */
export function inferFrom(
  verdicts: readonly Verdict[],
  unreadable: ReadonlyMap<string, string> = new Map(),
): readonly Inference[] {
  // Where everything can be read and holds, nothing is unknown.
  if (unreadable.size === 0 && verdicts.every(({ outcome }) => HOLDING.has(outcome))) return [];
  const system = new LinearSystem(verdicts);
  const unknowns = unknownsOf(system, new Set(unreadable.keys()));
  if (unknowns.size === 0) return [];
  const digits = lastDigitsOf(system, unknowns);
  return boundTogether(system, unknowns).flatMap((piece) => {
    const amounts = new Map(determined(system, piece, digits));
    for (const variable of amounts.keys()) {
      if (!isOffered(system, variable, amounts, unreadable)) amounts.delete(variable);
    }
    return proved(system, piece.constraints, amounts, unreadable);
  });
}

function isOffered(
  system: LinearSystem,
  variable: number,
  amounts: ReadonlyMap<number, number>,
  unreadable: ReadonlyMap<string, string>,
): boolean {
  const figure = system.figure(variable);
  const amount = amounts.get(variable) ?? 0;
  if (figure.formula !== null || (amount < 0 && !mayBeNegative(figure))) return false;
  if (unreadable.has(cellKey(figure.cell))) return true;
  return amount !== 0 && isSoleExplanation(system, variable, amounts);
}

/** A carry-over and a change may be below zero, as `negative-amount` says. */
function mayBeNegative(figure: Figure): boolean {
  if (figure.table === null) return false;
  const isChange = figure.means.period === "change" || figure.means.period === "rate";
  return isChange || figure.table === "carryover" || /结转|结余/u.test(`${figure.row}${figure.column}`);
}

/** Those with which every balance of theirs comes out; what fails takes along what rests on it. */
function proved(
  system: LinearSystem,
  constraints: readonly number[],
  amounts: Map<number, number>,
  unreadable: ReadonlyMap<string, string>,
): Inference[] {
  for (;;) {
    const offers = [...amounts.keys()].map((variable) => ({
      variable,
      proof: proofOf(system, constraints, variable, amounts, unreadable),
    }));
    const failing = offers.filter(({ proof }) => proof === null);
    if (failing.length === 0) {
      offers.sort((a, b) => a.variable - b.variable);
      return offers.map(({ variable, proof }) => {
        const figure = system.figure(variable);
        return {
          figure,
          found: unreadable.get(cellKey(figure.cell)) ?? "",
          amount: system.toDecimal(amounts.get(variable) ?? 0),
          proof: proof ?? [],
        };
      });
    }
    for (const { variable } of failing) amounts.delete(variable);
  }
}

/** The balances that a cell moves and that are wholly known, all of which must hold; `null` where one does not, or none is. */
function proofOf(
  system: LinearSystem,
  constraints: readonly number[],
  variable: number,
  amounts: ReadonlyMap<number, number>,
  unreadable: ReadonlyMap<string, string>,
): readonly Verdict[] | null {
  const changes = changesBy(system, amounts);
  const proof: Verdict[] = [];
  for (const constraint of constraints) {
    if (!system.column(variable).has(constraint)) continue;
    const { equation } = system.constraint(constraint).verdict;
    const isKnown = figuresOf(equation).every(
      ({ cell }) =>
        !unreadable.has(cellKey(cell)) || amounts.has(system.variableAt(cell.sheet, cell.row, cell.column) ?? -1),
    );
    if (!isKnown) continue;
    const filled = evaluate(afterwards(system, equation, changes));
    if (filled.outcome !== "exact" && filled.outcome !== "rounding") return null;
    if (filled.equation.relation === "equals") proof.push(filled);
  }
  return proof.some(isDetermining) ? proof : null;
}

function afterwards(
  system: LinearSystem,
  equation: Verdict["equation"],
  changes: ReadonlyMap<number, number>,
): Verdict["equation"] {
  const moved = (figure: Figure): Figure => {
    // A number among others in a text is not the cell's amount.
    const isHeld = figure.table !== null || figure.isHeld;
    const variable = system.variableAt(figure.cell.sheet, figure.cell.row, figure.cell.column) ?? -1;
    const change = changes.get(variable);
    return change === undefined || !isHeld
      ? figure
      : { ...figure, amount: system.toDecimal(system.amount(variable) + change), isEmpty: false };
  };
  return {
    ...equation,
    total: moved(equation.total),
    parts: equation.parts.map(({ figure, sign }) => ({ figure: moved(figure), sign })),
  };
}
