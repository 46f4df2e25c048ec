import type { Unit } from "../../disclosure/unit";
import { disclosureTemplate } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { qualifiedAddress, sameCell, type CellRef } from "../../workbook/address";
import { cellAt } from "../../workbook/workbook";
import { tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";
import { linesAbove, placeAsInOthers, tablesNamed, writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { prevailing } from "./prevailing";
import { unitContradictions } from "./unit-evidence";
import { foreignUnitLine, unitWords, withUnit, withUnitLine } from "./unit-lines";

/** 没有写明金额单位. */
export const unitMissing = examination({
  id: "unit-missing",
  kind: "form",
  name: { zh: "没有写明金额单位", en: "Unit not stated" },
  holds: { zh: "每张表都写明金额单位，为万元或元。", en: "Every table states its unit, 万元 or 元." },
  severity: "formal",
  sources: [disclosureTemplate("各表表首的“单位：万元”")],
  remedy: { zh: "在表头右上方写明“单位：万元”。", en: "State the unit above the header, on the right." },
  examine: (subject) => {
    const tables = tablesOf(subject);
    const without = tables.filter(({ unitLine }) => unitLine === null);
    if (without.length > 1 && without.length === tables.length) {
      const names = tablesNamed(subject.book, without);
      const units = [...new Set(without.map(({ unit }) => unit))];
      const cells = without.flatMap(({ title }) => (title ? [title.cell] : []));
      return [
        {
          table: null,
          cells,
          message: {
            zh: `${names.zh}都没有写明金额单位，${units.length === 1 ? `均按${units.join("")}读取` : "按金额大小分别按万元和元读取"}。`,
            en: `${names.en} do not state their unit; they were read as ${units.join(" and ")}.`,
          },
        },
      ];
    }
    return without.map((table) => faultOf(subject, table));
  },
});

function faultOf(subject: Subject, table: Table): Fault {
  const { book, workbook } = subject;
  const name = tableName(book, table.kind);
  const foreign = foreignUnitLine(linesAbove(workbook, table));
  if (foreign) {
    const where = qualifiedAddress(foreign.cell);
    const message = {
      zh: `${name.zh}写的是“${foreign.value.trim()}”（${where}），金额单位应为万元或元；现按${table.unit}读取。`,
      en: `${name.en} says “${foreign.value.trim()}” (${where}); the unit should be 万元 or 元. It was read as ${table.unit}.`,
    };
    return { table: table.kind, cells: [foreign.cell], message };
  }
  const place = placeOf(subject, table);
  return {
    table: table.kind,
    cells: place ? [place.cell] : table.title ? [table.title.cell] : [],
    message: {
      zh: `${name.zh}没有写明金额单位，现按${table.unit}读取。`,
      en: `${name.en} does not state its unit; it was read as ${table.unit}.`,
    },
    ...(place
      ? {
          expected: place.text.trim(),
          ...writing(workbook, place.cell, place.text, { zh: "写入金额单位", en: "Write the unit" }),
        }
      : {}),
  };
}

/** Where and how the unit is to be written: as in most other tables, in a cell of its own or behind the department. */
function placeOf({ book, workbook }: Subject, table: Table): { readonly cell: CellRef; readonly text: string } | null {
  const others = withUnitLine(Object.values(book.tables));
  const usual = prevailing(others, ({ line }) => `${unitWords(line.value)}`);
  const unit: Unit = unitContradictions(book).find((found) => found.table === table)?.unit ?? table.unit;
  const words = usual && unitWords(usual.value.line.value);
  const text = words ? withUnit(words, unit) : null;
  if (!usual || text === null) return null;
  const { department } = usual.value.table;
  if (department && sameCell(department.cell, usual.value.line.cell)) {
    const own = table.department && cellAt(workbook, table.department.cell);
    return table.department && own && own.formula === null
      ? { cell: table.department.cell, text: `${own.value}${text}` }
      : null;
  }
  const cell = placeAsInOthers(
    workbook,
    table,
    others.map((other) => ({ table: other.table, cell: other.line.cell })),
    "right",
  );
  return cell && { cell, text: text.trim() };
}
