import type { Verdict } from "../checks/equation";
import { placesOf, type Figure } from "../disclosure/figure";
import { decimal, type Decimal } from "../disclosure/money";
import { linksOf, type FormulaLinks } from "./formula-links";

/** A cell of the workbook that equations mention. Amounts are whole numbers of ticks. */
export interface Variable {
  readonly figure: Figure;
  /** Where it occurs: constraint → coefficient. */
  readonly occurrences: Map<number, number>;
}

/**
 * One equation as Σ coefficient × amount = 0 within its slack: the total counts 1, a part −sign.
 * `at-least` has no upper limit.
 */
export interface Constraint {
  readonly verdict: Verdict;
  readonly isAtLeast: boolean;
  readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
}

/** A constraint with some cells changed, in ticks. */
export interface Balance {
  readonly residual: number;
  readonly slack: number;
  /** Terms that are not zero and so carry rounding. */
  readonly rounded: number;
  readonly holds: boolean;
}

/** Finer than this no table is printed; a stray binary fraction must not cost the others their room. */
const MOST_DECIMALS = 8;
/** Beyond it sums of ticks would leave the exact integers. An amount so large is an accident of typing. */
export const LARGEST_AMOUNT = 2 ** 49;

const NO_CHANGE: ReadonlyMap<number, number> = new Map();

/**
 * The equations of a workbook over whole numbers. A tick is half a unit of the finest printed
 * digit, so that every amount and every rounding interval is a whole number of ticks and a
 * search over thousands of sums stays both exact and fast.
 */
export class LinearSystem {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly #decimals: number;
  readonly #amounts: (number | undefined)[] = [];
  readonly #halves: (number | undefined)[] = [];
  readonly #influences: (ReadonlyMap<number, number> | undefined)[] = [];
  readonly #columns: (ReadonlyMap<number, number> | undefined)[] = [];
  readonly #balances: (Present | undefined)[] = [];
  readonly #places = new Map<string, Map<number, number>>();
  readonly #inTexts = new Map<Figure, number>();
  #links: FormulaLinks | undefined;

  constructor(verdicts: readonly Verdict[]) {
    const variables: Variable[] = [];
    let decimals = 0;
    this.constraints = verdicts.map((verdict, index) => {
      const { total, parts, relation } = verdict.equation;
      const coefficients = new Map<number, number>();
      const count = (figure: Figure, coefficient: number) => {
        const variable = this.#enter(figure, variables);
        coefficients.set(variable, (coefficients.get(variable) ?? 0) + coefficient);
        decimals = Math.max(decimals, placesOf(figure));
      };
      count(total, 1);
      for (const { figure, sign } of parts) count(figure, -sign);
      const terms = [...coefficients].map(([variable, coefficient]) => ({ variable, coefficient }));
      for (const { variable, coefficient } of terms) {
        if (coefficient !== 0) variables[variable]?.occurrences.set(index, coefficient);
      }
      return { verdict, isAtLeast: relation === "at-least", terms };
    });
    this.variables = variables;
    this.#decimals = Math.min(decimals, MOST_DECIMALS);
  }

