import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { cellAt } from "../../workbook/workbook";
import { bareDepartment } from "../department-name";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";
import { tablesNamed, writing } from "./above-table";
import { tablesOf } from "./amount-cells";
import { tablesNaming, usualDepartment, withDepartment } from "./department-lines";

/** 编制部门各表不一致. */
export const departmentDiffers = examination({
  id: "department-differs",
  kind: "form",
  name: { zh: "编制部门各表不一致", en: "Departments differ between tables" },
  holds: { zh: "各表写的是同一个编制部门。", en: "All tables name one department." },
  severity: "formal",
  sources: [disclosureTemplate("各表表首的“编制部门”")],
  remedy: {
    zh: "改为本部门的名称；若整张表抄自别的部门，还应核对金额。",
    en: "Name this department; where the whole table was taken from another, compare the amounts too.",
  },
  examine: (subject) => {
    const { book, workbook } = subject;
    const named = tablesNaming(workbook, tablesOf(subject));
    const usual = usualDepartment(named);
    if (!usual) return [];
    const { department: expected, line } = usual.value;
    const isLike = (name: string): boolean => bareDepartment(name) === bareDepartment(expected.value);
    const like = tablesNamed(
      book,
      named.flatMap(({ table, department }) => (isLike(department.value) ? [table] : [])),
    );
    return named
      .filter(({ department }) => !isLike(department.value))
      .map(({ table, department: { value, cell } }): Fault => {
        const name = tableName(book, table.kind);
        const present = cellAt(workbook, cell);
        const text =
          usual.isMost && typeof present?.value === "string" ? withDepartment(present.value, line.name) : null;
        return {
          table: table.kind,
          cells: [cell],
          expected: expected.value,
          actual: value,
          message: {
            zh: `${name.zh}的编制部门写的是“${value}”（${qualifiedAddress(cell)}），与${like.zh}的“${expected.value}”不一致。`,
            en: `${name.en} names “${value}” as its department (${qualifiedAddress(cell)}), ${like.en} “${expected.value}”.`,
          },
          ...writing(workbook, cell, text, {
            zh: "改为其他各表的编制部门",
            en: "Name the department of the other tables",
          }),
        };
      });
  },
});
