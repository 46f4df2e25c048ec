import type { Verdict } from "../../src/checks/equation";
import { inferFrom } from "../../src/diagnosis/inference";
import { cellAddress, cellKey } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";

/** What is changed of each equation before anything is inferred. */
export type Change = (verdict: Verdict) => Verdict;

/** What is offered for a sheet: `A1=3.00` each. */
export function offers(
  cells: Sheet,
  equations: readonly string[],
  unreadable: readonly string[] = [],
  change: Change = (verdict) => verdict,
): string[] {
  const verdicts = onPaper(cells, equations).verdicts.map(change);
  const found = new Map(
    verdicts
      .flatMap(({ equation: { total, parts } }) => [total, ...parts.map(({ figure }) => figure)])
      .filter(({ cell }) => unreadable.includes(cellAddress(cell)))
      .map(({ cell }) => [cellKey(cell), "#REF!"] as const),
  );
  return inferFrom(verdicts, found).map(({ figure, amount }) => `${cellAddress(figure.cell)}=${amount.toFixed(2)}`);
}

/** Sums of three figures in columns of their own, so many that come out and so many that are off by rounding. */
export function sums(
  exact: number,
  rounded: number,
  first = 10,
): { readonly cells: Sheet; readonly equations: string[] } {
  const rows = Array.from({ length: exact + rounded }, (_, at) => first + at);
  return {
    cells: Object.fromEntries(
      rows.flatMap((row, at) => [
        [`A${row}`, at < exact ? "3.00" : "3.01"],
        [`B${row}`, "1.00"],
        [`C${row}`, "2.00"],
      ]),
    ),
    equations: rows.map((row) => `A${row} = B${row} + C${row}`),
  };
}
