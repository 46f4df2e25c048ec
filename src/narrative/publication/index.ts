import { absentTables, type Book } from "../../disclosure/book";
import { formTable } from "../../disclosure/forms/form";
import { TABLE_KINDS } from "../../disclosure/kinds";
import type { TableKind } from "../../disclosure/kinds/definition";
import type { Workbook } from "../../workbook/workbook";
import { bodyOf } from "../facts/body";
import { printTable, type PrintedTable } from "./table";

/** What stands in 第二部分: a table, or its title where the workbook lacks it. */
export type PublishedTable =
  PrintedTable | { readonly number: string; readonly title: string; readonly isMissing: true };

/** The tables of 第二部分 in the order of the form; one that should be there and is not is named as missing. */
export function publishedTables(workbook: Workbook, book: Book): PublishedTable[] {
  const { form } = book;
  const missing = new Set(absentTables(book));
  return inOrder(book).flatMap((kind): PublishedTable[] => {
    const table = book.tables[kind];
    const sheet = workbook.sheets.find(({ name }) => name === table?.sheet);
    if (table && sheet) return [printTable(table, sheet, form, book.department ?? "", bodyOf(book))];
    const described = formTable(form, kind);
    return described && missing.has(kind)
      ? [{ number: described.number, title: described.title, isMissing: true }]
      : [];
  });
}

/** As the form has them; tables it does not know come last. */
function inOrder({ form, tables }: Book): TableKind[] {
  const formed = form?.tables.map(({ kind }) => kind) ?? [];
  return [...formed, ...TABLE_KINDS.filter((kind) => tables[kind] !== undefined && !formed.includes(kind))];
}
