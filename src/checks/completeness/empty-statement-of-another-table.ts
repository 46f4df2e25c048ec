import { plain } from "../../disclosure/recognition/label";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { TABLE_DEFINITIONS } from "../../disclosure/kinds";
import { qualifiedAddress } from "../../workbook/address";
import { titlesOf } from "../../disclosure/forms";
import { tableName, tableTitle } from "../names";
import { examination, type Repair } from "../rule";
import { emptyStatementFor } from "./empty-statement";

/** 空表说明写成了另一张表: the sentence was copied from a neighbour. Published documents do carry it. */
export const emptyStatementOfAnotherTable = examination({
  id: "empty-statement-of-another-table",
  kind: "completeness",
  name: { zh: "空表说明写成了另一张表", en: "Statement of another table" },
  holds: { zh: "空表的说明写的是本表的名称。", en: "The statement of an empty table names that table." },
  severity: "formal",
  sources: [disclosureProcedure("没有数据的表格应当列出空表并说明")],
  remedy: { zh: "把说明改为本表的名称和内容。", en: "Let the statement name this table." },
  examine: ({ book }) =>
    Object.values(book.tables).flatMap((table: Table) => {
      const { emptyStatement } = table;
      if (!emptyStatement) return [];
      const text = plain(emptyStatement.value);
      if ([tableTitle(book, table.kind).zh, ...titlesOf(table.kind)].some((title) => text.includes(plain(title))))
        return [];
      const other = TABLE_DEFINITIONS.find(
        ({ kind }) => kind !== table.kind && titlesOf(kind).some((wording) => text.includes(plain(wording))),
      );
      if (!other) return [];
      const name = tableName(book, table.kind);
      const statement = emptyStatementFor(book, table);
      const repair: Repair | null =
        statement === null
          ? null
          : {
              safety: "safe",
              name: { zh: "改写空表说明", en: "Rewrite the statement" },
              edits: [
                { cell: emptyStatement.cell, before: { content: emptyStatement.value }, after: { content: statement } },
              ],
            };
      return [
        {
          table: table.kind,
          cells: [emptyStatement.cell],
          message: {
            zh: `${name.zh}的空表说明（${qualifiedAddress(emptyStatement.cell)}）写的是“${tableTitle(book, other.kind).zh}”，应为“${tableTitle(book, table.kind).zh}”。`,
            en: `The statement of ${name.en} (${qualifiedAddress(emptyStatement.cell)}) names “${other.title.en}”; it should name “${table.definition.title.en}”.`,
          },
          expected: tableTitle(book, table.kind).zh,
          actual: tableTitle(book, other.kind).zh,
          ...(repair ? { repair } : {}),
        },
      ];
    }),
});
