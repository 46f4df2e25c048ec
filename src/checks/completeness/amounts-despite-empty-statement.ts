import type { Fund } from "../../disclosure/meaning";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination } from "../rule";
import { isEmptyTable } from "./empty-statement";

const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [/政府性基金/u, "governmentFund"],
  [/国有资本/u, "stateCapital"],
  [/一般公共预算/u, "generalPublic"],
];

/** Whether a sentence speaks of the table it stands under: a note on another fund says nothing of this one. */
function isAbout({ definition }: Table, sentence: string): boolean {
  if (/(?:本|此|该)表|空表/u.test(sentence)) return true;
  const named = FUNDS.filter(([words]) => words.test(sentence));
  return named.length === 0 || named.some(([, fund]) => fund === definition.means.fund);
}

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
      if (!emptyStatement || isEmptyTable(table) || !isAbout(table, emptyStatement.value)) return [];
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
