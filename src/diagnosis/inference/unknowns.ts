import { cellKey } from "../../workbook/address";
import type { LinearSystem } from "../linear-system";

/** Unknown cells that balances bind to each other, with the balances that any of them moves. */
export interface Bound {
  readonly unknowns: readonly number[];
  readonly constraints: readonly number[];
}

/** More unknowns in one piece leave nothing determined, and cost much to prove so. */
const MOST_UNKNOWNS = 24;

/**
 * The cells whose amount is not known: those that cannot be read, and empty ones that cannot be meant as nothing,
 * since no balance of theirs holds with nothing unless another unknown cell moves it too.
 * @param unreadable keys of cells that hold no amount
 */
export function unknownsOf(system: LinearSystem, unreadable: ReadonlySet<string>): ReadonlySet<number> {
  const isSound = system.constraints.every((_, index) => system.balance(index).holds);
  if (isSound && unreadable.size === 0) return new Set();
  const unread = new Set<number>();
  const suspects = new Set<number>();
  for (const [variable, { figure }] of system.variables.entries()) {
    if (unreadable.has(cellKey(figure.cell))) unread.add(variable);
    else if (figure.table !== null && figure.isEmpty && figure.formula === null) {
      if ([...system.column(variable).keys()].some((index) => !system.balance(index).holds)) suspects.add(variable);
    }
  }
  const unknowns = new Set([...unread, ...suspects]);
  const movers = moversAmong(system, unknowns);
  for (let isStable = false; !isStable;) {
    isStable = true;
    for (const variable of suspects) {
      if (!isSettledAsNothing(system, variable, movers)) continue;
      suspects.delete(variable);
      unknowns.delete(variable);
      for (const index of system.column(variable).keys()) movers.get(index)?.delete(variable);
      isStable = false;
    }
  }
  return unknowns;
}

/** Which of some cells move a balance, by balance. */
function moversAmong(system: LinearSystem, variables: Iterable<number>): Map<number, Set<number>> {
  const movers = new Map<number, Set<number>>();
  for (const variable of variables) {
    for (const index of system.column(variable).keys()) {
      const ofIndex = movers.get(index) ?? new Set<number>();
      if (ofIndex.size === 0) movers.set(index, ofIndex);
      ofIndex.add(variable);
    }
  }
  return movers;
}

/** Whether a balance of otherwise known cells holds as it is, so that an empty one means nothing. */
function isSettledAsNothing(
  system: LinearSystem,
  variable: number,
  movers: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  return [...system.column(variable).keys()].some(
    (index) => movers.get(index)?.size === 1 && !system.constraint(index).isAtLeast && system.balance(index).holds,
  );
}

/** The unknowns in pieces that no balance connects; pieces too large to be determined are left out. */
export function boundTogether(system: LinearSystem, unknowns: ReadonlySet<number>): readonly Bound[] {
  const movers = moversAmong(system, unknowns);
  const pieces: Bound[] = [];
  const seen = new Set<number>();
  for (const start of unknowns) {
    if (seen.has(start)) continue;
    const piece = new Set([start]);
    const constraints = new Set<number>();
    for (const variable of piece) {
      seen.add(variable);
      for (const index of system.column(variable).keys()) {
        if (constraints.has(index)) continue;
        constraints.add(index);
        for (const other of movers.get(index) ?? []) piece.add(other);
      }
    }
    if (piece.size <= MOST_UNKNOWNS) pieces.push({ unknowns: [...piece], constraints: [...constraints] });
  }
  return pieces;
}
