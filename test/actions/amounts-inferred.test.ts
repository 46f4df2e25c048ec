import { inferAmounts, inferenceEdit } from "../../src/actions/infer";
import { RULES } from "../../src/checks";
import { running } from "../../src/checks/run";
import { NO_SETTINGS, switchOff, type CheckSettings } from "../../src/checks/settings";
import { disclose } from "../../src/disclosure/disclosure";
import { qualifiedAddress } from "../../src/workbook/address";
import type { Cell, CellValue } from "../../src/workbook/cell";
import { recalculated } from "../../src/workbook/recalculation";
import { atOnce } from "../../src/workbook/steps";
import { typed, withCells } from "../support/grid-draft";
import { smallDepartment } from "./support/small-department";

function checked(changes: Readonly<Record<string, CellValue | Cell>>, settings: CheckSettings = NO_SETTINGS) {
  const workbook = recalculated(withCells(smallDepartment(), changes));
  const book = disclose(workbook);
  return { workbook, book, settings, result: atOnce(running(RULES, { workbook, book }, settings)) };
}
const offersIn = ({ workbook, book, result, settings }: ReturnType<typeof checked>) =>
  inferAmounts(workbook, book, result, settings);

/** What is offered: the cell, what was found there, the amount and the number of balances that prove it. */
const inferred = (changes: Parameters<typeof checked>[0], settings?: CheckSettings): string[] =>
  offersIn(checked(changes, settings)).map(
    ({ figure, found, amount, proof }) =>
      `${qualifiedAddress(figure.cell)} ${found} = ${amount.toFixed()}, by ${proof.length}`,
  );

const error = (formula: string | null = null): Cell => ({
  ...typed("#REF!", "#,##0.00"),
  formula,
});

test("an empty cell, words and an error are filled with the amount that the balances determine", () => {
  expect(inferred({ "表3!E11": null })).toEqual(["表3!E11  = 100, by 2"]);
  expect(inferred({ "表3!E11": "见附件" })).toEqual(["表3!E11 见附件 = 100, by 2"]);
  expect(inferred({ "表3!E11": error() })).toEqual(["表3!E11 #REF! = 100, by 2"]);
});

test("nothing is inferred where every amount can be read and adds up", () => {
  expect(inferred({})).toEqual([]);
});

test("cells of both tables are filled together, each proved with the others filled", () => {
  expect(inferred({ "表3!E8": "略", "表3!F8": "略", "表5!E11": "见附件", "表3!E11": null }).sort()).toEqual([
    "表3!E11  = 100, by 2",
    "表3!E8 略 = 300, by 2",
    "表3!F8 略 = 100, by 2",
    "表5!E11 见附件 = 100, by 2",
  ]);
});

test("the proof shows the balances as they come out with the amount filled in", () => {
  const [offer] = offersIn(checked({ "表3!E11": "见附件" }));
  const shown = offer?.proof.map(({ equation, outcome }) => [
    equation.total.amount.toFixed(),
    equation.parts.map(({ figure }) => figure.amount.toFixed()).join("+"),
    outcome,
  ]);
  expect(shown).toEqual([
    ["100", "100+0", "exact"],
    ["300", "100+200", "exact"],
  ]);
});

test("a balance that is not evaluated proves nothing", () => {
  const without = switchOff(NO_SETTINGS, "expenditure-row-total-adds-up", "另行核对");
  expect(inferred({ "表3!E9": "见附件" })).toEqual(["表3!E9 见附件 = 300, by 3"]);
  expect(inferred({ "表3!E9": "见附件" }, without)).toEqual(["表3!E9 见附件 = 300, by 2"]);
});

test("a broken formula is not filled in, and a balance with it proves nothing", () => {
  expect(inferred({ "表3!E11": error("=F11+#REF!") })).toEqual([]);
  expect(inferred({ "表3!E11": error("=F11+#REF!"), "表3!E12": "见附件" })).toEqual(["表3!E12 见附件 = 200, by 1"]);
});

test("a formula that reads the cell is worked out with the amount filled in", () => {
  expect(inferred({ "表3!E11": "见附件", "表3!E10": typed("=SUM(E11:E12)", "#,##0.00") })).toEqual([
    "表3!E11 见附件 = 100, by 2",
  ]);
});

test("nothing is offered where a balance would still fail", () => {
  expect(inferred({ "表3!E11": "见附件", "表3!F11": 90 })).toEqual([]);
});

test("nothing is offered where the amount, once filled in, changes a formula so that a balance fails", () => {
  const reads = (formula: string): Cell => ({ ...typed(200, "#,##0.00"), formula });
  expect(inferred({ "表3!E11": "见附件", "表3!J1": 200, "表3!E12": reads("=SUM(J1)") })).toHaveLength(1);
  expect(inferred({ "表3!E11": "见附件", "表3!J1": 200, "表3!E12": reads("=SUM(E11,J1)") })).toEqual([]);
});

test("a balance that holds but for the last digit proves an amount too", () => {
  const [offer] = offersIn(checked({ "表3!E9": "见附件", "表3!F9": 100.01 }));
  expect(offer?.amount.toFixed()).toBe("300");
  expect(offer?.proof.map(({ outcome }) => outcome).sort()).toEqual(["exact", "exact", "rounding"]);
});

test("a balance with a cell that stays open proves nothing, and one that only limits an amount neither", () => {
  const open = { "表3!E11": "略", "表3!E12": "略", "表3!F11": "略", "表3!F12": "略" };
  expect(inferred({ ...open, "表3!E10": "见附件" })).toEqual(["表3!E10 见附件 = 300, by 2"]);
  // 表5 within 表3.
  expect(inferred({ "表5!F11": "见附件" })).toEqual(["表5!F11 见附件 = 100, by 2"]);
});

test("words outside the tables are nobody's amount", () => {
  const { workbook, book, settings, result } = checked({ "表3!E11": "见附件" });
  const problems = book.problems.map((problem) =>
    problem.kind === "unreadable-amount" ? { ...problem, table: null } : problem,
  );
  expect(inferAmounts(workbook, { ...book, problems }, { verdicts: [] }, settings)).toEqual([]);
  expect(result.verdicts.length).toBeGreaterThan(0);
});

test("a workbook with more equations or unreadable cells than is worth the time is left alone", () => {
  const { workbook, book, settings, result } = checked({ "表3!E11": "见附件" });
  const count = (equations: number, unreadable: number): number => {
    const [verdict] = result.verdicts;
    const problem = book.problems.find(({ kind }) => kind === "unreadable-amount");
    if (!verdict || !problem) throw new Error("nothing to repeat");
    const problems = Array.from({ length: unreadable }, () => problem);
    const verdicts = Array.from({ length: equations }, () => verdict);
    return inferAmounts(workbook, { ...book, problems }, { verdicts }, settings).length;
  };
  expect([count(20_000, 1), count(20_001, 1)]).toEqual([1, 0]);
  expect([count(1, 200), count(1, 201)]).toEqual([1, 0]);
});

test("taking an offer writes a number, also where a text stands", () => {
  const of = checked({ "表3!E11": typed("见附件", "@") });
  const [offer] = offersIn(of);
  if (!offer) throw new Error("nothing inferred");
  expect(inferenceEdit(offer, of.workbook)).toEqual([
    {
      cell: { sheet: "表3", row: 10, column: 4 },
      before: { content: "见附件", numberFormat: "@" },
      after: { content: 100, numberFormat: "#,##0.00" },
    },
  ]);
});
