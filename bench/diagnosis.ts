import { RULES } from "../src/checks";
import type { CheckResult } from "../src/checks/finding";
import { run } from "../src/checks/run";
import { diagnose } from "../src/diagnosis";
import type { Diagnosis, Explanation } from "../src/diagnosis/diagnosis";
import type { Book } from "../src/disclosure/book";
import type { Figure } from "../src/disclosure/figure";
import { decimal } from "../src/disclosure/money";
import { disclose } from "../src/disclosure/disclosure";
import { cellKey } from "../src/workbook/address";
import type { Workbook } from "../src/workbook/workbook";
import { figuresOf, MISPRINTS, swapWithNeighbour, withFaults, withRow, type Fault } from "./plant";
import { Random } from "./random";
import { fastest, milliseconds, percent, printTable, quantile } from "./report";

/** Faults smaller than this can hide within rounding. */
const BEYOND_ROUNDING = decimal("0.05");
const SEED = 20_240_228;
/** How many groups of faults of each size are planted. */
const GROUPS: readonly (readonly [name: string, faults: number, times: number])[] = [
  ["pairs", 2, 600],
  ["triples", 3, 600],
  ["fives", 5, 400],
];

/** What became of the faults of one kind. */
class Tally {
  planted = 0;
  detected = 0;
  located = 0;
  amongEquals = 0;
  exact = 0;
  unproved = 0;
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
      this.unproved,
      milliseconds(quantile(times, 0.5)),
      milliseconds(quantile(times, 0.95)),
      milliseconds(quantile(times, 1)),
    ];
  }
}

const HEADER = [
  "",
  "planted",
  "detected",
  "located first",
  "or among equals",
  "exact value",
  "unproved",
  "ms median",
  "ms 95 %",
  "ms most",
];

interface Checked {
  readonly book: Book;
  readonly result: CheckResult;
}

function check(workbook: Workbook): Checked {
  const book = disclose(workbook);
  return { book, result: run(RULES, { workbook, book }) };
}

/** Plants faults of every kind in the workbook and prints how many were found, where and as what. */
export function benchDiagnosis(sample: Workbook): void {
  const { book } = check(sample);
  const figures = figuresOf(book);
  const random = new Random(SEED);
  printTable(`Single faults of 0.05 or more in each of ${figures.length} figures that are not zero`, [
    HEADER,
    ...singles(sample, figures, random).map((tally) => tally.row()),
  ]);
  printTable("Several faults at once, of all kinds", [
    HEADER,
    ...GROUPS.map(([name, size, times]) => groups(sample, figures, random, name, size, times).row()),
    groupsInOneTable(sample, figures, random).row(),
  ]);
  printTable("Rows (located: the diagnosis names the table and the row)", [
    HEADER,
    ...rowFaults(sample, book).map((tally) => tally.row()),
  ]);
}

function singles(sample: Workbook, figures: readonly Figure[], random: Random): Tally[] {
  const kinds: [string, (figure: Figure) => readonly Fault[] | null][] = Object.entries(MISPRINTS).map(
    ([name, misprint]) => [
      name,
      (figure) => {
        const wrong = misprint(figure, random);
        return wrong === null ? null : [{ figure, wrong }];
      },
    ],
  );
  kinds.push(["swapped with neighbour", (figure) => swapWithNeighbour(figure, figures, random)]);
  return kinds.map(([name, faultsOf]) => {
    const tally = new Tally(name);
    for (const figure of figures) {
      const faults = faultsOf(figure);
      if (faults !== null && faults.every(isBeyondRounding)) plant(tally, sample, faults);
    }
    return tally;
  });
}

function isBeyondRounding({ figure, wrong }: Fault): boolean {
  return wrong.minus(figure.amount).abs().gte(BEYOND_ROUNDING);
}

