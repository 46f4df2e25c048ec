import type { Move, Problem } from "./problem";

/**
 * How often each move was counted. One list serves a whole search, which counts anew at every step; what was counted
 * is all that clearing touches, so that a step costs the same in a workbook of any size.
 */
export class MoveCounts {
  readonly #counts: Int32Array;
  /** Rows are moves below zero. */
  readonly #rows: number;
  /** The moves counted. */
  readonly #counted: Move[] = [];

  constructor({ rowMoves, system }: Problem) {
    this.#rows = rowMoves.length;
    this.#counts = new Int32Array(rowMoves.length + system.variables.length);
  }

  of(move: Move): number {
    return this.#counts[move + this.#rows] ?? 0;
  }

  has(move: Move): boolean {
    return this.of(move) > 0;
  }

  /** How many moves were counted. */
  get size(): number {
    return this.#counted.length;
  }

  add(move: Move): void {
    const before = this.of(move);
    if (before === 0) this.#counted.push(move);
    this.#counts[move + this.#rows] = before + 1;
  }

  /** Forgets all moves but the first so many. */
  clear(kept = 0): void {
    for (const move of this.#counted.splice(kept)) this.#counts[move + this.#rows] = 0;
  }

  /** The sum of the so many largest counts. */
  largest(many: number): number {
    /** How many moves were counted once, twice … */
    const having: number[] = [];
    for (const move of this.#counted) having[this.of(move)] = (having[this.of(move)] ?? 0) + 1;
    let [sum, left] = [0, many];
    for (let count = having.length - 1; count > 0 && left > 0; count -= 1) {
      const taken = Math.min(left, having[count] ?? 0);
      sum += taken * count;
      left -= taken;
    }
    return sum;
  }
}
