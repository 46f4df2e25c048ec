import type { Verdict } from "../checks/equation";
import type { Book } from "../disclosure/book";
import type { TableFigure } from "../disclosure/figure";
import { figuresIn } from "../checks/coverage";
import type { TableKind } from "../disclosure/kinds/definition";
import { LinearSystem } from "./linear-system";
import { fixedColumns, type SparseRow } from "./rank";

/**
 * 盲区 of one table: what the present balances do not notice in it, all other tables taken as they are. A cell is
 * free where it can change together with other cells of the table so that every balance still comes out: where the
 * null space of the balances, restricted to the table's cells, has it.
 */
export interface BlindSpots {
  readonly table: TableKind;
  /** Amount cells that hold an amount. */
  readonly cells: number;
  /** How many of them the balances determine: the rank over the table's cells. */
  readonly rank: number;
  /** In no balance at all: any wrong amount passes. Empty cells included. */
  readonly unprotected: readonly TableFigure[];
  /** Only changes of several of them together pass, as two rows exchanged. */
  readonly free: readonly TableFigure[];
  /** Each determined by the other tables: even with the whole table wrong it would be noticed. */
  readonly fixed: readonly TableFigure[];
}

/** Beyond, the ranks of a table are not worked out. */
const MOST_CELLS = 3_000;

/** The blind spots of every table, in the order of the tables. `free` and `fixed` are empty where a table is too large. */
export function blindSpotsOf(book: Book, verdicts: readonly Verdict[], uncovered: readonly unknown[]): BlindSpots[] {
  const system = new LinearSystem(verdicts.filter(({ equation }) => equation.relation === "equals"));
  const withoutBalance = new Set(uncovered);
  const byTable = new Map<TableKind, TableFigure[]>();
  for (const figure of figuresIn(book)) byTable.set(figure.table, [...(byTable.get(figure.table) ?? []), figure]);
  return [...byTable].map(([table, figures]) => {
    const filled = figures.filter(({ amount }) => !amount.isZero());
    const unprotected = figures.filter((figure) => withoutBalance.has(figure));
    const bound = filled.filter((figure) => !withoutBalance.has(figure));
    if (bound.length > MOST_CELLS) return { table, cells: filled.length, rank: 0, unprotected, free: [], fixed: [] };
    const { rank, fixed } = fixedColumns(rowsOver(system, bound), bound.length);
    return {
      table,
      cells: filled.length,
      rank,
      unprotected,
      free: bound.filter((_, column) => !fixed.has(column)),
      fixed: bound.filter((_, column) => fixed.has(column)),
    };
  });
}

/** The balances as rows over some cells alone: what the others hold is given. */
function rowsOver(system: LinearSystem, figures: readonly TableFigure[]): SparseRow[] {
  const rows = new Map<number, Map<number, number>>();
  for (const [column, { cell }] of figures.entries()) {
    const variable = system.variableAt(cell.sheet, cell.row, cell.column);
    if (variable === undefined) continue;
    for (const [constraint, coefficient] of system.variables[variable]?.occurrences ?? []) {
      const row = rows.get(constraint) ?? new Map<number, number>();
      rows.set(constraint, row.set(column, coefficient));
    }
  }
  return [...rows.values()];
}
