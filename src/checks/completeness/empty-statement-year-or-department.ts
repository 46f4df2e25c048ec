import { plain } from "../../disclosure/recognition/label";
import { yearIn } from "../../disclosure/recognition/meta";
import { disclosureProcedure } from "../../disclosure/sources";
import type { Table } from "../../disclosure/table";
import { qualifiedAddress } from "../../workbook/address";
import { bareDepartment } from "../department-name";
import { tableName } from "../names";
import { examination, type Fault } from "../rule";

/** 空表说明的部门或年度不对: last year's sentence, or another department's. */
export const emptyStatementYearOrDepartment = examination({
  id: "empty-statement-year-or-department",
  kind: "completeness",
  name: { zh: "空表说明的部门或年度不对", en: "Statement of another year or department" },
  holds: {
    zh: "空表的说明写的是本部门、本年度。",
    en: "The statement of an empty table names this department and this year.",
  },
  severity: "formal",
  sources: [disclosureProcedure("没有数据的表格应当列出空表并说明")],
  remedy: { zh: "改正说明中的部门名称或年度。", en: "Mend the department or the year of the statement." },
  examine: ({ book }) =>
    Object.values(book.tables).flatMap((table: Table): Fault[] => {
      const { emptyStatement } = table;
      const { department, year } = book;
      if (!emptyStatement) return [];
      const text = plain(emptyStatement.value).replace(/^(?:备?注|说明)\d*:/u, "");
      const name = tableName(book, table.kind);
      const where = qualifiedAddress(emptyStatement.cell);
      const stated = yearIn(text);
      // The subject stands before the year; a statement without either is another template's, and no fault.
      const subject = /(?:^|[。;])([^。;]*?)20\d{2}年/u.exec(text)?.[1] ?? "";
      const wrong: Fault[] = [];
      if (stated !== null && year !== null && stated !== year) {
        wrong.push({
          table: table.kind,
          cells: [emptyStatement.cell],
          expected: String(year),
          actual: String(stated),
          message: {
            zh: `${name.zh}的空表说明（${where}）写的是${stated}年，应为${year}年。`,
            en: `The statement of ${name.en} (${where}) says ${stated}; it should be ${year}.`,
          },
        });
      }
      if (subject !== "" && department !== null && !isSameDepartment(subject, department)) {
        wrong.push({
          table: table.kind,
          cells: [emptyStatement.cell],
          expected: department,
          actual: subject,
          message: {
            zh: `${name.zh}的空表说明（${where}）写的是“${subject}”，应为“${department}”。`,
            en: `The statement of ${name.en} (${where}) names “${subject}”; it should name “${department}”.`,
          },
        });
      }
      return wrong;
    }),
});

/** 新疆维吾尔自治区财政厅本级, 自治区财政厅（本级）, 自治区财政厅, 我部门, 本镇: one department. */
function isSameDepartment(a: string, b: string): boolean {
  return (
    /^(?:本|我)[^,、]{1,4}$/u.test(plain(a)) ||
    bareDepartment(a).endsWith(bareDepartment(b)) ||
    bareDepartment(b).endsWith(bareDepartment(a))
  );
}
