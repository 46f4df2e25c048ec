import { formName } from "../../disclosure/performance";
import { disclosureTemplate } from "../../disclosure/sources";
import { qualifiedAddress } from "../../workbook/address";
import { bareDepartment } from "../department-name";
import { quoted } from "../names";
import { isOpen } from "./counted";
import { examination, type Fault, type Subject } from "../rule";

/** 绩效目标表 of another year, or of another department: copied from last year's or another's. */
export const performanceHeadDiffers = examination({
  id: "performance-head-differs",
  kind: "other-sheets",
  name: { zh: "绩效目标表的年度或部门不对", en: "Target form of another year or department" },
  holds: {
    zh: "绩效目标表的年度与各表一致，整体绩效目标表的部门名称是编制部门，项目支出绩效目标表的预算单位是本部门的单位。",
    en: "The target forms are of the tables' year, and the overall form is of their department, and a project form of one of its units.",
  },
  severity: "verifiable",
  sources: [disclosureTemplate("绩效目标表：年度、部门名称")],
  remedy: { zh: "改正年度或部门名称，并核对是否照抄。", en: "Correct it, and see whether the form was copied." },
  examine: ({ book }) => [...yearFaults(book), ...departmentFaults(book), ...unitFaults(book)],
});

function yearFaults({ year, performance: { overall, projects } }: Subject["book"]): Fault[] {
  return [...overall, ...projects].flatMap((form): Fault[] => {
    if (form.year === null || year === null || form.year.value === year) return [];
    const name = formName(form);
    const at = qualifiedAddress(form.year.cell);
    return [
      {
        table: null,
        cells: [form.year.cell],
        message: {
          zh: `${name.zh}写的是${form.year.value}年（${at}），各表是${year}年。`,
          en: `${name.en} is of ${form.year.value} (${at}), the tables of ${year}.`,
        },
        expected: String(year),
        actual: String(form.year.value),
      },
    ];
  });
}

function departmentFaults({ department, inputs: { basics }, performance: { overall } }: Subject["book"]): Fault[] {
  const own = [department, basics.department?.value, basics.fullName?.value].flatMap((name) =>
    name ? [bareDepartment(name)] : [],
  );
  return overall.flatMap((form): Fault[] => {
    if (form.department === null || own.length === 0) return [];
    const stated = bareDepartment(form.department.value);
    if (own.some((name) => name.endsWith(stated) || stated.endsWith(name))) return [];
    const at = qualifiedAddress(form.department.cell);
    return [
      {
        table: null,
        cells: [form.department.cell],
        message: {
          zh: `${formName(form).zh}的部门名称${quoted(form.department.value)}（${at}）不是编制部门${quoted(department ?? "")}。`,
          en: `${formName(form).en}: the department ${quoted(form.department.value)} (${at}) is not that of the tables, ${quoted(department ?? "")}.`,
        },
        expected: department ?? "",
        actual: form.department.value,
      },
    ];
  });
}

/** Units may be named in short; one that shares no name with the department or any of its units is another's. */
function unitFaults({ department, tables, inputs: { basics }, performance: { projects } }: Subject["book"]): Fault[] {
  const stated = [basics.department, basics.fullName, basics.headquarters, ...basics.unitNames];
  const own = [
    ...(department === null ? [] : [department]),
    ...stated.flatMap((name) => (name ? [name.value] : [])),
    ...(tables.projects?.ofKind("unit") ?? []).map(({ name }) => name),
  ].map(bareDepartment);
  if (own.length === 0 || isOpen(basics.unitNames)) return [];
  return projects.flatMap((form): Fault[] => {
    if (form.unit === null) return [];
    const unit = bareDepartment(form.unit.value);
    if (unit === "" || own.some((name) => name.includes(unit) || unit.includes(name))) return [];
    const at = qualifiedAddress(form.unit.cell);
    return [
      {
        table: null,
        cells: [form.unit.cell],
        message: {
          zh: `${formName(form).zh}的预算单位${quoted(form.unit.value)}（${at}）不是本部门的单位。`,
          en: `${formName(form).en}: ${quoted(form.unit.value)} (${at}) is no unit of the department.`,
        },
        actual: form.unit.value,
      },
    ];
  });
}
