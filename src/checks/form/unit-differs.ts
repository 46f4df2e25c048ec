import { formTable } from "../../disclosure/forms/form";
import type { Table } from "../../disclosure/table";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination } from "../rule";
import { tablesNamed } from "./above-table";
import { tablesOf } from "./amount-cells";
import { prevailing } from "./prevailing";
import { unitContradictions } from "./unit-evidence";
import { withUnitLine } from "./unit-lines";

/** 金额单位各表不一致. A unit that its own amounts contradict is another rule's. */
export const unitDiffers = examination({
  id: "unit-differs",
  kind: "form",
  name: { zh: "金额单位各表不一致", en: "Units differ between tables" },
  holds: { zh: "各表的金额单位一致。", en: "All tables are printed in one unit." },
  severity: "formal",
  sources: [disclosureTemplate("各表表首的“单位：万元”")],
  remedy: {
    zh: "把金额换算为其他各表的单位，并改写单位。",
    en: "Convert the amounts to the unit of the other tables and state that unit.",
  },
  examine: (subject) => {
    const { book } = subject;
    const contradicted = new Set(unitContradictions(book).map(({ table }) => table));
    const stated = withUnitLine(tablesOf(subject)).filter(({ table }) => !contradicted.has(table));
    const usual = prevailing(stated, ({ table }) => table.unit)?.value.table.unit;
    // In which units an unknown form prints its tables nobody can say.
    if (usual === undefined || book.form === null) return [];
    const like = tablesNamed(
      book,
      stated.flatMap(({ table }) => (table.unit === usual ? [table] : [])),
    );
    // A form may print one of its tables in another unit.
    const isPrescribed = (table: Table): boolean => formTable(book.form, table.kind)?.unit === table.unit;
    return stated
      .filter(({ table }) => table.unit !== usual && !isPrescribed(table))
      .map(({ table, line }) => {
        const name = tableName(book, table.kind);
        const where = qualifiedAddress(line.cell);
        return {
          table: table.kind,
          cells: [line.cell],
          expected: usual,
          actual: table.unit,
          message: {
            zh: `${name.zh}的金额单位是${table.unit}（${where}），与${like.zh}的${usual}不一致。`,
            en: `${name.en} is printed in ${table.unit} (${where}), ${like.en} in ${usual}.`,
          },
        };
      });
  },
});
