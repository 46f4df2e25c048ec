import { RULES } from "../src/checks";
import type { CheckResult } from "../src/checks/finding";
import { run } from "../src/checks/run";
import { diagnose } from "../src/diagnosis";
import type { Diagnosis, Explanation } from "../src/diagnosis/diagnosis";
import type { Book } from "../src/disclosure/book";
import type { Figure } from "../src/disclosure/figure";
import { disclose } from "../src/disclosure/disclosure";
import { cellKey } from "../src/workbook/address";
import type { Workbook } from "../src/workbook/workbook";
import { withFaults, type Fault } from "./plant";
import { fastest, milliseconds, percent, quantile } from "./report";

/** What became of the faults of one kind. */
export class Tally {
  planted = 0;
  detected = 0;
  located = 0;
  amongEquals = 0;
  exact = 0;
  unproved = 0;
  /** Diagnoses surer than `SURE` that change a right cell, or say that a row is missing or stands twice. */
  sureAndWrong = 0;
  readonly times: number[] = [];

  constructor(readonly kind: string) {}

  row(): (string | number)[] {
    const { planted, times } = this;
    return [
      this.kind,
      planted,
      percent(this.detected, planted),
      percent(this.located, planted),
      percent(this.amongEquals, planted),
      percent(this.exact, planted),
      this.sureAndWrong,
      this.unproved,
      milliseconds(quantile(times, 0.5)),
      milliseconds(quantile(times, 0.95)),
      milliseconds(quantile(times, 1)),
    ];
  }
}

export const HEADER = [
  "",
  "planted",
  "detected",
  "located first",
  "or among equals",
  "exact value",
  "sure and wrong",
  "unproved",
  "ms median",
  "ms 95 %",
  "ms most",
];

export interface Checked {
  readonly book: Book;
  readonly result: CheckResult;
}

export function check(workbook: Workbook): Checked {
  const book = disclose(workbook);
  return { book, result: run(RULES, { workbook, book }) };
}

/** Plants the faults together and counts what is made of them. */
export function plant(tally: Tally, sample: Workbook, faults: readonly Fault[]): void {
  const { book, result } = check(withFaults(sample, faults));
  const diagnoses = timed(tally, result.verdicts, book);
  if (result.verdicts.some(({ outcome }) => outcome === "broken")) tally.detected += 1;
  if (diagnoses.some(({ isProvedSmallest }) => !isProvedSmallest)) tally.unproved += 1;
  if (diagnoses.some((diagnosis) => isSureAndWrong(diagnosis, faults))) tally.sureAndWrong += 1;
  const corrections =
    faults.length === 1 ? (diagnoses[0]?.corrections ?? []) : diagnoses.flatMap((diagnosis) => diagnosis.corrections);
  const isLocated = namesExactly(corrections, faults);
  if (isLocated) tally.located += 1;
  if (isLocated || isAmongEquals(diagnoses, faults)) tally.amongEquals += 1;
  if (isLocated && corrections.every(({ figure, expected }) => expected.eq(rightOf(figure, faults).amount)))
    tally.exact += 1;
}

/** A time out of the ordinary is taken again: the machine is shared, and what counts is the method. */
const ORDINARY_MS = 20;

export function timed(tally: Tally, verdicts: CheckResult["verdicts"], book: Book): readonly Diagnosis[] {
  const start = performance.now();
  const diagnoses = diagnose(verdicts, book);
  const time = performance.now() - start;
  tally.times.push(time < ORDINARY_MS ? time : fastest(5, () => diagnose(verdicts, book)));
  tally.planted += 1;
  return diagnoses;
}

function rightOf(figure: Figure, faults: readonly Fault[]): Figure {
  return faults.find((fault) => cellKey(fault.figure.cell) === cellKey(figure.cell))?.figure ?? figure;
}

function namesExactly(corrections: Explanation["corrections"], faults: readonly Fault[]): boolean {
  const named = new Set(corrections.map(({ figure }) => cellKey(figure.cell)));
  return named.size === faults.length && faults.every(({ figure }) => named.has(cellKey(figure.cell)));
}

/** Above it an officer takes a diagnosis for granted. */
const SURE = 0.5;

function isSureAndWrong({ confidence, corrections, rowFault }: Diagnosis, faults: readonly Fault[]): boolean {
  if (confidence <= SURE) return false;
  const planted = new Set(faults.map(({ figure }) => cellKey(figure.cell)));
  return corrections.length > 0
    ? corrections.some(({ figure }) => !planted.has(cellKey(figure.cell)))
    : rowFault !== undefined && rowFault.kind !== "one-of";
}

/** Every fault is named by the best explanation of a diagnosis or by one of its alternatives. */
function isAmongEquals(diagnoses: readonly Diagnosis[], faults: readonly Fault[]): boolean {
  const explanations = diagnoses.flatMap((diagnosis) => [diagnosis, ...diagnosis.alternatives]);
  const named = new Set(
    explanations.flatMap(({ corrections }) => corrections.map(({ figure }) => cellKey(figure.cell))),
  );
  const rows = explanations.flatMap(({ rowFault }) => (rowFault?.kind === "one-of" ? rowFault.cells : []));
  return faults.every(
    ({ figure: { cell } }) =>
      named.has(cellKey(cell)) || rows.some(({ sheet, row }) => sheet === cell.sheet && row === cell.row),
  );
}
