import type { Finding } from "../checks/finding";
import type { Severity } from "../checks/rule-facts";
import { diagnosisData, type DiagnosisData } from "../diagnosis";
import { inferredAmount, type Inference } from "../diagnosis/inference";
import { definitionOf, TABLE_KINDS } from "../disclosure/kinds";
import type { TableCode } from "../disclosure/kinds/definition";
import type { Table } from "../disclosure/table";
import { cellAddress } from "../workbook/address";
import type { UnitsData } from "./consolidation";
import { rowsOf } from "./read-as";
import type { Validation } from "./report";
import { countFindings } from "./summary";

/** Severities in machine-readable output. */
export type SeverityCode = "error" | "warning" | "format" | "rounding";

const SEVERITY_CODES: Readonly<Record<Severity, SeverityCode>> = {
  logical: "error",
  verifiable: "warning",
  formal: "format",
  rounding: "rounding",
};

export interface FindingData {
  readonly rule: string;
  readonly severity: SeverityCode;
  readonly message: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly role: "total" | "part" | "subject";
  }[];
  /** Plain digits in the unit of the table; `null` where there is nothing to compare. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
}

/** 推算: an amount that the balances determine. */
export interface InferredData {
  readonly sheet: string;
  readonly address: string;
  /** What stands there, as read; empty for an empty cell. */
  readonly found: string;
  /** Plain digits in the unit of the table. */
  readonly amount: string;
  /** How many balances say so. */
  readonly balances: number;
}

export interface CountData {
  readonly equations: number;
  readonly cells: number;
  readonly uncovered: number;
  readonly error: number;
  readonly warning: number;
  readonly format: number;
  readonly rounding: number;
}

/** A table that was read. */
export interface TableData {
  readonly table: TableCode;
  readonly sheet: string;
  /** Only in a workbook of no known form: by which kind of table and by what its rows were read. */
  readonly readAs?: string;
}

/** One file of the output. */
export interface FileData {
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
  /** The form it was recognised as, by id; `null` where it is of no known form. */
  readonly form: string | null;
  readonly status: "checked" | "unreadable";
  /** Only where the file could not be read. */
  readonly error?: string;
  readonly tables: readonly TableData[];
  readonly counts: CountData;
  readonly findings: readonly FindingData[];
  readonly diagnoses: readonly DiagnosisData[];
  /** Only where something is. */
  readonly inferred?: readonly InferredData[];
  /** The comparison with the units of the department, where it was asked for. */
  readonly units?: UnitsData;
}

/** The machine-readable output, version 1: stable. Amounts are plain digits, texts Chinese. */
export interface ReportData {
  readonly version: 1;
  readonly files: readonly FileData[];
}

export function jsonReport(files: readonly FileData[]): ReportData {
  return { version: 1, files };
}

/** A checked file. @param file its name as the output names it */
export function checkedFile(file: string, { book, result, diagnoses, inferred }: Validation): FileData {
  const counts = countFindings(result.findings);
  const indexes = new Map(
    result.findings.flatMap((finding, index) => (finding.verdict ? [[finding.verdict, index] as const] : [])),
  );
  return {
    file,
    department: book.department,
    year: book.year,
    form: book.form?.id ?? null,
    status: "checked",
    tables: TABLE_KINDS.flatMap((kind) => {
      const table: Table | undefined = book.tables[kind];
      if (!table) return [];
      const { code, title } = definitionOf(kind);
      const how = book.form === null ? { readAs: `${title.zh}，${rowsOf(table)}` } : {};
      return [{ table: code, sheet: table.sheet, ...how }];
    }),
    counts: {
      ...result.counts,
      error: counts.logical,
      warning: counts.verifiable,
      format: counts.formal,
      rounding: counts.rounding,
    },
    findings: result.findings.map(findingData),
    diagnoses: diagnoses.map((diagnosis) => diagnosisData(diagnosis, (verdict) => indexes.get(verdict))),
    ...(inferred.length === 0 ? {} : { inferred: inferred.map(inferredData) }),
  };
}

function inferredData(inference: Inference): InferredData {
  const { figure, found, proof } = inference;
  return {
    sheet: figure.cell.sheet,
    address: cellAddress(figure.cell),
    found,
    amount: inferredAmount(inference).replace(/,/gu, ""),
    balances: proof.length,
  };
}

/** An explained finding keeps its place; its message says how it was explained, and the counts leave it out. */
function findingData({
  rule,
  severity,
  message,
  cells,
  expected,
  actual,
  difference,
  explanation,
}: Finding): FindingData {
  return {
    rule: rule.id,
    severity: SEVERITY_CODES[severity],
    message: explanation === null ? message.zh : `${message.zh}已说明：${explanation}`,
    cells: cells.map(({ cell, role }) => ({ sheet: cell.sheet, address: cellAddress(cell), role })),
    expected,
    actual,
    difference,
  };
}
