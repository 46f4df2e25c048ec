import type { Budget } from "./budget";
import type { LinearSystem } from "./linear-system";
import { contradictionOf, rangeOf, type Inequality, type Range } from "./elimination";
import type { RowMove } from "./row-faults";

/**
 * A change that may explain broken equations: a cell takes another value (its variable's number),
 * or a row is missing or doubled (`-1 - index` of the row move).
 */
export type Move = number;

/** Whether moves can settle what they touch: `options` are the moves of which at least one must be added. */
export interface Trial {
  readonly touched: ReadonlySet<number>;
  /** `null` where they can. */
  readonly options: readonly Move[] | null;
  /** What the changes of the group's cells must obey, cells in the order of the group. */
  readonly rows: readonly Inequality[];
}

/** The question put to the search: which moves settle all broken constraints and break none that holds. */
export class Problem {
  readonly #movers = new Map<number, readonly Move[]>();
  readonly #alike = new Map<string, number[]>();
  readonly #representatives = new Map<number, number>();
  readonly #meetings = new Map<Move, Map<Move, boolean>>();
  readonly #trials = new Map<string, Trial>();

  /**
   * @param tolerated constraints that may stay as far off as they are
   * @param budget what the work done is taken from
   */
  constructor(
    readonly system: LinearSystem,
    readonly rowMoves: readonly RowMove[],
    readonly tolerated: ReadonlySet<number>,
    readonly budget: Budget,
  ) {}

  rowMove(move: Move): RowMove | undefined {
    return move < 0 ? this.rowMoves[-1 - move] : undefined;
  }

  /** What a move does to residuals: per unit of change for a cell, as it stands for a row. */
  column(move: Move): ReadonlyMap<number, number> {
    return this.rowMove(move)?.shifts ?? this.system.column(move);
  }

  /** The moves that touch a constraint, one for each group of cells that no equation tells apart. */
  movers(constraint: number): readonly Move[] {
    const known = this.#movers.get(constraint);
    if (known !== undefined) return known;
    const movers = new Set<Move>();
    for (const variable of this.system.movers(constraint)) movers.add(this.#representative(variable));
    for (const [index, { shifts }] of this.rowMoves.entries()) if (shifts.has(constraint)) movers.add(-1 - index);
    const list = [...movers];
    this.budget.spend(list.length);
    this.#movers.set(constraint, list);
    return list;
  }

  /** The cells that stand in exactly the same equations as this one, itself included. */
  alike(variable: number): readonly number[] {
    return this.#alike.get(this.#signature(variable)) ?? [variable];
  }

  #representative(variable: number): number {
    const known = this.#representatives.get(variable);
    if (known !== undefined) return known;
    const signature = this.#signature(variable);
    const group = this.#alike.get(signature) ?? [];
    if (group.length === 0) this.#alike.set(signature, group);
    group.push(variable);
    const first = group[0] ?? variable;
    this.#representatives.set(variable, first);
    return first;
  }

