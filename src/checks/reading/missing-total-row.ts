import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { TABLE_KINDS } from "../../disclosure/kinds";
import { tableName } from "../names";
import { examination } from "../rule";

/** Tables whose totals are labelled lines report a missing one as a missing line. */
const lacksTotalRow = ({ definition, rows, wholes }: Table): boolean =>
  definition.shape === "list" &&
  wholes.length === 0 &&
  rows.some(({ code, kind }) => code !== null || kind === "project");

/** A table with rows but without a total row: nothing proves its columns. */
export const missingTotalRow = examination({
  id: "missing-total-row",
  kind: "reading",
  name: { zh: "缺少总计行", en: "Total row missing" },
  holds: { zh: "有数据的报表都有总计行。", en: "Each table with data has a total row." },
  severity: "logical",
  sources: [disclosureTemplate("各表总计行")],
  remedy: {
    zh: "补上总计（或合计）行。",
    en: "Add the total row.",
  },
  examine: ({ book }) => {
    const lists = Object.values(book.tables).filter((table: Table) => table.definition.shape === "list");
    const filled = lists.filter((table: Table) => table.rows.length > 0);
    // A place whose tables all go without is no place that forgot it.
    if (filled.length > 1 && filled.every((table: Table) => table.wholes.length === 0)) return [];
    return TABLE_KINDS.flatMap((kind) => {
      const table: Table | undefined = book.tables[kind];
      if (!table || !lacksTotalRow(table)) return [];
      const name = tableName(book, kind);
      const first = table.rows[0];
      return [
        {
          table: kind,
          // What an unknown form prints nobody can say.
          ...(book.form === null ? { severity: "verifiable" as const } : {}),
          cells: first ? [first.labelCell] : [],
          message: {
            zh: `${name.zh}没有找到总计行，各栏总数无法校验。`,
            en: `${name.en} has no total row; the totals of its columns cannot be checked.`,
          },
        },
      ];
    });
  },
});
