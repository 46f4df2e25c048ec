import type { Book } from "../../disclosure/book";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import type { Workbook } from "../../workbook/workbook";
import { cellAt, isFreeCell } from "../../workbook/workbook";
import { tableName } from "../names";
import { examination, type Repair } from "../rule";
import { emptyStatementFor, isEmptyTable } from "./empty-statement";

/** 空表没有说明. */
export const emptyTableWithoutStatement = examination({
  id: "empty-table-without-statement",
  kind: "completeness",
  name: { zh: "空表没有说明", en: "Empty table without a statement" },
  holds: {
    zh: "没有数据的表格列出空表，并说明为空表。",
    en: "A table without data is published empty and says that it is empty.",
  },
  severity: "formal",
  sources: [disclosureProcedure("没有数据的表格应当列出空表并说明")],
  remedy: {
    zh: "在表中写明本部门本年没有此项支出、该表为空表。",
    en: "State in the table that there is no such expenditure this year and the table is empty.",
  },
  examine: ({ book, workbook }) =>
    Object.values(book.tables).flatMap((table: Table) => {
      if (table.emptyStatement || !isEmptyTable(table)) return [];
      const name = tableName(book, table.kind);
      const repair = repairOf(book, table, workbook);
      return [
        {
          table: table.kind,
          cells: table.title ? [table.title.cell] : [],
          message: {
            zh: `${name.zh}没有金额，也没有写明为空表。`,
            en: `${name.en} has no amounts and does not say that it is empty.`,
          },
          ...(repair ? { repair } : {}),
        },
      ];
    }),
});

/** Writes the statement into the first row below the header or, where zeros are printed, below them; never over anything. */
function repairOf(book: Book, table: Table, workbook: Workbook): Repair | null {
  const statement = emptyStatementFor(book, table);
  const last = Math.max(table.headerRows.last, ...table.rows.map(({ sheetRow }) => sheetRow));
  const cell = { sheet: table.sheet, row: last + 1, column: firstColumn(table) };
  if (statement === null || !isFreeCell(workbook, cell)) return null;
  return {
    safety: "safe",
    name: { zh: "写入空表说明", en: "Write the statement" },
    edits: [{ cell, before: { content: cellAt(workbook, cell)?.value ?? null }, after: { content: statement } }],
  };
}

function firstColumn(table: Table): number {
  return Math.min(...table.amountColumns, ...table.headerCells.map(({ cell }) => cell.column));
}
