import type { Book } from "../disclosure/book";
import type { Figure, TableFigure } from "../disclosure/figure";
import type { Table } from "../disclosure/table";
import type { Verdict } from "./equation";

/** What the equations protect. */
export interface Coverage {
  /** Distinct cells in at least one equation that fixes their amount. */
  readonly cells: number;
  /** Figures, empty amount cells included, that no such equation touches. */
  readonly uncovered: readonly Figure[];
}

/** A bound protects no amount: only equalities count. */
export function coverageOf(book: Book, verdicts: readonly Verdict[]): Coverage {
  // A cell is read once, so that its figure stands for it.
  const covered = new Set<Figure>();
  for (const { equation } of verdicts) {
    if (equation.relation !== "equals") continue;
    const cover = (figure: Figure): void => {
      if (figure.table !== null || figure.isHeld) covered.add(figure);
    };
    cover(equation.total);
    for (const { figure } of equation.parts) cover(figure);
  }
  const uncovered = figuresIn(book).filter((figure) => !covered.has(figure));
  return { cells: covered.size, uncovered };
}

/** Every figure of the recognised tables, table by table in the order of the sheet. */
export function figuresIn(book: Book): TableFigure[] {
  const tables: readonly Table[] = Object.values(book.tables);
  const figures: TableFigure[] = [];
  for (const { rows, columns } of tables) {
    for (const row of rows) {
      for (const { key } of columns) {
        const figure = row.figure(key);
        if (figure) figures.push(figure);
      }
    }
  }
  return figures;
}