  #signature(variable: number): string {
    const isZero = this.system.amount(variable) === 0;
    const isFormula = this.system.figure(variable).formula !== null;
    return `${this.system.half(variable)} ${isZero} ${isFormula} ${[...this.system.column(variable)].join(" ")}`;
  }

  /** Moves that share a constraint must be judged together; others need not. */
  groups(moves: readonly Move[]): readonly (readonly Move[])[] {
    let groups: (readonly Move[])[] = [];
    for (const move of moves) {
      const met = groups.filter((group) => group.some((other) => this.#meet(move, other)));
      groups = [...groups.filter((group) => !met.includes(group)), [move, ...met.flat()].sort((a, b) => a - b)];
    }
    return groups;
  }

  #meet(a: Move, b: Move): boolean {
    const met = this.#meetings.get(a) ?? new Map<Move, boolean>();
    if (met.size === 0) this.#meetings.set(a, met);
    const known = met.get(b);
    if (known !== undefined) return known;
    const [first, second] = [this.column(a), this.column(b)];
    const meets = [...first.keys()].some((constraint) => second.has(constraint));
    met.set(b, meets);
    return meets;
  }

  /** Whether the moves of one group can settle everything they touch. */
  trial(group: readonly Move[]): Trial {
    const key = group.join();
    const known = this.#trials.get(key);
    if (known !== undefined) return known;
    const touched = new Set(group.flatMap((move) => [...this.column(move).keys()]));
    const rows = this.#rows(group, touched);
    this.budget.spend(rows.length);
    const contradiction = contradictionOf(rows, group.filter((move) => move >= 0).length);
    const trial = { touched, rows, options: contradiction === null ? null : this.#optionsAgainst(contradiction) };
    this.#trials.set(key, trial);
    return trial;
  }

  /**
   * The changes one cell of a group may take while everything is settled, in ticks.
   * @param fixed cells of the group whose change is already decided, with their `values`
   */
  range(group: readonly Move[], cell: number, fixed: readonly number[] = [], values: readonly number[] = []): Range {
    const cells = group.filter((move) => move >= 0);
    const free = cells.flatMap((move, i) => (fixed.includes(move) ? [] : [i]));
    const taken = cells.flatMap((move, i) =>
      fixed.includes(move) ? [[i, values[fixed.indexOf(move)] ?? 0] as const] : [],
    );
    const rows = this.trial(group).rows.map(({ coefficients, bound }) => ({
      coefficients: free.map((i) => coefficients[i] ?? 0),
      bound: taken.reduce((left, [i, value]) => left - (coefficients[i] ?? 0) * value, bound),
      proof: [],
    }));
    this.budget.spend(rows.length);
    return rangeOf(rows, free.length, free.indexOf(cells.indexOf(cell)));
  }

  #rows(group: readonly Move[], touched: ReadonlySet<number>): Inequality[] {
    const cells = group.filter((move) => move >= 0);
    const moved = new Set(cells.flatMap((cell) => [...this.system.influence(cell).keys()]));
    const rows: Inequality[] = [];
    for (const constraint of touched) {
      let { residual } = this.system.balance(constraint);
      const slack = this.allowance(constraint, this.system.widestSlack(constraint, moved), residual);
      for (const move of group) residual += this.rowMove(move)?.shifts.get(constraint) ?? 0;
      const coefficients = cells.map((cell) => this.column(cell).get(constraint) ?? 0);
      rows.push({
        coefficients: coefficients.map((coefficient) => 0 - coefficient),
        bound: slack + residual,
        proof: [[constraint, -1]],
      });
      if (!this.system.constraint(constraint).isAtLeast) {
        rows.push({ coefficients, bound: slack - residual, proof: [[constraint, 1]] });
      }
    }
    return rows;
  }

  /** How far off a constraint may be: its slack, or as far as it is where that is tolerated. */
  allowance(constraint: number, slack: number, presentResidual: number): number {
    return this.tolerated.has(constraint) ? Math.max(slack, Math.abs(presentResidual)) : slack;
  }

  /** The moves that do not cancel out of a contradiction: without one of them it stands. */
  #optionsAgainst({ proof }: Inequality): readonly Move[] {
    const multipliers = new Map<number, number>();
    for (const [constraint, multiplier] of proof) {
      multipliers.set(constraint, (multipliers.get(constraint) ?? 0) + multiplier);
    }
    const effects = new Map<Move, number>();
    for (const [constraint, multiplier] of multipliers) {
      if (multiplier === 0) continue;
      for (const move of this.movers(constraint)) {
        const effect = multiplier * (this.column(move).get(constraint) ?? 0);
        effects.set(move, (effects.get(move) ?? 0) + effect);
      }
    }
    return [...effects].flatMap(([move, effect]) => (Math.abs(effect) > 1e-9 ? [move] : []));
  }
}
