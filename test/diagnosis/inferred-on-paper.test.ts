import { evaluate, figuresOf } from "../../src/checks/equation";
import { inferFrom } from "../../src/diagnosis/inference";
import type { Figure } from "../../src/disclosure/figure";
import { spending } from "../../src/disclosure/meaning";
import { cellKey } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";
import { offers, sums, type Change } from "./offers-on-paper";

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
    expect(only?.proof[0]?.equation.total.isEmpty).toBe(false);
  });
});

describe("the last digits of the workbook", () => {
  const ONCE: Sheet = { A1: "", B1: "1.00", C1: "2.00" };
  const once = ({ cells, equations }: ReturnType<typeof sums>, more: readonly string[] = []): string[] =>
    offers({ ...cells, ...ONCE, D1: "3.00", E1: "0.50", F1: "2.50" }, ["A1 = B1 + C1", ...more, ...equations], ["A1"]);

  test("a sum gives an amount by itself where thirty others come out to the last digit and none does not", () => {
    expect(once(sums(30, 0))).toEqual(["A1=3.00"]);
    expect(once(sums(29, 0))).toEqual([]);
  });

  test("two sums that agree give it where one in ten others is off by rounding, and one alone does not", () => {
    const twice = ["A1 = E1 + F1"];
    expect(once(sums(30, 3))).toEqual([]);
    expect(once(sums(30, 3), twice)).toEqual(["A1=3.00"]);
    expect(once(sums(30, 4), twice)).toEqual([]);
    expect(once(sums(40, 4), twice)).toEqual(["A1=3.00"]);
  });

  test("numbers stated twice, bounds, broken sums and those that the cell itself moves tell nothing of rounding", () => {
    const { cells, equations } = sums(29, 0);
    const also = (more: Sheet, text: string) => once({ cells: { ...cells, ...more }, equations: [...equations, text] });
    expect(also({ A9: "3.00", B9: "3.00" }, "A9 = B9")).toEqual([]);
    expect(also({ A9: "9.00", B9: "3.00", C9: "1.00" }, "A9 >= B9 + C9")).toEqual([]);
    expect(also({ A9: "4.00", B9: "3.00", C9: "1.00" }, "A9 = B9 + C9")).toEqual(["A1=3.00"]);
    const full = sums(30, 0);
    const broken = { ...full, cells: { ...full.cells, A9: "9.00", B9: "3.00", C9: "1.00" } };
    expect(once({ ...broken, equations: [...full.equations, "A9 = B9 + C9"] })).toEqual(["A1=3.00"]);
    expect(once({ ...full, equations: [...full.equations.slice(1), "D1 = A1 + E1"] })).toEqual([]);
  });
});

describe("a balance that determines nothing by itself", () => {
  const TWICE: Sheet = { A1: "", B1: "3.00", C1: "3.00" };
  const noted: Change = (verdict) => ({
    ...verdict,
    equation: { ...verdict.equation, note: { zh: "含上年结转", en: "with the carry-over" } },
  });
  const doubtful: Change = (verdict) => ({ ...verdict, equation: { ...verdict.equation, severity: "verifiable" } });

  test("is one that is only to be verified, or that the form leaves a choice in", () => {
    expect(offers(TWICE, ["A1 = B1"], ["A1"])).toEqual(["A1=3.00"]);
    expect(offers(TWICE, ["A1 = B1"], ["A1"], noted)).toEqual([]);
    expect(offers(TWICE, ["A1 = B1"], ["A1"], doubtful)).toEqual([]);
  });

  test("must hold all the same where another determines the amount", () => {
    const second =
      (change: Change): Change =>
      (verdict) =>
        verdict.equation.about.zh === "A1 = C1" ? change(verdict) : verdict;
    expect(offers(TWICE, ["A1 = B1", "A1 = C1"], ["A1"], second(noted))).toEqual(["A1=3.00"]);
    expect(offers({ ...TWICE, C1: "4.00" }, ["A1 = B1", "A1 = C1"], ["A1"], second(noted))).toEqual([]);
  });

  test("is a bound, which the amount must keep to", () => {
    expect(offers(TWICE, ["A1 >= B1"], ["A1"])).toEqual([]);
    expect(offers(TWICE, ["A1 = B1", "A1 >= C1"], ["A1"])).toEqual(["A1=3.00"]);
    expect(offers({ ...TWICE, C1: "4.00" }, ["A1 = B1", "A1 >= C1"], ["A1"])).toEqual([]);
    expect(offers({ ...TWICE, C1: "2.00" }, ["A1 = B1", "A1 >= C1"], ["A1"])).toEqual(["A1=3.00"]);
  });
});

describe("amounts below zero", () => {
  const BELOW: Sheet = { A1: "", B1: "-3.00" };
  const as =
    (more: Partial<Figure>): Change =>
    ({ equation }) => {
      const of = (figure: Figure): Figure => ({ ...figure, ...more }) as Figure;
      return evaluate({
        ...equation,
        total: of(equation.total),
        parts: equation.parts.map(({ figure, sign }) => ({ figure: of(figure), sign })),
      });
    };
  test("are offered for a change, a rate and money carried over alone", () => {
    const means = spending();
    expect(offers(BELOW, ["A1 = B1"], ["A1"])).toEqual([]);
    for (const more of [
      { means: { ...means, period: "change" as const } },
      { means: { ...means, period: "rate" as const } },
      { table: "carryover" as const },
      { row: "上年结转" },
      { column: "结余" },
    ])
      expect(offers(BELOW, ["A1 = B1"], ["A1"], as(more))).toEqual(["A1=-3.00"]);
  });

  test("are no matter for a figure that stands in no table", () => {
    const stated = as({ table: null, row: "结转", where: "sheet", isHeld: true } as Partial<Figure>);
    expect(offers(BELOW, ["A1 = B1"], ["A1"], stated)).toEqual([]);
    expect(offers({ ...BELOW, B1: "3.00" }, ["A1 = B1"], ["A1"], stated)).toEqual(["A1=3.00"]);
  });
});

