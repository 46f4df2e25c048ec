import { figuresOf, type Verdict } from "../checks/equation";
import type { Figure } from "../disclosure/figure";
import { cellKey, type CellRef } from "../workbook/address";
import { remembered } from "../workbook/remembered";

/** A cell that has to change along with another. */
export interface Moved {
  readonly figure: Figure;
  /** It grows where the other shrinks. */
  readonly isOpposite: boolean;
}

/** What a change of one cell takes along, as far as the balances say. */
export interface Moves {
  /** Totals it is part of, what repeats it, and what follows from those; nearest first. */
  readonly along: readonly Moved[];
  /** Balances over a total that changes, of which one part has to change too; which one, they do not say. */
  readonly undecided: readonly Verdict[];
}

/**
 * What would have to change if one cell did and everything else that need not change stayed. A part moves its total;
 * a total moves its part where it has only one. Lower bounds (`at-least`) move nothing.
 * @param verdicts the balances to go by: all of a check, or one to see what that one says
 */
export function movesWith(verdicts: readonly Verdict[], cell: CellRef): Moves {
  const standing = equationsByCell(verdicts);
  const directions = new Map<string, 1 | -1>([[cellKey(cell), 1]]);
  const along: Moved[] = [];
  const reach = (figure: Figure, direction: 1 | -1): void => {
    const key = cellKey(figure.cell);
    if (directions.has(key)) return;
    directions.set(key, direction);
    along.push({ figure, isOpposite: direction === -1 });
    ways.push(key);
  };
  const ways = [cellKey(cell)];
  // What is reached is asked in turn: the list grows while it is gone through.
  for (const key of ways) {
    const direction = directions.get(key) ?? 1;
    for (const { equation } of standing.get(key) ?? []) {
      const { total, parts } = equation;
      for (const { figure, sign } of parts) if (cellKey(figure.cell) === key) reach(total, sign === direction ? 1 : -1);
      const [only, ...others] = parts;
      if (only !== undefined && others.length === 0 && cellKey(total.cell) === key)
        reach(only.figure, only.sign === direction ? 1 : -1);
    }
  }
  const undecided = new Set(
    ways.flatMap((key) =>
      (standing.get(key) ?? []).filter(
        ({ equation: { total, parts } }) =>
          cellKey(total.cell) === key &&
          parts.length > 1 &&
          !parts.some(({ figure }) => directions.has(cellKey(figure.cell))),
      ),
    ),
  );
  return { along, undecided: [...undecided] };
}

/** The balances that each cell stands in; asked again with every cell that is pointed at. */
const equationsByCell = remembered((verdicts: readonly Verdict[]): ReadonlyMap<string, readonly Verdict[]> => {
  const byCell = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.equation.relation !== "equals") continue;
    for (const key of new Set(figuresOf(verdict.equation).map(({ cell }) => cellKey(cell)))) {
      const standing = byCell.get(key);
      if (standing) standing.push(verdict);
      else byCell.set(key, [verdict]);
    }
  }
  return byCell;
});
