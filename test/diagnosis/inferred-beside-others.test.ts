import { inferFrom } from "../../src/diagnosis/inference";
import { explainInference, inferredAmount } from "../../src/diagnosis/inference/explain";
import { cellKey } from "../../src/workbook/address";
import { onPaper, type Sheet } from "./equations-on-paper";
import { offers, sums } from "./offers-on-paper";

describe("unknown cells beside each other", () => {
  test("are offered in the order in which the balances name them", () => {
    const cells = { A1: "", B1: "", C1: "3.00", C2: "3.00" };
    expect(offers(cells, ["A1 = C1", "A1 = C2", "C1 = C2", "B1 = A1"], ["B1"])).toEqual(["A1=3.00", "B1=3.00"]);
  });

  test("one that two sums give is offered, and not one that rests on it alone", () => {
    const { cells, equations } = sums(30, 3);
    const own = { A1: "", B1: "1.00", C1: "2.00", E1: "0.50", F1: "2.50", G1: "7.00", A2: "" };
    const all = ["A1 = B1 + C1", "A1 = E1 + F1", "G1 = A1 + A2", ...equations];
    expect(offers({ ...cells, ...own }, all, ["A1", "A2"])).toEqual(["A1=3.00"]);
  });

  test("a balance with one that stays unknown neither proves nor disproves the other", () => {
    const cells = { A1: "", B1: "3.00", D1: "7.00", E1: "" };
    expect(offers(cells, ["A1 = B1", "D1 = A1 + E1"], ["A1", "E1"])).toEqual(["A1=3.00"]);
  });

  test("a sum that is off by rounding is no hindrance, and stands in the proof; a bound does not", () => {
    const cells = { A1: "", B1: "3.00", C1: "1.00", D1: "2.01", E1: "1.00" };
    const { verdicts } = onPaper(cells, ["A1 = B1", "A1 = C1 + D1", "A1 >= E1"]);
    const [figure] = verdicts.map(({ equation }) => equation.total);
    if (!figure) throw new Error("no figure");
    const [only] = inferFrom(verdicts, new Map([[cellKey(figure.cell), "见附件"]]));
    expect(only?.proof.map(({ equation, outcome }) => `${equation.about.zh}: ${outcome}`)).toEqual([
      "A1 = B1: exact",
      "A1 = C1 + D1: rounding",
    ]);
  });

  test("two that a balance holds together without either are both offered where others give them", () => {
    const cells = { A1: "3.00", A2: "3.00", B1: "3.00", B2: "3.00", X1: "", Y1: "", Z1: "0.00" };
    const equations = ["A1 = X1", "A2 = X1", "A1 = A2", "B1 = Y1", "B2 = Y1", "B1 = B2", "Z1 = X1 - Y1"];
    expect(offers(cells, equations)).toEqual(["X1=3.00", "Y1=3.00"]);
  });
});

describe("an empty cell that is meant as nothing", () => {
  test("hinders no other from being worked out, also where it is seen only once another is", () => {
    const cells: Sheet = { ...{ A1: "3.00", A2: "3.00", X1: "", Y1: "", Z1: "0.00", W1: "0.00" }, V1: "" };
    const stated = { C1: "5.00", C2: "5.00" };
    const equations = ["A1 = X1", "Z1 = X1 + Y1", "A2 = Y1", "W1 = Y1", "C1 = V1 + X1", "C1 = C2"];
    expect(offers({ ...cells, ...stated }, equations)).toEqual(["V1=5.00"]);
  });

  test("is not told by a bound that it keeps to anyway", () => {
    const cells = { A1: "3.00", A2: "3.00", B1: "", C1: "5.00" };
    expect(offers(cells, ["A1 = B1", "A2 = B1", "C1 >= B1"])).toEqual(["B1=3.00"]);
  });

  test("is a formula that gives nothing: it is no unknown", () => {
    const cells: Sheet = { A1: "3.00", A2: "3.00", B1: "", F1: { formula: "=Z9", value: "" }, G1: "0.00" };
    expect(offers(cells, ["A1 = B1 + F1", "A1 = A2", "G1 >= F1"])).toEqual(["B1=3.00"]);
  });
});

describe("another figure that could be the wrong one", () => {
  const { cells: others, equations: exact } = sums(30, 0);

  test("is none that settles only some of what the empty cell leaves broken", () => {
    expect(offers({ A1: "3.00", A2: "3.00", B1: "" }, ["A1 = B1", "A2 = B1"])).toEqual(["B1=3.00"]);
    const pulled = { ...others, A1: "8.00", A2: "2.00", B1: "", D1: "5.00" };
    expect(offers(pulled, ["A1 = D1 + B1", "A2 = D1 - B1", ...exact])).toEqual(["B1=3.00"]);
  });

  test("is none that would have to fall below zero, unless it is below zero already", () => {
    const cells = { ...others, A1: "2.00", B1: "", C1: "1.00" };
    expect(offers(cells, ["A1 = B1 - C1", ...exact])).toEqual(["B1=3.00"]);
    const held = ["A1 = B1 - C1", "C1 = C2", ...exact];
    expect(offers({ ...others, A1: "0.00", B1: "", C1: "3.00", C2: "3.00" }, held)).toEqual(["B1=3.00"]);
    expect(offers({ ...others, A1: "-2.00", B1: "", C1: "5.00", C2: "5.00" }, held)).toEqual([]);
  });

  test("is one that is wrong elsewhere as well", () => {
    expect(offers({ A1: "3.00", B1: "", X1: "9.00" }, ["A1 = B1", "A1 = X1"])).toEqual([]);
  });
});

describe("an offer in words", () => {
  const told = (cells: Sheet, found: string, unit?: "元") => {
    const { verdicts } = onPaper(cells, ["A1 = B1"], unit);
    const [figure] = verdicts.map(({ equation }) => equation.total);
    if (!figure) throw new Error("no figure");
    const [inference] = inferFrom(verdicts, new Map([[cellKey(figure.cell), found]]));
    if (!inference) throw new Error("nothing inferred");
    return { ...explainInference(inference), amount: inferredAmount(inference) };
  };

  test("says what the cell holds, by how many balances it should hold what, as its table prints amounts", () => {
    expect(told({ A1: "", B1: "4,074.63" }, "见附件")).toEqual({
      zh: "表1!A1（第1行·A列）是“见附件”，不是金额，按1条勾稽应为 4,074.63。",
      en: "表1!A1 (第1行·A列) holds “见附件”, which is no amount; by 1 balance(s) it should be 4,074.63.",
      amount: "4,074.63",
    });
    expect(told({ A1: "", B1: "40746300" }, "", "元")).toEqual({
      zh: "表1!A1（第1行·A列）是空的，按1条勾稽应为 40,746,300.00。",
      en: "表1!A1 (第1行·A列) is empty; by 1 balance(s) it should be 40,746,300.00.",
      amount: "40,746,300.00",
    });
  });
});
