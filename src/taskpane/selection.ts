import type { Finding } from "../checks/finding";
import { fingerprint } from "../checks/settings";
import type { Diagnosis } from "../diagnosis/diagnosis";
import { cellKey } from "../workbook/address";
import type { Summary, TableSummary } from "../report/summary";
import type { Filter } from "./state";

/** What tells a finding from all others of the workbook. */
export function findingKey(finding: Finding): string {
  return [fingerprint(finding), ...finding.cells.map(({ cell }) => cellKey(cell))].join("\u0001");
}

/** What tells a diagnosis from another: the cells and what they should hold. */
export function diagnosisKey({ corrections, rowFault }: Diagnosis): string {
  return [
    ...corrections.map(({ figure, expected }) => `${cellKey(figure.cell)}=${expected.toFixed()}`),
    ...(rowFault?.cells ?? []).map(cellKey),
  ].join("\u0001");
}

export function isShown({ severity, explanation }: Finding, { severities }: Filter): boolean {
  return severities.includes(explanation === null ? severity : "explained");
}

/** The tables with the findings that the filter lets through; tables without any left out. */
export function listed({ tables }: Summary, filter: Filter): TableSummary[] {
  return tables
    .filter(({ table }) => filter.table === "all" || table === filter.table)
    .map((group) => ({ ...group, findings: group.findings.filter((finding) => isShown(finding, filter)) }))
    .filter(({ findings }) => findings.length > 0);
}

/** The findings in the order of the list, 尾差 last within each table as the list shows them. */
export function inListOrder(groups: readonly TableSummary[]): Finding[] {
  return groups.flatMap(({ findings }) => [
    ...findings.filter(({ severity }) => severity !== "rounding"),
    ...findings.filter(({ severity }) => severity === "rounding"),
  ]);
}
