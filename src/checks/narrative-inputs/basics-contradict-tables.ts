import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { bareDepartment } from "../department-name";
import { quoted } from "../names";
import { examination, type Fault, type Subject } from "../rule";

/** 基本信息 names another department or year than the tables: the whole text would be written for it. */
export const basicsContradictTables = examination({
  id: "basics-contradict-tables",
  kind: "narrative-inputs",
  name: { zh: "基本信息与各表的部门或年度不一致", en: "Basic information of another department or year" },
  holds: {
    zh: "基本信息的部门名称、预算年度与各表的编制部门、年度一致。",
    en: "The department and the year of 基本信息 are those of the tables.",
  },
  severity: "logical",
  sources: [disclosureTemplate("各表的编制部门、年度")],
  remedy: {
    zh: "改正基本信息或各表表首中写错的一处；情况说明按基本信息写。",
    en: "Correct 基本信息 or the heads of the tables; the text follows 基本信息.",
  },
  examine: ({ book }) => [...departmentFaults(book), ...yearFaults(book)],
});

function departmentFaults({ inputs: { basics }, department }: Subject["book"]): Fault[] {
  const stated = basics.department;
  if (stated === null || department === null) return [];
  const names = [stated, ...(basics.fullName ? [basics.fullName] : [])].map(({ value }) => bareDepartment(value));
  const own = bareDepartment(department);
  if (names.some((name) => name.endsWith(own) || own.endsWith(name))) return [];
  return [
    {
      table: null,
      cells: [stated.cell],
      message: {
        zh: `基本信息的部门名称${quoted(stated.value)}（${qualifiedAddress(stated.cell)}）不是各表的编制部门${quoted(department)}。`,
        en: `The department of 基本信息, ${quoted(stated.value)} (${qualifiedAddress(stated.cell)}), is not that of the tables, ${quoted(department)}.`,
      },
      expected: department,
      actual: stated.value,
    },
  ];
}

function yearFaults({ inputs: { basics }, year }: Subject["book"]): Fault[] {
  const stated = basics.year;
  if (stated === null || year === null || stated.value === year) return [];
  return [
    {
      table: null,
      cells: [stated.cell],
      message: {
        zh: `基本信息的预算年度${stated.value}（${qualifiedAddress(stated.cell)}）与各表的${year}年不一致。`,
        en: `The budget year of 基本信息, ${stated.value} (${qualifiedAddress(stated.cell)}), is not that of the tables, ${year}.`,
      },
      expected: String(year),
      actual: String(stated.value),
    },
  ];
}
