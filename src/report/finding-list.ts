import type { Finding } from "../checks/finding";
import { addressList } from "../checks/names";
import { fingerprint } from "../checks/settings";
import type { Bilingual } from "../disclosure/bilingual";
import { sourceFor } from "../disclosure/sources";
import { cellKey } from "../workbook/address";
import type { FindingRow } from "./finding-row";
import type { Validation } from "./report";
import { sourceText } from "./rule-catalogue";
import { SEVERITIES } from "./severity-names";
import { unitsRows, type ComparedWithUnits } from "./units-rows";
import { summarise, type FindingCounts, type TableSummary } from "./summary";

export type { FindingRow, Handling } from "./finding-row";

/** 问题清单: what is to be mended or explained, by table; tables with errors first, gravest first in each. */
export interface FindingList {
  readonly workbookName: string;
  /** `null` where the workbook does not say. */
  readonly department: string | null;
  readonly year: number | null;
  readonly counts: FindingCounts;
  readonly rows: readonly FindingRow[];
}

/**
 * 问题清单 of a validation. 尾差, which nobody has to mend, are counted and not listed.
 * @param beside the comparison with the units' workbooks, whose findings come last; `null` where there is none
 */
export function findingList(validation: Validation, beside: ComparedWithUnits | null = null): FindingList {
  const { workbookName, book } = validation;
  const { counts, tables } = summarise(validation);
  const rows = errorsFirst(tables).flatMap(({ title, findings }) =>
    findings.filter(({ severity }) => severity !== "rounding").map((finding) => ({ title, finding })),
  );
  const ofUnits = beside === null ? [] : unitsRows(beside, book, rows.length + 1);
  return {
    workbookName,
    department: book.department,
    year: book.year,
    counts: ofUnits.reduce((sum, { severity }) => ({ ...sum, [severity]: sum[severity] + 1 }), counts),
    rows: [...rows.map(({ title, finding }, index) => rowOf(finding, title, index + 1, validation)), ...ofUnits],
  };
}

/** Groups with errors first, then those with something to verify and so on; gravest first in each as well. */
export function errorsFirst(groups: readonly TableSummary[]): TableSummary[] {
  const sorted = groups.map((group) => ({ ...group, findings: byGravity(group.findings, weightOf) }));
  return byGravity(sorted, ({ findings: [gravest] }) => (gravest ? weightOf(gravest) : SEVERITIES.length + 1));
}

/** What is explained comes after everything that is open. */
const weightOf = ({ severity, explanation }: Finding): number =>
  explanation === null ? SEVERITIES.indexOf(severity) : SEVERITIES.length;

function byGravity<T>(items: readonly T[], weight: (item: T) => number): T[] {
  return [...items].sort((a, b) => weight(a) - weight(b));
}

/** What tells a finding from all others of the workbook. */
export function findingKey(finding: Finding): string {
  return [fingerprint(finding), ...finding.cells.map(({ cell }) => cellKey(cell))].join("\u0001");
}

function rowOf(finding: Finding, place: Bilingual, number: number, { book }: Validation): FindingRow {
  const { rule, severity, message, cells, actual, expected, difference, explanation } = finding;
  return {
    number,
    key: findingKey(finding),
    severity,
    place,
    cells: addressList(cells.map(({ cell }) => cell)),
    finding: message,
    rule: rule.name,
    kind: rule.kind,
    stated: actual,
    expected,
    difference,
    basis: rule.sources.map((source) => sourceText(sourceFor(source, book))),
    suggestion: rule.remedy,
    handling: explanation === null ? "open" : "explained",
    reply: explanation ?? "",
  };
}
