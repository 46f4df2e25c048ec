import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { examination, type Fault } from "../rule";
import { placeAsInOthers, writing } from "./above-table";
import { tablesOf } from "./amount-cells";

/** 没有表名: the table was known by its header or its tab. */
export const tableTitleMissing = examination({
  id: "table-title-missing",
  kind: "form",
  name: { zh: "没有表名", en: "Table title missing" },
  holds: { zh: "每张表都印有表名。", en: "Every table bears its title." },
  severity: "formal",
  sources: [disclosureTemplate("各表表名")],
  remedy: { zh: "在表头上方写明表名。", en: "Write the title above the header." },
  examine: (subject) => {
    const tables = tablesOf(subject);
    const titled = tables.flatMap((table: Table) => (table.title ? [{ table, cell: table.title.cell }] : []));
    return tables
      .filter(({ title }) => title === null)
      .map((table): Fault => {
        const expected = table.definition.title.zh;
        const place = placeAsInOthers(subject.workbook, table, titled, "left");
        const cell = place ?? table.headerCells[0]?.cell;
        return {
          table: table.kind,
          cells: cell ? [cell] : [],
          expected,
          message: {
            zh: `工作表“${table.sheet}”没有表名，应为“${expected}”。`,
            en: `The sheet “${table.sheet}” bears no title; it should be “${expected}”.`,
          },
          ...writing(subject.workbook, place, expected, { zh: "写入表名", en: "Write the title" }),
        };
      });
  },
});