describe("many unknown cells that balances bind to each other", () => {
  /** `A1 = A2 = … = B1`, none of the As readable. */
  const chain = (length: number) => {
    const names = Array.from({ length }, (_, at) => `A${at + 1}`);
    const next = [...names.slice(1), "B1"];
    return offers(
      { ...Object.fromEntries(names.map((name) => [name, ""])), B1: "3.00" },
      names.map((name, at) => `${name} = ${next[at] ?? ""}`),
      names,
    );
  };

  test("are worked out together up to two dozen", () => {
    expect(chain(24)).toHaveLength(24);
    expect(chain(25)).toEqual([]);
  });

  test("are worked out piece by piece: what cannot be told in one hinders no other", () => {
    const cells = { A1: "", B1: "3.00", A2: "", B2: "", C2: "9.00" };
    expect(offers(cells, ["A1 = B1", "C2 = A2 + B2"], ["A1", "A2", "B2"])).toEqual(["A1=3.00"]);
  });

  test("one that proves wrong takes along what rests on it", () => {
    const cells = { A1: "", B1: "", C1: "3.00", D1: "4.00" };
    const noted: Change = (verdict) =>
      verdict.equation.about.zh === "B1 = D1"
        ? { ...verdict, equation: { ...verdict.equation, severity: "verifiable" } }
        : verdict;
    const equations = ["B1 = C1", "A1 = B1", "B1 = D1"];
    expect(offers(cells, equations, ["A1", "B1"])).toEqual([]);
    expect(offers(cells, equations, ["A1", "B1"], noted)).toEqual([]);
  });
});

describe("an empty cell among broken balances", () => {
  test("is offered with the formulas that read it worked out anew", () => {
    const cells: Sheet = { B1: "", C1: "2.00", C2: "2.00", D1: "5.00", D2: "5.00" };
    const summed = { ...cells, A1: { formula: "=B1+C1", value: "2.00" } };
    const equations = ["A1 = B1 + C1", "C1 = C2", "D1 = A1", "D2 = A1", "D1 = D2"];
    expect(offers(summed, equations)).toEqual(["B1=3.00"]);
    expect(offers({ ...cells, A1: "2.00" }, equations)).toEqual([]);
  });

  test("means nothing where a balance of otherwise known cells holds without it", () => {
    const cells: Sheet = { A1: "3.00", B1: "", A2: "2.00", C1: "2.00" };
    expect(offers(cells, ["A1 = B1 + A2", "C1 = A2 + B1"])).toEqual([]);
  });

  test("is left alone where its sheet is none of the tables, or where it holds a formula", () => {
    const three = { A1: "3.00", A2: "3.00" };
    const equations = ["A1 = B1", "A1 = A2", "A2 = B1"];
    expect(offers({ ...three, B1: "" }, equations)).toEqual(["B1=3.00"]);
    expect(offers({ ...three, B1: { formula: "=Z9", value: "" } }, equations)).toEqual([]);
    const beside: Change = ({ equation }) => {
      const of = (figure: Figure): Figure => ({ ...figure, table: null, where: "sheet", isHeld: true }) as Figure;
      const parts = equation.parts.map(({ figure, sign }) => ({ figure: of(figure), sign }));
      return evaluate({ ...equation, total: of(equation.total), parts });
    };
    expect(offers({ ...three, B1: "" }, equations, [], beside)).toEqual([]);
  });

  test("two that settle the same broken balances are neither of them offered", () => {
    const cells: Sheet = { A1: "3.00", B1: "", C1: "", A2: "3.00" };
    expect(offers(cells, ["A1 = B1 + C1", "A1 = A2", "A2 = B1 + C1"])).toEqual([]);
  });
});

test("what was found in a cell goes with the offer, and nothing for an empty one", () => {
  const { verdicts } = onPaper({ A1: "", B1: "3.00" }, ["A1 = B1"]);
  const [figure] = verdicts.flatMap(({ equation }) => figuresOf(equation));
  if (!figure) throw new Error("no figure");
  expect(inferFrom(verdicts, new Map([[cellKey(figure.cell), "见附件"]])).map(({ found }) => found)).toEqual([
    "见附件",
  ]);
  const held = onPaper({ A1: "", B1: "3.00", A2: "3.00" }, ["A1 = B1", "A2 = A1", "B1 = A2"]).verdicts;
  expect(inferFrom(held).map(({ found }) => found)).toEqual([""]);
});

test("nothing is worked out where everything can be read and holds, nor where no cell is unknown", () => {
  const { verdicts } = onPaper({ A1: "3.00", B1: "3.00", C1: "" }, ["A1 = B1 + C1"]);
  expect(inferFrom(verdicts)).toEqual([]);
  expect(inferFrom(onPaper({ A1: "3.00", B1: "4.00" }, ["A1 = B1"]).verdicts)).toEqual([]);
});
