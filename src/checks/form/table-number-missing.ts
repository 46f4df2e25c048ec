import { disclosureTemplate } from "../../disclosure/sources";
import { printedNumber } from "../../disclosure/forms/form";
import type { Table } from "../../disclosure/table";
import { tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";
import { placeAsInOthers, tablesNamed, writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { numberedTables } from "./table-numbers";

/** 没有表号. */
export const tableNumberMissing = examination({
  id: "table-number-missing",
  kind: "form",
  name: { zh: "没有表号", en: "Table number missing" },
  holds: { zh: "每张表的表名上方印有表号。", en: "The number of every table stands above its title." },
  severity: "formal",
  sources: [disclosureTemplate("各表表首的“表1”至“表11”")],
  remedy: { zh: "在表名上方写明表号。", en: "Write the table's number above its title." },
  examine: (subject) => {
    const tables = tablesOf(subject).filter(({ kind }) => printedNumber(subject.book.form, kind) !== "");
    const numbered = new Set(numberedTables(tables).map(({ table }) => table));
    const without = tables.filter((table) => !numbered.has(table));
    if (without.length < 2 || without.length < tables.length) return without.map((table) => faultOf(subject, table));
    const names = tablesNamed(subject.book, without);
    return [
      {
        table: null,
        cells: without.flatMap(({ title }) => title?.cell ?? []),
        message: { zh: `${names.zh}都没有表号。`, en: `${names.en} carry no number.` },
      },
    ];
  },
});

function faultOf({ book, workbook }: Subject, table: Table): Fault {
  const expected = printedNumber(book.form, table.kind);
  const others = Object.values(book.tables).flatMap((other: Table) =>
    other.number ? [{ table: other, cell: other.number.cell }] : [],
  );
  const place = placeAsInOthers(workbook, table, others, "left");
  const cell = place ?? table.title?.cell;
  const name = tableName(book, table.kind);
  return {
    table: table.kind,
    cells: cell ? [cell] : [],
    expected,
    message: {
      zh: `${name.zh}没有表号，应为“${expected}”。`,
      en: `${name.en} carries no number; it should be “${expected}”.`,
    },
    ...writing(workbook, place, expected, { zh: "写入表号", en: "Write the number" }),
  };
}
