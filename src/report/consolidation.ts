import type { Consolidation, ConsolidationKind } from "../consolidation";
import { definitionOf } from "../disclosure/kinds";
import type { TableCode } from "../disclosure/kinds/definition";
import { cellAddress } from "../workbook/address";
import { SEVERITY_NAMES } from "./severity-names";
import { oneLine } from "./printable";

/** A unit's workbook that could not be read. */
export interface UnreadUnit {
  readonly file: string;
  /** One plain sentence. */
  readonly error: string;
}

/** The comparison of a department with its units, in the output of a checked file. Amounts stand in the messages. */
export interface UnitsData {
  readonly units: readonly string[];
  readonly compared: number;
  readonly unread: readonly UnreadUnit[];
  readonly notCompared: readonly { readonly table: TableCode; readonly units: readonly string[] }[];
  readonly findings: readonly {
    readonly kind: ConsolidationKind;
    readonly severity: "error" | "warning";
    readonly table: TableCode | null;
    readonly code: string | null;
    readonly unit: string | null;
    readonly message: string;
    readonly cells: readonly { readonly file: string; readonly sheet: string; readonly address: string }[];
  }[];
}

export function unitsData(
  { units, compared, findings, notCompared }: Consolidation,
  unread: readonly UnreadUnit[],
): UnitsData {
  return {
    units,
    compared,
    unread,
    notCompared: notCompared.map(({ table, units: of }) => ({ table: definitionOf(table).code, units: of })),
    findings: findings.map(({ severity, table, message, cells, ...finding }) => ({
      kind: finding.kind,
      severity: severity === "logical" ? "error" : "warning",
      table: table === null ? null : definitionOf(table).code,
      code: finding.code,
      unit: finding.unit,
      message: message.zh,
      cells: cells.map(({ file, cell }) => ({ file, sheet: cell.sheet, address: cellAddress(cell) })),
    })),
  };
}

/** The same for a person: a block below the report of the department's workbook. */
export function unitsReport(
  { units, compared, findings, notCompared }: Consolidation,
  unread: readonly UnreadUnit[],
): string {
  const outcome = findings.length === 0 && unread.length === 0 ? "，全部相等" : "";
  return [
    `与所属单位汇总核对：${units.length}家单位，比对${compared}个数${outcome}。`,
    ...unread.map(({ file, error }) => `  未能读取  ${file}：${error}`),
    ...findings.map(({ severity, message }) => `  ${SEVERITY_NAMES[severity].zh}  ${message.zh}`),
    ...notCompared.map(
      ({ table, units: without }) =>
        `  未比对  ${definitionOf(table).title.zh}：${without.length}家单位没有这张表（${without.slice(0, 3).join("、")}${without.length > 3 ? "等" : ""}）。`,
    ),
  ]
    .map(oneLine)
    .join("\n");
}
