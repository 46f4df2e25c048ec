import { RULES } from "../../src/checks";
import { figuresIn } from "../../src/checks/coverage";
import { evaluate, figuresOf, type Equation } from "../../src/checks/equation";
import { run } from "../../src/checks/run";
import { disclose } from "../../src/disclosure/disclosure";
import type { Figure } from "../../src/disclosure/figure";
import { decimal, type Decimal } from "../../src/disclosure/money";
import { cellKey, qualifiedAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const BALANCES = RULES.filter((rule) => "needs" in rule);
const book = disclose(sample());
const figures = figuresIn(book).filter((figure) => !figure.amount.isZero());
const keyOf = (figure: Figure): string => cellKey(figure.cell);

/** The balances in which each cell stands. */
const balancesOf = new Map<string, Equation[]>();
for (const { equation } of run(BALANCES, { workbook: sample(), book }).verdicts) {
  for (const key of new Set(figuresOf(equation).map(keyOf))) {
    balancesOf.set(key, [...(balancesOf.get(key) ?? []), equation]);
  }
}

/** Whether some balance that names the cell no longer holds. */
function isFound(figure: Figure, amount: Decimal): boolean {
  const changed = (other: Figure): Figure => (keyOf(other) === keyOf(figure) ? { ...other, amount } : other);
  return (balancesOf.get(keyOf(figure)) ?? []).some((equation) => {
    const parts = equation.parts.map((part) => ({ ...part, figure: changed(part.figure) }));
    const { outcome } = evaluate({ ...equation, total: changed(equation.total), parts });
    return outcome !== "exact" && outcome !== "rounding";
  });
}

/** The same by reading the changed workbook and checking it. */
function isFoundInWorkbook(figure: Figure, amount: Decimal): boolean {
  const workbook = withCells(sample(), { [qualifiedAddress(figure.cell)]: Number(amount.toFixed(2)) });
  return run(BALANCES, { workbook, book: disclose(workbook) }).findings.some(
    ({ severity, cells }) => severity !== "rounding" && cells.some(({ cell }) => cellKey(cell) === keyOf(figure)),
  );
}

test("样本有354个非零金额", () => {
  expect(figures).toHaveLength(354);
});

const CHANGES: readonly (readonly [string, number])[] = [
  ["0.01", 0.97],
  ["-0.01", 0.97],
  ["0.02", 0.995],
  ["-0.02", 0.995],
  ["0.05", 1],
  ["-0.05", 1],
];

test.each(CHANGES)("每个金额改动%s，查出的比例不低于%d", (change, share) => {
  const found = figures.filter((figure) => isFound(figure, figure.amount.plus(decimal(change))));
  expect(found.length / figures.length).toBeGreaterThanOrEqual(share);
});

test("改在工作簿里重新读取校验，查出的也是这些", () => {
  const some = figures.filter((_, at) => at % 7 === 0);
  const tried = some.flatMap((figure, at) => {
    const [change] = CHANGES[at % CHANGES.length] ?? ["0.05"];
    return [{ figure, amount: figure.amount.plus(decimal(change)) }];
  });
  const place = ({ figure }: (typeof tried)[number]) => qualifiedAddress(figure.cell);
  expect(tried.filter(({ figure, amount }) => isFoundInWorkbook(figure, amount)).map(place)).toEqual(
    tried.filter(({ figure, amount }) => isFound(figure, amount)).map(place),
  );
});
