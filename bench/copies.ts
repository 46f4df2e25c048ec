import type { Book } from "../src/disclosure/book";
import type { Figure } from "../src/disclosure/figure";
import type { Workbook } from "../src/workbook/workbook";
import { isBeyondRounding, MISPRINTS } from "./plant";
import { Random } from "./random";
import { printTable } from "./report";
import { check, HEADER, plant, Tally } from "./tally";

const SEED = 20_261_126;

/** Plants one wrong amount in all figures of a row that hold the same, in every row, and prints what was made of it. */
export function benchCopies(sample: Workbook): void {
  const rows = copiesIn(check(sample).book);
  const random = new Random(SEED);
  const tallies = Object.entries(MISPRINTS).map(([name, misprint]) => {
    const tally = new Tally(name);
    for (const [first, ...others] of rows) {
      const wrong = first === undefined ? null : misprint(first, random);
      if (first === undefined || wrong === null) continue;
      const faults = [first, ...others].map((figure) => ({ figure, wrong }));
      if (faults.every(isBeyondRounding)) plant(tally, sample, faults);
    }
    return tally;
  });
  printTable("A total and its only part wrong alike, in every row (among equals: the row is among those listed)", [
    HEADER,
    ...tallies.map((tally) => tally.row()),
  ]);
}

/**
 * Figures of one row that hold one amount, as a total and its only part do: where one of them is typed wrong,
 * the others follow it (formulas, or copied), and the row still adds up.
 */
function copiesIn(book: Book): Figure[][] {
  return Object.values(book.tables).flatMap((table) =>
    table.rows.flatMap((row) => {
      const byAmount = new Map<string, Figure[]>();
      for (const { key } of table.columns) {
        const figure = (row.figure as (column: string) => Figure | null | undefined)(key);
        if (!figure || figure.amount.isZero()) continue;
        const same = byAmount.get(figure.amount.toFixed()) ?? [];
        if (same.length === 0) byAmount.set(figure.amount.toFixed(), same);
        same.push(figure);
      }
      return [...byAmount.values()].filter((figures) => figures.length > 1);
    }),
  );
}
