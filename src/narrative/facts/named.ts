import type { Run } from "../document";
import type { Row } from "../../disclosure/table";
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
