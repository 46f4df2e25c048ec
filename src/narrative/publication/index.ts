import type { Book } from "../../disclosure/book";
import { NATIONAL_BASE } from "../../disclosure/forms";
import type { Workbook } from "../../workbook/workbook";
import type { PublishedTable } from "../writers/docx";
import { printTable } from "./table";

/** The tables of 第二部分 in the order of the form; one the workbook lacks is named as missing. */
export function publishedTables(workbook: Workbook, book: Book): PublishedTable[] {
  const { form } = book;
  return (form ?? NATIONAL_BASE).tables.map(({ kind, number, title }) => {
    const table = book.tables[kind];
    const sheet = workbook.sheets.find(({ name }) => name === table?.sheet);
    return table && sheet ? printTable(table, sheet, form, book.department ?? "") : { number, title, isMissing: true };
  });
}
