import type { Book } from "../../disclosure/book";
import { definitionOf } from "../../disclosure/tables";
import type { Template } from "../../disclosure/templates/template";
import type { Workbook } from "../../workbook/workbook";
import type { PublishedTable } from "../writers/docx";
import { printTable } from "./table";

/** The tables of 第二部分 in the order of the template; one the workbook lacks is named as missing. */
export function publishedTables(workbook: Workbook, book: Book, template: Template): PublishedTable[] {
  return template.tables.map(({ kind, number }) => {
    const table = book.tables[kind];
    const sheet = workbook.sheets.find(({ name }) => name === table?.sheet);
    return table && sheet
      ? printTable(table, sheet, template, book.department ?? "")
      : { number, title: definitionOf(kind).title.zh, isMissing: true };
  });
}
