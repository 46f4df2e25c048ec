import type { Book } from "../../disclosure/book";
import { formTable } from "../../disclosure/forms/form";
import type { Table } from "../../disclosure/table";

/** Whether no figure of the table is other than zero (and none is unreadable). */
export function isEmptyTable(table: Table): boolean {
  return table.rows.every((row) =>
    table.columns.every(({ key }) => {
      const figure = row.figure(key);
      return figure === undefined || (figure !== null && figure.amount.isZero());
    }),
  );
}

/** The form's sentence for an empty table; `null` where the form has none or the workbook does not say whose and which year's it is. */
export function emptyStatementFor({ form, department, year }: Book, table: Table): string | null {
  const described = formTable(form, table.kind);
  if (!form || described?.absent === undefined || department === null || year === null) return null;
  return form.emptyStatement
    .replace("{department}", department)
    .replace("{year}", String(year))
    .replace("{absent}", described.absent)
    .replace("{title}", described.title);
}
