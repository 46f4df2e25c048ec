import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination } from "../rule";
import { isEmptyTable } from "./empty-statement";

/** 有金额却写明为空表. */
export const amountsDespiteEmptyStatement = examination({
  id: "amounts-despite-empty-statement",
  kind: "completeness",
  name: { zh: "有金额却写明为空表", en: "Amounts in a table said to be empty" },
  holds: { zh: "有金额的表不写为空表。", en: "A table with amounts does not claim to be empty." },
  severity: "logical",
  sources: [disclosureProcedure("没有数据的表格应当列出空表并说明")],
  remedy: {
    zh: "删去空表说明，或核对金额是否误填。",
    en: "Delete the statement, or see whether the amounts belong here.",
  },
  examine: ({ book }) =>
    Object.values(book.tables).flatMap((table: Table) => {
      const { emptyStatement } = table;
      if (!emptyStatement || isEmptyTable(table)) return [];
      const name = tableName(book, table.kind);
      return [
        {
          table: table.kind,
          cells: [emptyStatement.cell],
          message: {
            zh: `${name.zh}列有金额，却写明为空表（${qualifiedAddress(emptyStatement.cell)}）。`,
            en: `${name.en} holds amounts but says that it is empty (${qualifiedAddress(emptyStatement.cell)}).`,
          },
        },
      ];
    }),
});
