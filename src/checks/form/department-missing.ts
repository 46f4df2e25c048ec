import { disclosureTemplate } from "../../disclosure/sources";
import type { Located, Table } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { tableName } from "../names";
import { examination, type Fault, type Subject } from "../rule";
import { isFilledIn, linesAbove, placeAsInOthers, tablesNamed, writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { tablesNaming, unfilledLine, usualDepartment, withDepartment, type NamedTable } from "./department-lines";

/** 没有写明编制部门. */
export const departmentMissing = examination({
  id: "department-missing",
  kind: "form",
  name: { zh: "没有写明编制部门", en: "Department not stated" },
  holds: { zh: "每张表都写明编制部门。", en: "Every table states the department it is of." },
  severity: "formal",
  sources: [disclosureTemplate("各表表首的“编制部门”")],
  remedy: { zh: "在表头左上方写明编制部门。", en: "State the department above the header, on the left." },
  examine: (subject) => {
    if (subject.book.form?.isAnonymous) return [];
    const tables = tablesOf(subject);
    const without = tables.filter(({ department }) => department === null);
    if (without.length > 1 && without.length === tables.length)
      return isFilledIn(subject.book) && subject.book.form !== null ? [nowhere(subject, without)] : [];
    const named = tablesNaming(subject.workbook, tables);
    return without.map((table) => faultOf(subject, table, named));
  },
});

function nowhere({ book, workbook }: Subject, tables: readonly Table[]): Fault {
  const names = tablesNamed(book, tables);
  const cells = tables.flatMap((table) => (unfilledLine(linesAbove(workbook, table)) ?? table.title)?.cell ?? []);
  return {
    table: null,
    cells,
    message: { zh: `${names.zh}都没有写明编制部门。`, en: `${names.en} do not state their department.` },
  };
}

function faultOf({ book, workbook }: Subject, table: Table, named: readonly NamedTable[]): Fault {
  const name = tableName(book, table.kind);
  const unfilled = unfilledLine(linesAbove(workbook, table));
  const place =
    unfilled?.cell ??
    placeAsInOthers(
      workbook,
      table,
      named.map((other) => ({ table: other.table, cell: other.department.cell })),
      "left",
    );
  const cell = place ?? table.title?.cell;
  const where = unfilled
    ? { zh: `（${qualifiedAddress(unfilled.cell)}）`, en: ` (${qualifiedAddress(unfilled.cell)})` }
    : { zh: "", en: "" };
  const text = textFor(named, unfilled);
  return {
    table: table.kind,
    cells: cell ? [cell] : [],
    message: {
      zh: `${name.zh}没有写明编制部门${where.zh}。`,
      en: `${name.en} does not state its department${where.en}.`,
    },
    ...(text === null ? {} : { expected: text }),
    ...writing(workbook, place, text, { zh: "写入编制部门", en: "Write the department" }),
  };
}

/** The line as most tables print it, or the name behind the label that is there. */
function textFor(named: readonly NamedTable[], unfilled: Located | null): string | null {
  const usual = usualDepartment(named);
  if (!usual?.isMost) return null;
  const { label, name } = usual.value.line;
  return unfilled ? withDepartment(unfilled.value, name) : `${label}${name}`;
}
