import type { Verdict } from "../checks/equation";
import { placesOf } from "../disclosure/figure";
import { plainAmount, type Decimal } from "../disclosure/money";
import { cellAddress } from "../workbook/address";
import type { Correction, Diagnosis, Explanation, RowFault, SlipPattern } from "./diagnosis";

/** A corrected cell in machine-readable output. Amounts in 万元, plain digits. */
export interface CorrectionData {
  readonly sheet: string;
  readonly address: string;
  readonly actual: string;
  readonly expected: string;
  readonly range?: readonly [string, string];
}

/** A missing or doubled row, likewise. */
export interface RowData {
  readonly kind: RowFault["kind"];
  readonly sheet: string;
  readonly row: string | null;
  readonly addresses: readonly string[];
  readonly amounts: readonly { readonly column: string; readonly amount: string }[];
}

export interface ExplanationData {
  readonly cells: readonly CorrectionData[];
  /** Only where the fault is a row. */
  readonly row?: RowData;
  readonly confidence: number;
  readonly pattern: SlipPattern;
  /** Indexes into the findings of the file. */
  readonly explains: readonly number[];
}

/** One element of `diagnoses` in the JSON output, version 1. */
export interface DiagnosisData extends ExplanationData {
  readonly alternatives: readonly ExplanationData[];
}

/** @param findingOf the index of the finding that reports a verdict, `undefined` where none does */
export function diagnosisData(
  diagnosis: Diagnosis,
  findingOf: (verdict: Verdict) => number | undefined,
): DiagnosisData {
  return {
    ...explanationData(diagnosis, findingOf),
    alternatives: diagnosis.alternatives.map((alternative) => explanationData(alternative, findingOf)),
  };
}

function explanationData(
  explanation: Explanation,
  findingOf: (verdict: Verdict) => number | undefined,
): ExplanationData {
  const { corrections, rowFault, confidence, pattern, settles } = explanation;
  return {
    cells: corrections.map(correctionData),
    ...(rowFault === undefined ? {} : { row: rowData(rowFault) }),
    confidence,
    pattern,
    explains: [...new Set(settles.flatMap((verdict) => findingOf(verdict) ?? []))].sort((a, b) => a - b),
  };
}

function correctionData({ figure, expected, range }: Correction): CorrectionData {
  const digits = (amount: Decimal) => plainAmount(amount, placesOf(figure));
  return {
    sheet: figure.cell.sheet,
    address: cellAddress(figure.cell),
    actual: digits(figure.amount),
    expected: digits(expected),
    ...(range === null ? {} : { range: [digits(range.low), digits(range.high)] as const }),
  };
}

function rowData({ kind, sheet, row, cells, amounts }: RowFault): RowData {
  return {
    kind,
    sheet,
    row,
    addresses: cells.map(cellAddress),
    amounts: amounts.map(({ column, amount }) => ({ column, amount: plainAmount(amount) })),
  };
}
