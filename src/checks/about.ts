import type { Bilingual } from "../disclosure/bilingual";
import type { Row, Table } from "../disclosure/table";

export const TOTAL: Bilingual = { zh: "总计", en: "Total" };

/** What a sentence about a row calls it. Names that only the workbook knows stay as printed. */
export function aboutRow<C extends string, L extends string>(table: Table<C, L>, row: Row<C>): Bilingual {
  if (row.kind === "total") return { zh: row.label, en: "Total" };
  const lines: Readonly<Record<string, Bilingual>> = table.definition.lines;
  const line = row.line === null ? undefined : lines[row.line];
  return { zh: row.label, en: line?.en ?? row.label };
}
