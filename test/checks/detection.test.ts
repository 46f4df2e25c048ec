import { RULES } from "../../src/checks";
import { figuresIn } from "../../src/checks/coverage";
import { run } from "../../src/checks/run";
import { decimal } from "../../src/disclosure/money";
import { disclose } from "../../src/disclosure/disclosure";
import { cellKey, qualifiedAddress } from "../../src/workbook/address";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";

const figures = figuresIn(disclose(sample())).filter((figure) => !figure.amount.isZero());
const BALANCES = RULES.filter((rule) => "needs" in rule);

/** The share of non-zero cells in which a change by this much is found, with a finding that names the cell. */
function detected(change: string): number {
  const found = figures.filter((figure) => {
    const changed = figure.amount.plus(decimal(change)).toFixed(2);
    const workbook = withCells(sample(), { [qualifiedAddress(figure.cell)]: Number(changed) });
    return run(BALANCES, { workbook, book: disclose(workbook) }).findings.some(
      ({ severity, cells }) =>
        severity !== "rounding" && cells.some(({ cell }) => cellKey(cell) === cellKey(figure.cell)),
    );
  });
  return found.length / figures.length;
}

test("样本有354个非零金额", () => {
  expect(figures).toHaveLength(354);
});

test.each([
  ["0.01", 0.97],
  ["-0.01", 0.97],
  ["0.02", 0.995],
  ["-0.02", 0.995],
  ["0.05", 1],
  ["-0.05", 1],
])("每个金额改动%s，查出的比例不低于%d", (change, share) => {
  expect(detected(change)).toBeGreaterThanOrEqual(share);
});