function groups(
  sample: Workbook,
  figures: readonly Figure[],
  random: Random,
  name: string,
  size: number,
  times: number,
): Tally {
  const tally = new Tally(name);
  while (tally.planted < times) {
    const faults = random.some(figures, size).flatMap((figure) => anyFault(figure, random) ?? []);
    if (faults.length === size) plant(tally, sample, faults);
  }
  return tally;
}

/** Harder: the equations of one table lose more than they can tell. */
function groupsInOneTable(sample: Workbook, figures: readonly Figure[], random: Random): Tally {
  const tally = new Tally("fives in one table");
  while (tally.planted < 200) {
    const { table } = random.pick(figures);
    const faults = random
      .some(
        figures.filter((figure) => figure.table === table),
        5,
      )
      .flatMap((figure) => anyFault(figure, random) ?? []);
    if (faults.length === 5) plant(tally, sample, faults);
  }
  return tally;
}

function anyFault(figure: Figure, random: Random): Fault | null {
  const wrong = random.pick(Object.values(MISPRINTS))(figure, random);
  return wrong !== null && isBeyondRounding({ figure, wrong }) ? { figure, wrong } : null;
}

function plant(tally: Tally, sample: Workbook, faults: readonly Fault[]): void {
  const { book, result } = check(withFaults(sample, faults));
  const diagnoses = timed(tally, result.verdicts, book);
  if (result.verdicts.some(({ outcome }) => outcome === "broken")) tally.detected += 1;
  if (diagnoses.some(({ isProvedSmallest }) => !isProvedSmallest)) tally.unproved += 1;
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

function timed(tally: Tally, verdicts: CheckResult["verdicts"], book: Book): readonly Diagnosis[] {
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

/** Every fault is named by the best explanation of a diagnosis or by one of its alternatives. */
function isAmongEquals(diagnoses: readonly Diagnosis[], faults: readonly Fault[]): boolean {
  const explanations = diagnoses.flatMap((diagnosis) => [diagnosis, ...diagnosis.alternatives]);
  return faults.every(({ figure }) =>
    explanations.some(({ corrections }) =>
      corrections.some((correction) => cellKey(correction.figure.cell) === cellKey(figure.cell)),
    ),
  );
}

function rowFaults(sample: Workbook, book: Book): Tally[] {
  return (["deleted", "doubled"] as const).flatMap((change) => {
    const seen = new Tally(`row ${change}, broken equations`);
    const unseen = new Tally(`row ${change}, findings of other rules only`);
    for (const table of Object.values(book.tables)) {
      if (table.definition.shape !== "list") continue;
      for (const row of table.rows) {
        if (
          row.kind === "total" ||
          !table.columns.some(({ key }) => isAmount((row.figure as (column: string) => Figure | null | undefined)(key)))
        )
          continue;
        const { book: after, result } = check(
          withRow(sample, { sheet: table.sheet, row: row.sheetRow, column: 0 }, change),
        );
        const isBroken = result.verdicts.some(({ outcome }) => outcome === "broken");
        const tally = isBroken ? seen : unseen;
        const diagnoses = timed(tally, result.verdicts, after);
        if (result.findings.some(({ severity }) => severity !== "rounding")) tally.detected += 1;
        if (diagnoses.some(({ isProvedSmallest }) => !isProvedSmallest)) tally.unproved += 1;
        const fault = diagnoses[0]?.rowFault;
        if (fault?.sheet !== table.sheet || diagnoses.length > 1) continue;
        tally.located += 1;
        tally.amongEquals += 1;
        const amounts = table.columns
          .flatMap(({ key }) => (row.figure as (column: string) => Figure | null | undefined)(key) ?? [])
          .filter(isAmount);
        if (amounts.every(({ amount }) => fault.amounts.some((found) => found.amount.eq(amount)))) tally.exact += 1;
      }
    }
    return [seen, unseen].filter(({ planted }) => planted > 0);
  });
}

function isAmount(figure: Figure | null | undefined): figure is Figure {
  return figure !== null && figure !== undefined && !figure.amount.isZero();
}
