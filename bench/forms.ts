import type { Workbook } from "../src/workbook/workbook";
import { printedWorkbook, REAL_FORMS } from "../test/support/real-forms";
import { figuresOf, isBeyondRounding, MISPRINTS } from "./plant";
import { Random } from "./random";
import { printTable } from "./report";
import { check, HEADER, plant, Tally } from "./tally";

const SEED = 20_260_331;

/**
 * Plants one wrong figure, of a kind drawn at random, in every figure of the sample and of the other places'
 * workbooks and prints for each form what was made of it. Figures that stand in no equation are counted apart:
 * nothing can see them.
 */
export function benchForms(sample: Workbook): void {
  const workbooks = [
    { form: "xinjiang-2024", workbook: sample },
    ...REAL_FORMS.map((printed) => ({ form: printed.id, workbook: printedWorkbook(printed) })),
  ];
  printTable("One wrong figure in each figure that an equation protects, by form", [
    [...HEADER, "unprotected"],
    ...workbooks.map(({ form, workbook }) => ofForm(form, workbook)),
  ]);
}

function ofForm(form: string, workbook: Workbook): (string | number)[] {
  const { book, result } = check(workbook);
  const protectedCells = new Set(
    result.verdicts.flatMap(({ equation: { total, parts } }) => [total, ...parts.map(({ figure }) => figure)]),
  );
  const figures = figuresOf(book);
  const random = new Random(SEED);
  const tally = new Tally(form);
  for (const figure of figures) {
    if (!protectedCells.has(figure)) continue;
    const wrong = random.pick(Object.values(MISPRINTS))(figure, random);
    if (wrong !== null && isBeyondRounding({ figure, wrong })) plant(tally, workbook, [{ figure, wrong }]);
  }
  return [...tally.row(), figures.filter((figure) => !protectedCells.has(figure)).length];
}
