import type { Bilingual } from "../../disclosure/bilingual";
import type { TableFigure } from "../../disclosure/figure";
import type { Meaning } from "../../disclosure/meaning";
import type { Row, Table } from "../../disclosure/table";
import { aboutRow } from "../about";

/** An amount that a table states as a whole: a line, or a column of the total row. */
export interface StatedAmount {
  readonly means: Meaning;
  readonly about: Bilingual;
  /** Its column in both languages. */
  readonly column: Bilingual;
  /** Nothing where the table is empty, which means zero; `null` where it cannot be read. */
  readonly figures: readonly (TableFigure | null)[];
}

const TOTAL: Bilingual = { zh: "总计", en: "Total" };

/** What a table states as a whole, each with what it means. */
export function amountsOf(table: Table): StatedAmount[] {
  return table.definition.shape === "list" ? columnTotals(table) : lineAmounts(table);
}

function columnTotals(table: Table): StatedAmount[] {
  return table.columns.map(({ key, means, name }) => ({
    means,
    about: TOTAL,
    column: name,
    figures: totalOf(table, key),
  }));
}

/**
 * The figure of the total row in a column, to stand in an equation: nothing where the table is
 * empty (which means zero), `null` where there are rows but the total cannot be read.
 */
export function totalOf<C extends string, L extends string>(
  table: Table<C, L>,
  column: NoInfer<C>,
): (TableFigure | null)[] {
  if (table.rows.length === 0) return [];
  return table.wholes.length === 0 ? [null] : table.wholes.map((row) => row.figure(column) ?? null);
}

function lineAmounts(table: Table): StatedAmount[] {
  return table.rows.flatMap((row) => {
    const line = row.line === null ? undefined : table.definition.lines[row.line];
    if (!line || table.line(row.line ?? "") !== row) return [];
    return table.columns.flatMap(({ key, means, name }): StatedAmount[] => {
      const figure = row.figure(key);
      if (figure === undefined) return [];
      return [
        { means: combined(line.means, means, table), about: aboutRow(table, row), column: name, figures: [figure] },
      ];
    });
  });
}

/** What a line means in a column: the line's kind and origin, the narrower fund of both. */
function combined(line: Meaning, column: Meaning, table: Table): Meaning {
  const fund = line.flow === "income" ? line.fund : column.fund;
  const whole = line.kind === "all" && isOnlyTotal(table, line) ? "spent" : line.kind;
  const kind = line.flow === "expenditure" && column.kind !== "spent" ? column.kind : whole;
  const origin = column.origin === "all" ? line.origin : column.origin;
  return { ...line, fund, kind, origin, period: column.period };
}

/** Where nothing is carried forward, the total is what is spent. */
function isOnlyTotal(table: Table, { flow }: Meaning): boolean {
  if (flow === "income") return false;
  return table.line("expenditureOfTheYear") === undefined && table.line("carriedForward") === undefined;
}

/** The rows that state an amount of a code: its own, or, in a list that leaves out upper levels, what is below it. */
export function rowsOfCode(table: Table, code: string): readonly Row[] {
  const own = table.allByCode(code);
  if (own.length > 0) return own;
  const hasLevel = table.rows.some((row) => row.code?.length === code.length);
  if (hasLevel) return [];
  return table.rows.filter(
    (row) => row.code !== null && row.code.startsWith(code) && (row.parent === null || row.parent.code === null),
  );
}
