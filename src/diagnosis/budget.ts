/**
 * What a diagnosis may still spend, in steps of its search: one for the whole workbook, so that nothing in it
 * can go on for ever. Steps are counted instead of time, so that results are the same on every machine.
 */
export class Budget {
  #spent = 0;

  constructor(readonly limit: number) {}

  get spent(): number {
    return this.#spent;
  }

  get left(): number {
    return Math.max(0, this.limit - this.#spent);
  }

  spend(steps: number): void {
    this.#spent += steps;
  }

  /** A part of what is left, for one search: never more than was asked for. What it does not use stays. */
  share(steps: number): Share {
    return new Share(this, this.#spent + Math.min(steps, this.left));
  }
}

/** The part of a budget that one search may spend. */
export class Share {
  constructor(
    readonly budget: Budget,
    readonly until: number,
  ) {}

  get isSpent(): boolean {
    return this.budget.spent > this.until;
  }
}
