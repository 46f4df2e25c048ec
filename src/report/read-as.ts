import type { Book } from "../disclosure/book";
import { TABLE_KINDS } from "../disclosure/kinds";
import type { Table } from "../disclosure/table";
import { tableTitle } from "./summary";

/**
 * How the tables of a workbook of no known form were read, for a reader to judge: by which kind of table, by what its
 * rows are told apart. Sheets that hold no such table are named at the end. Empty where the form is known.
 */
export function readAs(book: Book): string[] {
  const tables = TABLE_KINDS.flatMap((kind): Table[] => {
    const table: Table | undefined = book.tables[kind];
    return table ? [table] : [];
  });
  if (book.form !== null || tables.length === 0) return [];
  const ignored = book.ignored.filter(({ reason }) => reason !== "empty").map(({ sheet }) => `“${sheet}”`);
  return [
    ...tables.map((table) => `工作表“${table.sheet}”按${tableTitle(null, table.kind).zh}读取，${rowsOf(table)}。`),
    ...(ignored.length === 0 ? [] : [`未读取的工作表：${ignored.join("、")}。`]),
  ];
}

/** What tells the rows of a table apart, and how many there are. */
export function rowsOf({ definition, rows, columns }: Table): string {
  const isCoded = rows.some(({ code }) => code !== null);
  const by =
    definition.shape === "two-sided"
      ? "收支两方各行按名称"
      : definition.shape === "lines"
        ? "各项按名称"
        : isCoded
          ? "各行按科目编码"
          : "各行按名称";
  return `${by}辨认，${rows.length}行、${columns.length}个金额栏`;
}
