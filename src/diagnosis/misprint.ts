import type { Figure } from "../disclosure/figure";
import type { Decimal } from "../disclosure/money";
import { sameCell } from "../workbook/address";
import { remembered } from "../workbook/remembered";
import type { LinearSystem } from "./linear-system";
import type { Misprint } from "./slips/slip";
import { slipBehind, type SlipFound } from "./slips";
import { cellsLeftOut } from "./slips/formula-range";

/** What is known around the broken equations. */
export interface Surroundings {
  /** The broken constraints. */
  readonly broken: ReadonlySet<number>;
  /** Last year's figure of the same place, `null` where it is not known. */
  readonly priorYear: (figure: Figure) => Decimal | null;
  /** What was found out about cells so far. */
  readonly known: Map<number, KnownCell>;
}

/** The slips that would explain a change, by the change in ticks. */
interface KnownCell {
  readonly context: Context;
  readonly slips: Map<number, SlipFound>;
}

/** What a slip is judged by, whatever value is proposed. */
type Context = Pick<
  Misprint,
  "figure" | "lastDigit" | "neighbours" | "occurrences" | "addends" | "leftOutOfFormula" | "priorYear"
>;

/** The likeliest slip behind a cell, if it should hold so much more. */
export function slipOf(system: LinearSystem, variable: number, change: number, surroundings: Surroundings): SlipFound {
  const known = surroundings.known.get(variable) ?? {
    context: contextOf(system, variable, surroundings),
    slips: new Map<number, SlipFound>(),
  };
  surroundings.known.set(variable, known);
  const slip = known.slips.get(change) ?? slipBehind(misprintOf(system, variable, change, known.context));
  known.slips.set(change, slip);
  return slip;
}

function misprintOf(system: LinearSystem, variable: number, change: number, context: Context): Misprint {
  const actualTicks = system.amount(variable);
  const typed = (ticks: number) =>
    typedDigits(Math.round(Math.abs(ticks) / context.lastDigit), context.figure.decimals);
  return {
    ...context,
    actualTicks,
    expectedTicks: actualTicks + change,
    actual: typed(actualTicks),
    expected: typed(actualTicks + change),
  };
}

function contextOf(system: LinearSystem, variable: number, { broken, priorYear }: Surroundings): Context {
  const figure = system.figure(variable);
  const last = priorYear(figure);
  const totalled = [...system.column(variable).keys()].filter(
    (constraint) =>
      broken.has(constraint) && sameCell(system.constraint(constraint).verdict.equation.total.cell, figure.cell),
  );
  return {
    figure,
    lastDigit: system.step(variable),
    neighbours: neighboursOf(system, figure),
    occurrences: amountsIn(system).get(`${figure.cell.sheet}!${system.amount(variable)}`) ?? 0,
    addends: totalled.flatMap((constraint) => addendsOf(system, constraint, variable)),
    leftOutOfFormula: totalled.map((constraint) =>
      cellsLeftOut(figure, system.constraint(constraint).verdict.equation).reduce(
        (sum, part) => sum + system.toTicks(part.amount),
        0,
      ),
    ),
    priorYear: last === null ? null : system.toTicks(last),
  };
}

/** As a person types them: `407463` with 2 decimals is `4074.63`, `220400` is `2204`. */
function typedDigits(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const fraction = digits.slice(point).replace(/0+$/, "");
  return fraction === "" ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`;
}

function neighboursOf(system: LinearSystem, { cell: { sheet, row, column } }: Figure): number[] {
  const around = [
    [row - 1, column],
    [row + 1, column],
    [row, column - 1],
    [row, column + 1],
  ] as const;
  return around.flatMap(([r, c]) => {
    const variable = system.variableAt(sheet, r, c);
    return variable === undefined ? [] : [system.amount(variable)];
  });
}

/** How often each amount stands in each sheet. */
const amountsIn = remembered((system: LinearSystem): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const variable of system.variables.keys()) {
    const key = `${system.figure(variable).cell.sheet}!${system.amount(variable)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

function addendsOf(system: LinearSystem, constraint: number, total: number): number[] {
  const addends = system.constraint(constraint).terms.flatMap(({ variable, coefficient }) => {
    const amount = variable === total ? 0 : -coefficient * system.amount(variable);
    return amount === 0 ? [] : [amount];
  });
  // The one amount of a table that states the same is no addend.
  return system.constraint(constraint).terms.length > 2 ? addends : [];
}
