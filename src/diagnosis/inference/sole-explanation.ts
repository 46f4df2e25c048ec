import type { LinearSystem } from "../linear-system";

/** How far every cell moves when unknown ones, which count as zero, take amounts: they and the formulas that read them. */
export function changesBy(system: LinearSystem, amounts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  for (const [variable, amount] of amounts) {
    for (const [moved, factor] of system.influence(variable))
      changes.set(moved, (changes.get(moved) ?? 0) + factor * amount);
  }
  return changes;
}

/**
 * Whether filling an empty cell is the only change of one cell that settles what the empty cell leaves broken. Where
 * another figure could be the wrong one as well, the empty cell may be meant as it is.
 * @param amounts what the unknown cells are held to contain, in ticks
 */
export function isSoleExplanation(
  system: LinearSystem,
  variable: number,
  amounts: ReadonlyMap<number, number>,
): boolean {
  const others = changesBy(system, new Map([...amounts].filter(([other]) => other !== variable)));
  const broken = [...system.column(variable).keys()].filter((constraint) => !system.balance(constraint, others).holds);
  const [first] = broken;
  if (first === undefined) return false;
  return !system
    .movers(first)
    .some((other) => other !== variable && !amounts.has(other) && settles(system, other, broken, others));
}

function settles(
  system: LinearSystem,
  variable: number,
  broken: readonly number[],
  others: ReadonlyMap<number, number>,
): boolean {
  const column = system.column(variable);
  if (!broken.every((constraint) => column.has(constraint))) return false;
  const changes = broken.map(
    (constraint) => -system.balance(constraint, others).residual / (column.get(constraint) ?? 1),
  );
  return changes.some((change) => {
    if (system.amount(variable) + change < 0 && system.amount(variable) >= 0) return false;
    const moved = new Map(others);
    for (const [follower, factor] of system.influence(variable))
      moved.set(follower, (moved.get(follower) ?? 0) + factor * change);
    return [...column.keys()].every((constraint) => {
      const isBrokenAnyway = !broken.includes(constraint) && !system.balance(constraint, others).holds;
      return isBrokenAnyway || system.balance(constraint, moved).holds;
    });
  });
}
