import type { Book } from "../../disclosure/book";
import type { Table } from "../../disclosure/table";
import type { TableKind } from "../../disclosure/tables/definition";

/** Whether no figure of the table is other than zero (and none is unreadable). */
export function isEmptyTable(table: Table): boolean {
  return table.rows.every((row) =>
    table.columns.every(({ key }) => {
      const figure = row.figure(key);
      return figure === undefined || (figure !== null && figure.amount.isZero());
    }),
  );
}

/** What a table would show if it were not empty, as the statement says it. */
const ABSENT: Partial<Readonly<Record<TableKind, string>>> = {
  generalPublicExpenditure: "没有使用一般公共预算拨款安排的支出",
  basicExpenditure: "没有使用一般公共预算拨款安排的基本支出",
  projects: "没有使用一般公共预算拨款安排的项目支出",
  governmentFund: "没有使用政府性基金预算拨款安排的支出",
  stateCapital: "没有使用国有资本经营预算拨款安排的支出",
  threePublicExpenses: "没有使用财政拨款安排的“三公”经费支出",
  carryover: "没有上年结转结余预算安排的支出",
};

/** `自治区财政厅2024年没有使用…，…为空表。`; `null` where the workbook does not say whose and which year's it is. */
export function emptyStatementFor(book: Book, table: Table): string | null {
  const absent = ABSENT[table.kind];
  if (absent === undefined || book.department === null || book.year === null) return null;
  return `${book.department}${book.year}年${absent}，${table.definition.title.zh}为空表。`;
}
