import { validateWorkbook } from "../../src/actions/validate";
import { figuresIn } from "../../src/checks/coverage";
import { evaluate, figuresOf, type Verdict } from "../../src/checks/equation";
import { inferFrom } from "../../src/diagnosis/inference";
import type { CellValue } from "../../src/workbook/cell";
import type { Figure } from "../../src/disclosure/figure";
import { recognise } from "../../src/disclosure/recognition";
import { ZERO } from "../../src/disclosure/money";
import { cellAddress, cellKey, qualifiedAddress, sameCell } from "../../src/workbook/address";
import { disclosures } from "../support/generated-disclosure";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import { quietSample } from "../support/sound-sample";
import { onPaper, type Sheet } from "./equations-on-paper";
import fc from "../support/property";

/** What is offered for a sheet: `A1=3.00` each. */
function offers(cells: Sheet, equations: readonly string[], unreadable: readonly string[] = []): string[] {
  const { verdicts } = onPaper(cells, equations);
  const found = new Map(
    verdicts
      .flatMap(({ equation: { total, parts } }) => [total, ...parts.map(({ figure }) => figure)])
      .filter(({ cell }) => unreadable.includes(cellAddress(cell)))
      .map(({ cell }) => [cellKey(cell), "#REF!"] as const),
  );
  return inferFrom(verdicts, found).map(({ figure, amount }) => `${cellAddress(figure.cell)}=${amount.toFixed(2)}`);
}

describe("推算: what the balances say of a cell without an amount", () => {
  test.each<[string, Sheet, readonly string[], readonly string[], readonly string[]]>([
    ["a number stated twice gives it", { A1: "", B1: "3.00" }, ["A1 = B1"], ["A1"], ["A1=3.00"]],
    ["a cell that cannot be read may prove to be nothing", { A1: "", B1: "0.00" }, ["A1 = B1"], ["A1"], ["A1=0.00"]],
    [
      "two ways that agree to the digit",
      { A1: "", B1: "1.00", C1: "2.00", A2: "3.00" },
      ["A1 = B1 + C1", "A2 = A1"],
      [],
      ["A1=3.00"],
    ],
    ["two ways that disagree give nothing", { A1: "", B1: "3.00", C1: "4.00" }, ["A1 = B1", "A1 = C1"], ["A1"], []],
    [
      "a sum leaves room for rounding, and so no single amount",
      { A1: "", B1: "1.00", C1: "2.00", D1: "3.00" },
      ["A1 = B1 + C1 + D1"],
      ["A1"],
      [],
    ],
    [
      "where the parts are exact zeros but one, the sum leaves none",
      { A1: "", B1: "1.00", C1: "0.00", D1: "0.00" },
      ["A1 = B1 + C1 + D1"],
      ["A1"],
      ["A1=1.00"],
    ],
    [
      "one unknown gives the next",
      { A1: "", B1: "", C1: "5.00" },
      ["B1 = C1", "A1 = B1"],
      ["A1", "B1"],
      ["B1=5.00", "A1=5.00"],
    ],
    ["two unknowns of one balance give nothing", { A1: "9.00", B1: "", C1: "" }, ["A1 = B1 + C1"], ["B1", "C1"], []],
    ["never below zero", { A1: "1.00", B1: "3.00", C1: "" }, ["A1 = B1 + C1", "C1 = A1 - B1"], ["C1"], []],
    ["never over a formula", { A1: { formula: "=B9", value: "0.00" }, B1: "3.00" }, ["A1 = B1"], ["A1"], []],
    ["an empty cell whose balances hold means nothing", { A1: "3.00", B1: "3.00", C1: "" }, ["A1 = B1 + C1"], [], []],
    [
      "an empty cell is left alone where another figure can be the wrong one as well",
      { A1: "3.00", B1: "" },
      ["A1 = B1"],
      [],
      [],
    ],
    [
      "an empty cell is offered where every other figure is held by a balance of its own",
      { A1: "3.00", A2: "3.00", B1: "" },
      ["A1 = B1", "A1 = A2", "A2 = B1"],
      [],
      ["B1=3.00"],
    ],
  ])("%s", (_name, cells, equations, unreadable, expected) => {
    expect(offers(cells, equations, unreadable)).toEqual(expected);
  });

  test("the proof is every balance of the cell, with its figures", () => {
    const { verdicts } = onPaper({ A1: "", B1: "3.00", A2: "3.00" }, ["A1 = B1", "A2 = A1", "B1 = A2"]);
    const [only, ...others] = inferFrom(verdicts);
    expect(others).toEqual([]);
    expect(
      only?.proof.map(({ equation, outcome }) => [equation.about.zh, equation.total.amount.toFixed(2), outcome]),
    ).toEqual([
      ["A1 = B1", "3.00", "exact"],
      ["A2 = A1", "3.00", "exact"],
    ]);
  });
});

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
