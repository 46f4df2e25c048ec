import type { Disclosure } from "../disclosure/disclosure";
import { unitKey } from "../disclosure/inputs/unit-names";
import { qualifiedAddress } from "../workbook/address";
import type { Located } from "../disclosure/table";
import { quoted } from "../disclosure/bilingual";
import type { ConsolidationFinding, NamedDisclosure } from "./finding";

/** A unit whose workbook counts. */
export interface Unit extends NamedDisclosure {
  /** As the list of the department names it, else as its workbook does. */
  readonly name: string;
  /** The same for every way of writing the name. */
  readonly key: string;
}

/** The units of a department: those with a workbook, and what is wrong with the list. */
export interface Units {
  readonly units: readonly Unit[];
  /** Every unit that is listed has its workbook, so that amounts must add up. */
  readonly isComplete: boolean;
  readonly keyOf: (name: string) => string;
  readonly findings: readonly ConsolidationFinding[];
}

/** 自治区财政厅（本级） and 自治区财政厅 are the same unit: the department's headquarters. */
function keyFor({ inputs }: Disclosure): (name: string) => string {
  const key = unitKey(inputs.basics);
  return (name) => key(name).replace(/(?:本级|机关)$/u, "");
}

/** The list in 基本信息, else the units of the project table, which may leave out those without projects. */
function listOf({ inputs, tables }: Disclosure): { readonly names: readonly Located[]; readonly isWhole: boolean } {
  const { unitNames } = inputs.basics;
  const isOpen = /等(?:\d+个?(?:单位)?)?$/u.test(unitNames.at(-1)?.value ?? "");
  if (unitNames.length > 0 && !isOpen) return { names: unitNames, isWhole: true };
  const rows = tables.projects?.ofKind("unit") ?? [];
  return { names: rows.map(({ name, labelCell }) => ({ value: name, cell: labelCell })), isWhole: false };
}

/** Takes each unit once, by its name and year. */
export function unitsOf(department: NamedDisclosure, given: readonly NamedDisclosure[]): Units {
  const keyOf = keyFor(department.book);
  const { names: listed, isWhole } = listOf(department.book);
  const findings: ConsolidationFinding[] = [];
  const units: Unit[] = [];
  for (const { file, book } of given) {
    const { fullName } = book.inputs.basics;
    const own = [book.department, fullName?.value].flatMap((name) => name ?? []);
    const entry = listed.find(({ value }) => own.some((name) => keyOf(name) === keyOf(value)));
    const name = entry?.value ?? own[0] ?? file;
    const key = keyOf(name);
    const same = units.find((unit) => unit.key === key);
    if (book.year !== null && department.book.year !== null && book.year !== department.book.year) {
      findings.push(
        told("year-differs", "logical", name, {
          zh: `${quoted(name)}的工作簿${file}是${book.year}年的，本部门是${department.book.year}年的，没有计入。`,
          en: `${file}, the workbook of ${quoted(name)}, is of ${book.year} and not of ${department.book.year}; it is not counted.`,
        }),
      );
    } else if (same) {
      findings.push(
        told("unit-twice", "logical", name, {
          zh: `${quoted(name)}有两个工作簿：${same.file}、${file}，只计入前一个。`,
          en: `There are two workbooks of ${quoted(name)}: ${same.file} and ${file}; only the first is counted.`,
        }),
      );
    } else {
      units.push({ file, book, name, key });
      if (isWhole && !entry)
        findings.push(
          told("unit-unlisted", "verifiable", name, {
            zh: `工作簿${file}的单位${quoted(name)}不在本部门所列的预算单位之中。`,
            en: `${quoted(name)}, the unit of ${file}, is not among the units that the department lists.`,
          }),
        );
    }
  }
  const missing = listed.filter(({ value }) => !units.some(({ key }) => key === keyOf(value)));
  const ofOtherYears = new Set(
    findings.flatMap(({ kind, unit }) => (kind === "year-differs" && unit !== null ? [keyOf(unit)] : [])),
  );
  for (const { value, cell } of missing.filter((entry) => !ofOtherYears.has(keyOf(entry.value))))
    findings.push({
      ...told("unit-missing", "logical", value, {
        zh: `本部门所列的预算单位${quoted(value)}（${qualifiedAddress(cell)}）没有找到它的工作簿。`,
        en: `There is no workbook of ${quoted(value)} (${qualifiedAddress(cell)}), a unit that the department lists.`,
      }),
      cells: [{ file: department.file, cell }],
    });
  return { units, isComplete: isWhole && missing.length === 0, keyOf, findings };
}

function told(
  kind: ConsolidationFinding["kind"],
  severity: ConsolidationFinding["severity"],
  unit: string,
  message: ConsolidationFinding["message"],
): ConsolidationFinding {
  return { kind, severity, table: null, code: null, unit, message, cells: [] };
}
