import { RULES } from "../../src/checks";
import { inHabit } from "../../src/checks/rounding-habit";
import { run } from "../../src/checks/run";
import { validateWorkbook } from "../../src/actions/validate";
import { disclose } from "../../src/disclosure/disclosure";
import type { Workbook } from "../../src/workbook/workbook";
import { onPaper, type Sheet } from "../diagnosis/equations-on-paper";
import { disclosures, printedFrom } from "../support/generated-disclosure";
import { withCells } from "../support/grid-draft";
import { sample } from "../support/sample";
import fc from "../support/property";

const [generated = sample()] = fc.sample(disclosures, { numRuns: 1, seed: 11 });

function check(workbook: Workbook) {
  return run(RULES, { workbook, book: disclose(workbook) });
}

/** Balances that call for something to be done. */
function imbalances(workbook: Workbook): string[] {
  return check(workbook).findings.flatMap(({ verdict, severity, message }) =>
    verdict !== null && severity !== "rounding" ? [message.zh] : [],
  );
}

/** Sums on paper: one a row, each total more than its four parts by so many last digits. */
function sums(offs: readonly number[]) {
  const cells: Record<string, string> = {};
  const equations = offs.map((off, at) => {
    const row = at + 1;
    for (const column of ["B", "C", "D", "E"]) cells[`${column}${row}`] = "10.00";
    cells[`A${row}`] = (40 + off / 100).toFixed(2);
    return `A${row} = B${row} + C${row} + D${row} + E${row}`;
  });
  return inHabit(onPaper(cells satisfies Sheet, equations).verdicts).map(({ outcome }) => outcome);
}

describe("figures cut off instead of rounded (截尾)", () => {
  const cutOff = printedFrom(generated, 7, "cut off");

  test("no balance of such a workbook is an error, nothing is searched, and one sentence says what it is", () => {
    const { result, diagnoses } = validateWorkbook(cutOff);
    expect(result.verdicts.some(({ outcome }) => outcome === "truncated")).toBe(true);
    expect(imbalances(cutOff)).toEqual([]);
    expect(diagnoses).toEqual([]);
    const said = result.findings.filter(({ rule }) => rule.id === "figures-cut-off");
    expect(said.map(({ severity }) => severity)).toEqual(["verifiable"]);
    expect(said[0]?.message.zh).toMatch(/^金额像是直接舍去尾数而非四舍五入（截尾）：.*其中\d+处.*不作为错误。$/);
  });

  test("a wrong figure in it is still found", () => {
    expect(imbalances(withCells(cutOff, { "表3!E8": 1 })).length).toBeGreaterThan(0);
  });

  test("the same amounts rounded are nothing of the kind", () => {
    const { findings } = check(printedFrom(generated, 7, "rounded"));
    expect(findings.filter(({ rule }) => rule.id === "figures-cut-off")).toEqual([]);
  });

  test("it takes many sums, nearly all off upwards", () => {
    expect(sums([3, ...Array<number>(9).fill(1)])).toEqual(["truncated", ...Array<string>(9).fill("rounding")]);
    expect(sums([3, ...Array<number>(8).fill(1)])[0]).toBe("broken");
    expect(sums([3, ...Array<number>(8).fill(1), -1])[0]).toBe("broken");
  });

  test("a sum beyond what cutting off leaves stays an error: more than a last digit for each part but one", () => {
    const outcomes = sums([4, 3, -3, ...Array<number>(19).fill(1)]);
    expect(outcomes.slice(0, 3)).toEqual(["broken", "truncated", "broken"]);
  });
});

describe("a 尾差 in a workbook whose sums come out to the last digit", () => {
  test("is to be looked at (核实性), where one figure explains it", () => {
    const [wrong = "", ...others] = imbalances(withCells(generated, { "表7!G12": amountAt("表7", 11, 6) + 0.01 }));
    expect([wrong, ...others].every((message) => message.includes("不像四舍五入所致"))).toBe(true);
    expect(wrong).not.toBe("");
  });

  test("is none of that where others are off as well", () => {
    expect(sums([1, ...Array<number>(30).fill(0)])[0]).toBe("unusual");
    expect(sums([1, ...Array<number>(29).fill(0)])[0]).toBe("rounding");
    expect(sums([1, 1, ...Array<number>(30).fill(0)])[0]).toBe("rounding");
  });

  test("the published sample carries ordinary rounding differences, and stays as it is", () => {
    const outcomes = new Set(check(sample()).verdicts.map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual(["exact", "rounding"]);
  });
});

function amountAt(name: string, row: number, column: number): number {
  const value = generated.sheets.find((sheet) => sheet.name === name)?.grid.cell(row, column).value;
  if (typeof value !== "number") throw new Error(`no amount at ${name} ${row} ${column}`);
  return value;
}

describe("amounts in 元 made from 万元 with two decimals", () => {
  /** The sums above in whole hundreds of 元: each total more than its four parts by so many hundreds. */
  function inYuan(offs: readonly number[], parts = "100000") {
    const cells: Record<string, string> = {};
    const equations = offs.map((off, at) => {
      const row = at + 1;
      for (const column of ["B", "C", "D", "E"]) cells[`${column}${row}`] = parts;
      cells[`A${row}`] = String(4 * Number(parts) + off * 100);
      return `A${row} = B${row} + C${row} + D${row} + E${row}`;
    });
    return inHabit(onPaper(cells satisfies Sheet, equations, "元").verdicts).map(({ outcome }) => outcome);
  }

  test("round as those did: half a hundred for each figure is 尾差, more is an error", () => {
    expect(inYuan([1, -2, 0, 0, 3, 0])).toEqual(["rounding", "rounding", "exact", "exact", "broken", "exact"]);
  });

  test("one sum that is off is an error, as where few amounts are whole hundreds, or where amounts are not", () => {
    expect(inYuan([1, 0, 0, 0, 0, 0])[0]).toBe("broken");
    expect(inYuan([1, -1])).toEqual(["broken", "broken"]);
    expect(inYuan([1, -1, 0, 0, 0, 0], "100010").slice(0, 2)).toEqual(["broken", "broken"]);
  });
});