  #enter(figure: Figure, variables: Variable[]): number {
    if (figure.table === null && !figure.isHeld) return this.#enterText(figure, variables);
    const { sheet, row, column } = figure.cell;
    const ofSheet = this.#places.get(sheet) ?? new Map<number, number>();
    if (ofSheet.size === 0) this.#places.set(sheet, ofSheet);
    const place = placeOf(row, column);
    const known = ofSheet.get(place);
    if (known !== undefined) return known;
    variables.push({ figure, occurrences: new Map() });
    ofSheet.set(place, variables.length - 1);
    return variables.length - 1;
  }

  /** A number of a text shares its cell with others. */
  #enterText(figure: Figure, variables: Variable[]): number {
    const known = this.#inTexts.get(figure);
    if (known !== undefined) return known;
    variables.push({ figure, occurrences: new Map() });
    this.#inTexts.set(figure, variables.length - 1);
    return variables.length - 1;
  }

  /** The variable that stands in a cell, if any equation mentions it. */
  variableAt(sheet: string, row: number, column: number): number | undefined {
    return this.#places.get(sheet)?.get(placeOf(row, column));
  }

  figure(variable: number): Figure {
    const found = this.variables[variable];
    if (found === undefined) throw new Error(`LinearSystem: no variable ${variable}`);
    return found.figure;
  }

  constraint(index: number): Constraint {
    const found = this.constraints[index];
    if (found === undefined) throw new Error(`LinearSystem: no constraint ${index}`);
    return found;
  }

  /** The present amount, in ticks. */
  amount(variable: number): number {
    const known = this.#amounts[variable];
    if (known !== undefined) return known;
    const amount = this.toTicks(this.figure(variable).amount);
    this.#amounts[variable] = amount;
    return amount;
  }

  /** Half a unit of the cell's last printed digit, in ticks; nothing where the number is exact. */
  half(variable: number): number {
    const known = this.#halves[variable];
    if (known !== undefined) return known;
    const { quantum } = this.figure(variable);
    const half = quantum.isZero() ? 0 : Math.max(1, this.toTicks(quantum) / 2);
    this.#halves[variable] = half;
    return half;
  }

  /** The least step by which the cell can change and still print, in ticks. */
  step(variable: number): number {
    return 2 * 10 ** Math.max(0, this.#decimals - placesOf(this.figure(variable)));
  }

  toTicks(amount: Decimal): number {
    const ticks = 2 * Number(amount.toFixed(this.#decimals).replace(".", ""));
    return Math.max(-LARGEST_AMOUNT, Math.min(LARGEST_AMOUNT, ticks));
  }

  toDecimal(ticks: number): Decimal {
    const digits = String(Math.abs(ticks) * 5).padStart(this.#decimals + 2, "0");
    const point = digits.length - this.#decimals - 1;
    return decimal(`${ticks < 0 ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`);
  }

  /** How far every cell moves when this one moves by one: itself, and the formulas that read it. */
  influence(variable: number): ReadonlyMap<number, number> {
    const known = this.#influences[variable];
    if (known !== undefined) return known;
    const influence = this.#formulaLinks().influence(variable);
    this.#influences[variable] = influence;
    return influence;
  }

  /** How far every constraint's residual moves when this cell moves by one, formulas included. */
  column(variable: number): ReadonlyMap<number, number> {
    const known = this.#columns[variable];
    if (known !== undefined) return known;
    const influence = this.influence(variable);
    const own = this.variables[variable]?.occurrences ?? NO_CHANGE;
    const column = influence.size === 1 ? own : sumOfColumns(influence, this.variables);
    this.#columns[variable] = column;
    return column;
  }

  /** The cells whose change moves a constraint; what stands in a text is not changed by a figure. */
  movers(constraint: number): readonly number[] {
    const movers = new Set<number>();
    for (const { variable } of this.constraint(constraint).terms) {
      for (const mover of [variable, ...this.#formulaLinks().readThrough(variable)]) {
        if (this.isChangeable(mover) && this.column(mover).has(constraint)) movers.add(mover);
      }
    }
    return [...movers];
  }

  /** Whether the amount fills its cell; a number among others in a text does not. */
  isChangeable(variable: number): boolean {
    const figure = this.figure(variable);
    return figure.table !== null || figure.isHeld;
  }

  #formulaLinks(): FormulaLinks {
    this.#links ??= linksOf(this);
    return this.#links;
  }

  /**
   * A constraint after cells moved by `changes`, by the very rules of `evaluate`: zero carries no
   * rounding, and two figures of one precision state one number twice.
   */
  balance(index: number, changes: ReadonlyMap<number, number> = NO_CHANGE): Balance {
    const { isAtLeast } = this.constraint(index);
    const present = this.#present(index);
    let { residual, halves } = present;
    for (const [variable, change] of changes) {
      const coefficient = this.variables[variable]?.occurrences.get(index);
      if (coefficient === undefined || change === 0) continue;
      residual += coefficient * change;
      const before = this.amount(variable);
      if (before === 0) halves = withTerm(halves, this.half(variable), 1);
      else if (before + change === 0) halves = withTerm(halves, this.half(variable), -1);
    }
    const slack = halves === present.halves ? present.slack : slackFrom(halves);
    return {
      residual,
      slack,
      rounded: halves === present.halves ? present.rounded : termsIn(halves),
      holds: residual >= -slack && (isAtLeast || residual <= slack),
    };
  }

  /** The slack of a constraint if none of the given cells were zero: the most that changing them can leave it. */
  widestSlack(index: number, moved: Iterable<number>): number {
    const present = this.#present(index);
    let { halves } = present;
    for (const variable of moved) {
      if (this.amount(variable) === 0 && this.variables[variable]?.occurrences.has(index)) {
        halves = withTerm(halves, this.half(variable), 1);
      }
    }
    return halves === present.halves ? present.slack : slackFrom(halves);
  }

  #present(index: number): Present {
    const known = this.#balances[index];
    if (known !== undefined) return known;
    let residual = 0;
    const halves = new Map<number, number>();
    for (const { variable, coefficient } of this.constraint(index).terms) {
      const amount = this.amount(variable);
      if (amount === 0) continue;
      residual += coefficient * amount;
      const half = this.half(variable);
      halves.set(half, (halves.get(half) ?? 0) + 1);
    }
    const present = { residual, halves, slack: slackFrom(halves), rounded: termsIn(halves) };
    this.#balances[index] = present;
    return present;
  }
}

/** A constraint as it stands; `halves` counts its terms that are not zero by their half last digit. */
interface Present {
  readonly residual: number;
  readonly halves: ReadonlyMap<number, number>;
  readonly slack: number;
  readonly rounded: number;
}

function withTerm(halves: ReadonlyMap<number, number>, half: number, by: 1 | -1): ReadonlyMap<number, number> {
  const next = new Map(halves);
  const count = (next.get(half) ?? 0) + by;
  if (count === 0) next.delete(half);
  else next.set(half, count);
  return next;
}

function termsIn(halves: ReadonlyMap<number, number>): number {
  let terms = 0;
  for (const count of halves.values()) terms += count;
  return terms;
}

function slackFrom(halves: ReadonlyMap<number, number>): number {
  if (termsIn(halves) <= 2 && halves.size <= 1) return 0;
  let slack = 0;
  for (const [half, count] of halves) slack += half * count;
  return slack;
}

/** One number for a cell of a sheet: no sheet is wider than 16,384 columns. */
function placeOf(row: number, column: number): number {
  return row * 16384 + column;
}

function sumOfColumns(
  influence: ReadonlyMap<number, number>,
  variables: readonly Variable[],
): ReadonlyMap<number, number> {
  const column = new Map<number, number>();
  for (const [variable, factor] of influence) {
    for (const [constraint, coefficient] of variables[variable]?.occurrences ?? []) {
      column.set(constraint, (column.get(constraint) ?? 0) + factor * coefficient);
    }
  }
  for (const [constraint, coefficient] of column) if (coefficient === 0) column.delete(constraint);
  return column;
}
