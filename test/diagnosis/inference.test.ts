import { validateWorkbook } from "../../src/actions/validate";
import { figuresIn } from "../../src/checks/coverage";
import { evaluate, figuresOf, type Verdict } from "../../src/checks/equation";
import { inferFrom } from "../../src/diagnosis/inference";
import type { CellValue } from "../../src/workbook/cell";
import type { Figure } from "../../src/disclosure/figure";
import { recognise } from "../../src/disclosure/recognition";
import { ZERO } from "../../src/disclosure/money";
import { cellKey, qualifiedAddress, sameCell } from "../../src/workbook/address";
import { disclosures } from "../support/generated-disclosure";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { quietSample } from "../support/sound-sample";
import fc from "../support/property";

/** The equations as they are where one cell holds nothing. */
function without(verdicts: readonly Verdict[], gone: Figure): readonly Verdict[] {
  const left = (figure: Figure): Figure =>
    figure === gone ? { ...figure, amount: ZERO, isEmpty: true, formula: null } : figure;
  return verdicts.map((verdict) =>
    figuresOf(verdict.equation).includes(gone)
      ? evaluate({
          ...verdict.equation,
          total: left(verdict.equation.total),
          parts: verdict.equation.parts.map(({ figure, sign }) => ({ figure: left(figure), sign })),
        })
      : verdict,
  );
}

describe("推算 of each figure of a sound disclosure", () => {
  const { result, book } = validateWorkbook(quietSample());
  const figures = figuresIn(book).filter(({ amount }, at) => !amount.isZero() && at % 3 === 0);

  /** Of all figures taken out one by one: how many are offered, and which are offered wrongly. */
  function offeredOf(asUnreadable: boolean): { readonly offered: number; readonly wrong: readonly string[] } {
    const wrong: string[] = [];
    let offered = 0;
    for (const figure of figures) {
      const found = new Map(asUnreadable ? [[cellKey(figure.cell), "详见附件"]] : []);
      const offers = inferFrom(without(result.verdicts, figure), found);
      offered += offers.length;
      for (const offer of offers) {
        if (!sameCell(offer.figure.cell, figure.cell) || !offer.amount.eq(figure.amount))
          wrong.push(
            `${qualifiedAddress(offer.figure.cell)}=${offer.amount.toFixed(2)} for ${qualifiedAddress(figure.cell)}`,
          );
      }
    }
    return { offered, wrong };
  }

  test("a figure that cannot be read is offered as it was, or not at all", () => {
    const { offered, wrong } = offeredOf(true);
    expect(wrong).toEqual([]);
    expect(offered / figures.length).toBeGreaterThan(0.9);
  });

  test("a figure that was left out is offered as it was, or not at all", () => {
    const { offered, wrong } = offeredOf(false);
    expect(wrong).toEqual([]);
    expect(offered / figures.length).toBeGreaterThan(0.9);
  });
});

/** What is offered for the sample with some cells changed: `表3!F11=4074.63 (3)`, with the number of balances. */
function offered(changes: Readonly<Record<string, CellValue>>): string[] {
  return validateWorkbook(withCells(sample(), changes)).inferred.map(
    ({ figure, amount, proof }) => `${qualifiedAddress(figure.cell)}=${amount.toFixed(2)} (${proof.length})`,
  );
}

test("推算 of any figure of any sound disclosure, turned into words, is that figure or nothing", () => {
  fc.assert(
    fc.property(disclosures, fc.nat(), (workbook, place) => {
      const figures = figuresIn(recognise(workbook)).filter(({ amount }) => !amount.isZero());
      const figure = figures[place % figures.length];
      if (!figure) throw new Error("no figures");
      const address = qualifiedAddress(figure.cell);
      const { inferred } = validateWorkbook(withCells(workbook, { [address]: "见附件" }));
      for (const offer of inferred)
        expect([qualifiedAddress(offer.figure.cell), offer.amount.toFixed(2)]).toEqual([
          address,
          figure.amount.toFixed(2),
        ]);
    }),
    { numRuns: 15 },
  );
});

describe("推算 in the published disclosure", () => {
  test.each<[string, Readonly<Record<string, CellValue>>, RegExp]>([
    ["an empty cell", { "表3!F11": null }, /^表3!F11=4074\.63 \([2-9]\)$/u],
    ["words where an amount belongs", { "表3!F11": "详见附件" }, /^表3!F11=4074\.63 \([2-9]\)$/u],
    ["an error value that was pasted", { "表3!F11": "#REF!" }, /^表3!F11=4074\.63 \([2-9]\)$/u],
  ])("%s is offered with its balances", (_name, changes, expected) => {
    const [only, ...others] = offered(changes);
    expect(others).toEqual([]);
    expect(only).toMatch(expected);
  });

  test("nothing is offered for the workbook as published", () => {
    expect(offered({})).toEqual([]);
  });

  test("a wrong figure in the same row and the same column leaves nothing offered", () => {
    expect(offered({ "表3!F11": "#REF!", "表3!E11": 1, "表3!F9": 2 })).toEqual([]);
  });
});
