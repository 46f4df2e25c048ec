import type { Book } from "../../disclosure/book";
import type { Row, RowKind, Table } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { shownAmount, styleOf } from "../amount-text";
import { tableName } from "../names";
import type { Fault } from "../rule";

/** Rows of the given kinds that hold an amount and are not broken down any further. */
export function notBrokenDown(
  book: Book,
  table: Table,
  kinds: readonly RowKind[],
  needs: { readonly zh: string; readonly en: string },
): Fault[] {
  return table.rows.flatMap((row) => {
    if (!kinds.includes(row.kind) || row.children.length > 0) return [];
    const figure = firstAmount(row, table);
    if (!figure) return [];
    const name = tableName(book, table.kind);
    const amount = shownAmount(figure.amount, styleOf([figure]));
    return [
      {
        table: table.kind,
        cells: [row.labelCell, figure.cell],
        message: {
          zh: `${name.zh}的${row.label}有${amount}${figure.unit}（${qualifiedAddress(figure.cell)}），没有编到${needs.zh}。`,
          en: `${row.label} in ${name.en} has ${amount} ${figure.unit} (${qualifiedAddress(figure.cell)}) and is not broken down to ${needs.en}.`,
        },
      },
    ];
  });
}

function firstAmount(row: Row, table: Table) {
  for (const { key } of table.columns) {
    const figure = row.figure(key);
    if (figure && !figure.amount.isZero()) return figure;
  }
  return null;
}
