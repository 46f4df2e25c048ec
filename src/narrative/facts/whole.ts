import type { Meaning } from "../../disclosure/meaning";
import { meaningKey } from "../../disclosure/meaning";
import type { Row, Table } from "../../disclosure/table";
import { stated, total, type Amount } from "./amount";
import { hasAmount } from "./named";

/** What is needed of a table to state its whole. */
export type Whole<C extends string> = Pick<Table<C>, "rows" | "columns" | "wholes">;

/** An amount that is not known. @param name what a gap calls it */
export const unknown = (name: string): Amount => stated(null, name);

/**
 * The amount of a whole table in a column: of its total row, or of its units together. One left empty above rows with
 * amounts was forgotten: it is not known, rather than zero.
 * @returns `null` where the table has no such column
 */
export function wholeOf<C extends string>(table: Whole<C>, column: C, name: string): Amount | null {
  const isHeaded = table.columns.some(({ key }) => key === column);
  const amounts = table.wholes.flatMap((row) => {
    const figure = row.figure(column);
    return figure === undefined ? [] : [statedIn(table, row, column, name)];
  });
  if (amounts.length === 0) return isHeaded ? unknown(name) : null;
  const [only] = amounts;
  return amounts.length === 1 && only ? only : total(amounts, name);
}

function statedIn<C extends string>(table: Whole<C>, row: Row<C>, column: C, name: string): Amount {
  const figure = row.figure(column);
  const isForgotten =
    figure?.isEmpty === true && table.rows.some((other) => !table.wholes.includes(other) && hasAmount(other, column));
  const amount = stated(figure, name);
  return isForgotten ? { ...amount, value: null } : amount;
}

/** What a table itself says of the year before. */
export interface PreviousColumn<C extends string> {
  readonly key: C;
  /** Last year's budget, or what was spent of it. */
  readonly basis: "budget" | "execution";
}

/**
 * The column that states last year's amount of what another column means; `null` where the table has none, or nobody
 * filled it in: a blank column is no statement that there was nothing.
 */
export function previousColumn<C extends string>(
  table: Pick<Table<C>, "columns" | "rows">,
  means: Meaning | undefined,
): PreviousColumn<C> | null {
  if (means === undefined) return null;
  const wanted = meaningKey({ ...means, period: "previous" });
  const found = table.columns.find((column) => meaningKey(column.means) === wanted);
  if (!found || table.rows.every((row) => row.figure(found.key)?.isEmpty ?? true)) return null;
  const isExecution = found.header.some(({ value }) => value.includes("执行"));
  return { key: found.key, basis: isExecution ? "execution" : "budget" };
}
