import { evaluate, figuresOf, type Equation, type Verdict } from "../checks/equation";
import type { Book } from "../disclosure/book";
import type { Figure, TableFigure } from "../disclosure/figure";
import type { Row, Table } from "../disclosure/table";
import type { TableKind } from "../disclosure/kinds/definition";
import type { CellRef } from "../workbook/address";

/** Amounts of a whole table that stand in the wrong columns. */
export interface ColumnFault {
  /** Two columns one in the place of the other, or everything from one column on moved by one. */
  readonly kind: "swapped" | "moved-right" | "moved-left";
  readonly table: TableKind;
  readonly sheet: string;
  /** The two columns, or the first of those that moved, as printed. */
  readonly columns: readonly string[];
  /** One cell of each column named. */
  readonly cells: readonly CellRef[];
  /** The broken equations it settles. */
  readonly settles: readonly Verdict[];
}

/** Fewer broken equations are the matter of single cells. */
const LEAST_BROKEN = 6;
/** Of the broken equations of the table so many must hold again; single slips may stand beside it. */
const LEAST_SETTLED = 0.9;

/** A way in which the columns may have been mistaken: which column's amounts belong into a column; `null` where unknown. */
interface Mistake {
  readonly kind: ColumnFault["kind"];
  readonly columns: readonly string[];
  readonly source: (column: string) => string | null;
}

/** A fault with what speaks against it. */
interface Found {
  readonly fault: ColumnFault;
  /** Equations that held and would not be known: a column that is held right was not lost. */
  readonly forgets: number;
}

/**
 * Tables whose amounts stand in the wrong columns: put back, nearly all that was broken holds, and nothing that held
 * breaks. Where two ways do equally well none is told.
 */
export function columnFaults(verdicts: readonly Verdict[], book: Book): readonly ColumnFault[] {
  const tables: readonly Table[] = Object.values(book.tables);
  return tables.flatMap((table) => {
    const own = verdicts.filter(({ equation }) => figuresOf(equation).some((figure) => figure.table === table.kind));
    const broken = own.filter(({ outcome }) => outcome === "broken");
    if (broken.length < LEAST_BROKEN) return [];
    const found = mistakesOf(table).flatMap((mistake) => faultOf(table, mistake, own, broken));
    const most = Math.max(0, ...found.map(({ fault }) => fault.settles.length));
    const likely = found.filter(({ fault }) => fault.settles.length === most);
    const least = Math.min(...likely.map(({ forgets }) => forgets));
    const best = likely.filter(({ forgets }) => forgets === least);
    return best.length === 1 ? best.map(({ fault }) => fault) : [];
  });
}

function mistakesOf(table: Table): Mistake[] {
  const keys = [...table.columns].sort((a, b) => a.sheetColumn - b.sheetColumn).map(({ key }) => key);
  const after = (key: string, step: number): string | null => keys[keys.indexOf(key) + step] ?? null;
  return keys.flatMap((key, at): Mistake[] => {
    const next = keys[at + 1];
    if (next === undefined) return [];
    const isFrom = (column: string): boolean => keys.indexOf(column) >= at;
    return [
      {
        kind: "swapped",
        columns: [key, next],
        source: (column) => (column === key ? next : column === next ? key : column),
      },
      // With two columns left, moving is the half of swapping.
      ...(at < keys.length - 2
        ? ([
            {
              kind: "moved-right",
              columns: [key],
              source: (column) => (isFrom(column) ? after(column, 1) : column),
            },
            {
              kind: "moved-left",
              columns: [key],
              source: (column) => (!isFrom(column) ? column : column === key ? null : after(column, -1)),
            },
          ] satisfies Mistake[])
        : []),
    ];
  });
}

function faultOf(
  table: Table,
  { kind, columns, source }: Mistake,
  own: readonly Verdict[],
  broken: readonly Verdict[],
): Found[] {
  const right = new Map<Figure, TableFigure | null>();
  for (const row of table.rows)
    for (const { key } of table.columns) {
      const from = source(key);
      const figure = row.figure(key);
      if (from === key || !figure) continue;
      right.set(figure, from === null ? null : putInto(figure, row, from));
    }
  const after = own.map((verdict) => ({ verdict, outcome: outcomeWith(verdict.equation, right) }));
  if (after.some(({ verdict, outcome }) => outcome === "broken" && verdict.outcome !== "broken")) return [];
  const settles = after
    .filter(({ verdict, outcome }) => verdict.outcome === "broken" && outcome !== "broken" && outcome !== null)
    .map(({ verdict }) => verdict);
  if (settles.length < LEAST_BROKEN || settles.length < broken.length * LEAST_SETTLED) return [];
  const shown = columns.map((key) => table.rows.map((row) => row.figure(key)).find((figure) => figure));
  const fault: ColumnFault = {
    kind,
    table: table.kind,
    sheet: table.sheet,
    columns: shown.map((figure) => figure?.column ?? ""),
    cells: shown.flatMap((figure) => (figure ? [figure.cell] : [])),
    settles,
  };
  const forgets = after.filter(({ verdict, outcome }) => verdict.outcome !== "broken" && outcome === null).length;
  return [{ fault, forgets }];
}

/** The amount that stands in another column of the row, in the place of this one. */
function putInto(figure: TableFigure, row: Row, from: string): TableFigure | null {
  const other = row.figure(from);
  if (!other) return null;
  const { amount, quantum, decimals, isEmpty } = other;
  return { ...figure, amount, quantum, decimals, isEmpty };
}

/** `null` where a figure of the equation would not be known. */
function outcomeWith(equation: Equation, right: ReadonlyMap<Figure, Figure | null>): Verdict["outcome"] | null {
  const put = (figure: Figure): Figure | null => (right.has(figure) ? (right.get(figure) ?? null) : figure);
  const total = put(equation.total);
  const parts = equation.parts.map(({ figure, sign }) => ({ figure: put(figure), sign }));
  const known = parts.flatMap(({ figure, sign }) => (figure ? [{ figure, sign }] : []));
  if (total === null || known.length < parts.length) return null;
  return evaluate({ ...equation, total, parts: known }).outcome;
}
