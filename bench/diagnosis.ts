import type { Book } from "../src/disclosure/book";
import type { Figure } from "../src/disclosure/figure";
import type { Workbook } from "../src/workbook/workbook";
import { figuresOf, isBeyondRounding, MISPRINTS, swapWithNeighbour, withRow, type Fault } from "./plant";
import { Random } from "./random";
import { printTable } from "./report";
import { check, HEADER, plant, Tally, timed } from "./tally";

const SEED = 20_240_228;
/** How many groups of faults of each size are planted. */
const GROUPS: readonly (readonly [name: string, faults: number, times: number])[] = [
  ["pairs", 2, 600],
  ["triples", 3, 600],
  ["fives", 5, 400],
];

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
