import { departmentIn, unitIn } from "../../disclosure/recognition/meta";
import type { Located, Table } from "../../disclosure/table";
import { cellAt, type Workbook } from "../../workbook/workbook";
import { bareDepartment } from "../department-name";
import { prevailing, type Prevailing } from "./prevailing";

/** A department line as it stands in its cell, taken apart. */
interface DepartmentLine {
  /** `编制部门：`; empty where the label stands in another cell. */
  readonly label: string;
  readonly name: string;
  /** The unit, where it shares the cell. */
  readonly rest: string;
}

/** A table with the department it names. */
export interface NamedTable {
  readonly table: Table;
  readonly department: Located;
  readonly line: DepartmentLine;
}

const PARTS = /^([^:：]*(?:部门|单位)[^:：]*[:：]\s*)?(.*?)(\s*(?:金额)?单位\s*[:：].*)?$/su;

/** The parts of a department line; a line without a name has an empty one. */
export function departmentLine(text: string): DepartmentLine {
  const [, label = "", name = "", rest = ""] = PARTS.exec(text) ?? [];
  return { label, name: name.trim(), rest };
}

/** The tables that name their department, with the words in the cell. */
export function tablesNaming(workbook: Workbook, tables: readonly Table[]): NamedTable[] {
  return tables.flatMap((table): NamedTable[] => {
    const cell = table.department && cellAt(workbook, table.department.cell);
    return table.department && cell
      ? [{ table, department: table.department, line: departmentLine(String(cell.value)) }]
      : [];
  });
}

/** The department that most tables name, names of one department taken as one. */
export function usualDepartment(named: readonly NamedTable[]): Prevailing<NamedTable> | null {
  return prevailing(named, ({ department }) => bareDepartment(department.value));
}

/** The text with this department in place of its own; `null` where it would not be read back as that. */
export function withDepartment(text: string, name: string): string | null {
  const { label, rest } = departmentLine(text);
  const mended = `${label}${name}${rest}`;
  const isReadBack = label === "" || bareDepartment(departmentIn(mended) ?? "") === bareDepartment(name);
  return isReadBack && unitIn(mended) === unitIn(text) ? mended : null;
}

/** `编制部门：` with nothing behind it, among the lines above a table. */
export function unfilledLine(lines: readonly Located[]): Located | null {
  return (
    lines.find(
      ({ value }) =>
        departmentIn(value) === null &&
        /^\s*(?:编制|填报|公开|预算|填制)(?:部门|单位)(?:名称)?[（(]?(?:公章|盖章)?[)）]?\s*[:：]\s*(?:(?:金额)?单位\s*[:：].*)?$/u.test(
          value,
        ),
    ) ?? null
  );
}
