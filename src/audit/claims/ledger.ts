import type { CellRef } from "../../workbook/address";
import type { Interval } from "../../disclosure/interval";
import type { Decimal } from "../../disclosure/money";
import type { AuditKind, AuditLevel, FigureClass } from "../judgement";
import type { Fact } from "../facts/fact";
import type { Claim, Frame } from "../reading/frame";
import { rangeOf } from "../reading/quantity";

/** A figure that may be wrong, with what would settle the finding, likeliest first. */
export interface Candidate {
  readonly claim: Claim;
  readonly values: readonly Decimal[];
  /** How likely it is for another reason than a slip of the hand: copied from beside. */
  readonly hint?: number;
}

/** A contradiction between figures, before it is decided which is wrong. */
export interface Conflict {
  readonly kind: AuditKind;
  readonly level: AuditLevel;
  readonly message: string;
  readonly candidates: readonly Candidate[];
  readonly cells: readonly CellRef[];
}

interface Standing {
  readonly class: FigureClass;
  readonly cells: readonly CellRef[];
  readonly working: string;
  readonly facts: readonly Fact[];
  /** What the working gives, unrounded; `null` where there is none. */
  readonly value: Decimal | null;
}

const OPEN: Standing = { class: "open", cells: [], working: "", facts: [], value: null };

/** What is known of each claim while a text is judged. */
export class Ledger {
  readonly #standings = new Map<Claim, Standing>();
  readonly conflicts: Conflict[] = [];

  standing(claim: Claim): Standing {
    return this.#standings.get(claim) ?? OPEN;
  }

  isSettled(claim: Claim): boolean {
    return this.standing(claim).class !== "open";
  }

  prove(claim: Claim, facts: readonly Fact[]): void {
    const value = facts[0]?.amount ?? null;
    this.#standings.set(claim, { class: "proved", cells: cellsOf(facts), working: "", facts, value });
  }

  /** @param value what the working gives, in the unit of the claim's amount */
  derive(claim: Claim, working: string, cells: readonly CellRef[], value: Decimal | null = null): void {
    if (!this.isSettled(claim)) this.#standings.set(claim, { class: "derived", cells, working, facts: [], value });
  }

  /** The table says otherwise: the facts it should be are kept, so that what depends on it can be judged. */
  refute(claim: Claim, facts: readonly Fact[]): void {
    this.#standings.set(claim, { class: "contradicted", cells: cellsOf(facts), working: "", facts, value: null });
  }

  mark(claim: Claim, standing: FigureClass): void {
    const known = this.standing(claim);
    this.#standings.set(claim, { ...known, class: standing });
  }

  conflict(conflict: Conflict): void {
    this.conflicts.push(conflict);
  }

  /** What a level can stand for: the cell's own digits where a cell proves it. */
  rangeOf(claim: Claim): Interval {
    const { class: standing, facts } = this.standing(claim);
    const [first] = facts;
    return standing === "proved" && first ? first.interval : rangeOf(claim.quantity);
  }
}

const cellsOf = (facts: readonly Fact[]): CellRef[] => {
  const cells = facts.flatMap((fact) => fact.cells);
  return cells.filter(
    (cell, index) =>
      cells.findIndex(
        (other) => other.sheet === cell.sheet && other.row === cell.row && other.column === cell.column,
      ) === index,
  );
};

/** The figure that says how much a frame is, of a kind and an attribute; the first where it is said again. */
export function levelOf({ claims }: Frame, kind = "money", attribute?: string): Claim | null {
  return (
    claims.find(
      (claim) =>
        claim.role === "level" &&
        claim.quantity.kind === kind &&
        !claim.isOtherAccount &&
        !claim.quantity.isLoose &&
        (attribute === undefined || claim.attribute === attribute),
    ) ?? null
  );
}
