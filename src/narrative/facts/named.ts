import type { Run } from "../document";
import { stated, type Amount } from "./amount";
import type { Row, Table } from "../../disclosure/table";
import type { CellRef } from "../../workbook/address";

/** The name of a row in running text, with its cell. */
export function nameRun(name: string, cell: CellRef): Run {
  return { text: name, from: [cell], working: null, gap: null };
}

export function nameOf(row: Row): Run {
  return nameRun(row.name, row.labelCell);
}

/** Whether a row states an amount other than zero in a column. */
export function hasAmount<C extends string>(row: Row<C>, column: C): boolean {
  const figure = row.figure(column);
  return figure !== null && figure !== undefined && !figure.amount.isZero();
}

/** Whether anything in a table states an amount, zeros included. */
export function isFilled(table: Table): boolean {
  return table.rows.some((row) => table.columns.some(({ key }) => row.figure(key)?.isEmpty === false));
}

/**
 * The amount of a total. One left empty above rows with amounts was forgotten: it is not known, rather than zero.
 * @param name what a gap calls it
 */
export function statedTotal<C extends string>(
  table: { readonly rows: readonly Row<C>[] },
  row: Row<C> | null | undefined,
  column: C,
  name: string,
): Amount {
  const figure = row?.figure(column);
  const isForgotten = figure?.isEmpty === true && table.rows.some((other) => other !== row && hasAmount(other, column));
  const amount = stated(figure, name);
  return isForgotten ? { ...amount, value: null } : amount;
}
