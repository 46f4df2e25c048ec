import type { Book } from "../../disclosure/book";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import type { Workbook } from "../../workbook/workbook";
import { cellAt } from "../../workbook/workbook";
import { isBlank } from "../../workbook/cell";
import { tableName } from "../names";
import { examination, type Repair } from "../rule";
import { emptyStatementFor, isEmptyTable } from "./empty-statement";

/** 空表没有说明. */
export const emptyTableWithoutStatement = examination({
  id: "empty-table-without-statement",
  kind: "completeness",
  name: { zh: "空表没有说明", en: "Empty table without a statement" },
  holds: { zh: "没有数据的表格列出空表，并说明为空表。", en: "A table without data is published empty and says that it is empty." },
  severity: "formal",
  sources: [disclosureProcedure("没有数据的表格应当列出空表并说明")],
  remedy: { zh: "在表中写明本部门本年没有此项支出、该表为空表。", en: "State in the table that there is no such expenditure this year and the table is empty." },
  examine: ({ book, workbook }) =>
    Object.values(book.tables).flatMap((table: Table) => {
      if (table.emptyStatement || !isEmptyTable(table)) return [];
      const name = tableName(book, table.kind);
      const repair = repairOf(book, table, workbook);
      return [
        {
          table: table.kind,
          cells: table.title ? [table.title.cell] : [],
          message: { zh: `${name.zh}没有金额，也没有写明为空表。`, en: `${name.en} has no amounts and does not say that it is empty.` },
          ...(repair ? { repair } : {}),
        },
      ];
    }),
});

/** Writes the statement into the first row below the header, where that row is free. */
function repairOf(book: Book, table: Table, workbook: Workbook): Repair | null {
  const statement = emptyStatementFor(book, table);
  const cell = { sheet: table.sheet, row: table.headerRows.last + 1, column: firstColumn(table) };
  const present = cellAt(workbook, cell);
  if (statement === null || table.rows.length > 0 || present === null || !isBlank(present) || present.formula !== null) return null;
  return {
    safety: "safe",
    name: { zh: "写入空表说明", en: "Write the statement" },
    edits: [{ cell, before: { content: present.value }, after: { content: statement } }],
  };
}

function firstColumn(table: Table): number {
  const cells = [table.title?.cell.column, ...table.columns.map(({ header }) => header[0]?.cell.column), table.number?.cell.column];
  return Math.min(...cells.filter((column) => column !== undefined));
}
