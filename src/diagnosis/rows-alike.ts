import type { Bilingual } from "../disclosure/bilingual";
import type { Book } from "../disclosure/book";
import type { RowKind } from "../disclosure/table";
import type { RowFault, SlipPattern } from "./diagnosis";
import type { Problem } from "./problem";
import { changesOf, type Change, type Solution } from "./solution";

/** Slips that no other row shows by chance: its figure negative, or ten thousand times what it should be. */
const TELLING: ReadonlySet<SlipPattern> = new Set(["sign", "unit"]);
/** Last digits between the changes of a total and of its only part, where sums leave room. */
const ROUNDED = 2;

const LEVELS: Readonly<Record<RowKind, Bilingual>> = {
  total: { zh: "行", en: "row" },
  category: { zh: "类", en: "category" },
  subcategory: { zh: "款", en: "subcategory" },
  item: { zh: "项", en: "item" },
  unit: { zh: "单位", en: "unit" },
  project: { zh: "项目", en: "project" },
  line: { zh: "行", en: "line" },
  name: { zh: "行", en: "row" },
};

/**
 * Where the total and the only part of a row are wrong alike (the total a formula, or copied), the row still
 * adds up and only the sums over it are off: any other row that could take the same change explains them as
 * well, and no slip of the hand is proof enough to name one.
 * @returns the rows, as one fault that names none of them; `null` where only one row can be meant
 */
export function rowsAlike(
  problem: Problem,
  broken: ReadonlySet<number>,
  solution: Solution,
  book: Book,
): RowFault | null {
  const { changes } = solution;
  const [first] = changes;
  if (first === undefined || !isOneRow(problem, solution) || isTold(solution)) return null;
  const { system } = problem;
  const own = system.figure(first.variable);
  if (own.table === null) return null;
  const [parent] = sumsOver(problem, broken, first.variable);
  if (parent === undefined) return null;
  const { total, parts } = system.constraint(parent).verdict.equation;
  const rows = [...new Set(parts.map(({ figure }) => figure.cell))]
    .filter(({ sheet, row }) => sheet === own.cell.sheet && row !== own.cell.row)
    .flatMap(({ row }) => (couldTake(problem, broken, changes, row) ? [row] : []));
  if (rows.length === 0) return null;
  const figures = [own.cell.row, ...new Set(rows)]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const variable = system.variableAt(own.cell.sheet, row, own.cell.column);
      return variable === undefined ? [] : [system.figure(variable)];
    });
  const table = book.tables[own.table];
  const kind = table?.rows.find(({ sheetRow }) => sheetRow === own.cell.row)?.kind ?? "name";
  return {
    kind: "one-of",
    table: own.table,
    sheet: own.cell.sheet,
    row: total.cell.sheet === own.cell.sheet ? total.row : null,
    cells: figures.map(({ cell }) => cell),
    amounts: changes.map(({ variable, change }) => {
      // What the sum lacks, rather than one of the changes that rounding allows.
      const [sum] = sumsOver(problem, broken, variable);
      const lacking =
        sum === undefined ? change : -system.balance(sum).residual / (system.column(variable).get(sum) ?? 1);
      return { column: system.figure(variable).column, amount: system.toDecimal(lacking) };
    }),
    seenAt: null,
    among: {
      level: LEVELS[kind],
      rows: figures,
      orMissing: first.change > 0 && table?.definition.shape === "list",
    },
  };
}

/** Whether the slip itself tells the row. */
export function isTold({ changes }: Solution): boolean {
  return changes.every(({ pattern }) => TELLING.has(pattern));
}

/** Whether a solution changes one row, two cells of it or more, all by the same. */
export function isOneRow({ system }: Problem, { moves, changes }: Solution): boolean {
  const [first, ...others] = changes;
  if (first === undefined || others.length === 0 || moves.length !== changes.length) return false;
  const { sheet, row } = system.figure(first.variable).cell;
  return others.every(({ variable, change }) => {
    const { cell } = system.figure(variable);
    const isSame = Math.abs(change - first.change) <= ROUNDED * 2 * system.half(variable);
    return isSame && cell.sheet === sheet && cell.row === row;
  });
}

/** Whether another solution is the same change of another of the rows. */
export function isAmong({ system }: Problem, rows: RowFault, solution: Solution): boolean {
  const [first] = solution.changes;
  if (first === undefined || solution.changes.length !== rows.amounts.length) return false;
  const { sheet, row } = system.figure(first.variable).cell;
  return (
    sheet === rows.sheet &&
    rows.cells.some((cell) => cell.row === row) &&
    solution.changes.every(({ variable }) => {
      const { cell, column } = system.figure(variable);
      return cell.sheet === sheet && cell.row === row && rows.amounts.some((amount) => amount.column === column);
    })
  );
}

/** Broken sums that count a cell among those of other rows. */
function sumsOver({ system }: Problem, broken: ReadonlySet<number>, variable: number): number[] {
  const { cell } = system.figure(variable);
  return [...system.column(variable).keys()].filter((constraint) => {
    if (!broken.has(constraint)) return false;
    const { total, parts } = system.constraint(constraint).verdict.equation;
    const isPart = total.cell.sheet !== cell.sheet || total.cell.row !== cell.row;
    return isPart && parts.some(({ figure }) => figure.cell.sheet === cell.sheet && figure.cell.row !== cell.row);
  });
}

/** Whether the same changes in another row settle the same, break nothing and leave no amount below zero. */
function couldTake(problem: Problem, broken: ReadonlySet<number>, changes: readonly Change[], row: number): boolean {
  const { system } = problem;
  const cells: number[] = [];
  for (const { variable, change } of changes) {
    const { sheet, column } = system.figure(variable).cell;
    const other = system.variableAt(sheet, row, column);
    if (other === undefined || system.amount(other) + change < Math.min(0, system.amount(other))) return false;
    const [present, there] = [system.column(variable), system.column(other)];
    for (const [constraint, coefficient] of present) {
      if (broken.has(constraint) && there.get(constraint) !== coefficient) return false;
    }
    cells.push(other);
  }
  const touched = new Set(cells.flatMap((cell) => [...system.column(cell).keys()]));
  const after = changesOf(
    problem,
    cells,
    changes.map(({ change }) => change),
  );
  return [...touched].every((constraint) => {
    const { residual, slack } = system.balance(constraint, after);
    const allowance = problem.allowance(constraint, slack, system.balance(constraint).residual);
    return residual >= -allowance && (system.constraint(constraint).isAtLeast || residual <= allowance);
  });
}
