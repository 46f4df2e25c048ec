import { figuresIn } from "../../src/checks/coverage";
import { decimal } from "../../src/disclosure/money";
import { recognise } from "../../src/disclosure/recognition";
import { cellKey, qualifiedAddress } from "../../src/workbook/address";
import { disclosures } from "../support/generated-disclosure";
import { withCells } from "../support/grid-draft";
import { check } from "../support/rule-test";
import fc from "../support/property";

const hundredths = (amount: number): string => (amount / 100).toFixed(2);

test("处处相符的公开没有任何勾稽问题", () => {
  fc.assert(
    fc.property(disclosures, (workbook) => {
      const { findings, uncovered } = check(workbook);
      expect(findings.filter((finding) => finding.verdict !== null).map((finding) => finding.message.zh)).toEqual([]);
      expect(uncovered).toEqual([]);
      expect(figuresIn(recognise(workbook)).filter((figure) => !figure.amount.isZero()).length).toBeGreaterThan(200);
    }),
    { numRuns: 30 },
  );
});

test("任何一格改动都查得出来，并指到这一格", () => {
  fc.assert(
    fc.property(disclosures, fc.nat(), fc.integer({ min: 100, max: 99_999 }), (workbook, place, by) => {
      const figures = figuresIn(recognise(workbook));
      const figure = figures[place % figures.length];
      if (!figure) throw new Error("no figures");
      const changed = withCells(workbook, {
        [qualifiedAddress(figure.cell)]: Number(figure.amount.plus(decimal(hundredths(by))).toFixed(2)),
      });
      const named = check(changed).findings.filter((finding) => finding.verdict && finding.severity !== "rounding");
      expect(named.some((finding) => finding.cells.some(({ cell }) => cellKey(cell) === cellKey(figure.cell)))).toBe(
        true,
      );
    }),
    { numRuns: 45 },
  );
});
