import fc from "fast-check";
import highs from "highs";
import { figuresOf as figuresIn, type Verdict } from "../src/checks/equation";
import type { CheckResult } from "../src/checks/finding";
import { decimal } from "../src/disclosure/money";
import { disclosures, printedFrom } from "../test/support/generated-disclosure";
import { cellKey } from "../src/workbook/address";
import type { Workbook } from "../src/workbook/workbook";
import { figuresOf, withFaults } from "./plant";
import { Random } from "./random";
import { percent, printTable } from "./report";
import { check } from "./tally";

const SEED = 11;
/** Figures of one disclosure in which the last digit is changed. */
const FIGURES = 80;

/** Exact amounts behind the printed ones: as typed, or divided and printed to two decimals again. */
const PRINTINGS: Readonly<Record<string, (workbook: Workbook) => Workbook>> = {
  "added up as printed": (workbook) => workbook,
  rounded: (workbook) => printedFrom(workbook, 7, "rounded"),
  "cut off": (workbook) => printedFrom(workbook, 7, "cut off"),
};

/**
 * Changes single figures of generated disclosures by one or two last digits and prints how often a finding says so,
 * and how often one could: where exact amounts exist that print as the changed figures do and add up everywhere
 * (found by an exact solver), the printed digits alone prove nothing.
 */
export async function benchLastDigit(): Promise<void> {
  const solver = await highs();
  const isPossible = (verdicts: readonly Verdict[]) => solver.solve(modelOf(verdicts)).Status === "Optimal";
  const rows: (string | number)[][] = [
    ["", "planted", "found", "provable by the printed digits together", "findings before"],
  ];
  for (const [name, print] of Object.entries(PRINTINGS)) {
    for (const off of ["0.01", "0.02"]) {
      const random = new Random(SEED);
      let [planted, found, provable, before] = [0, 0, 0, 0];
      for (const workbook of fc.sample(disclosures, { numRuns: 2, seed: SEED }).map(print)) {
        const { book, result } = check(workbook);
        const known = new Set(openIn(result));
        before += known.size;
        for (const figure of random.some(figuresOf(book), FIGURES)) {
          const change = decimal(random.next() < 0.5 ? off : `-${off}`);
          const after = check(withFaults(workbook, [{ figure, wrong: figure.amount.plus(change) }])).result;
          planted += 1;
          if (openIn(after).some((message) => !known.has(message))) found += 1;
          if (!isPossible(after.verdicts)) provable += 1;
        }
      }
      rows.push([`${name}, ${off} off`, planted, percent(found, planted), percent(provable, planted), before]);
    }
  }
  printTable("One figure off by its last digit", rows);
}

/** Balances that call for something to be done. */
function openIn({ findings }: CheckResult): string[] {
  return findings.flatMap(({ verdict, severity, message }) =>
    verdict !== null && severity !== "rounding" ? [message.zh] : [],
  );
}

/** Exact amounts within half a last digit of the printed ones that satisfy every equation, as a linear program. */
function modelOf(verdicts: readonly Verdict[]): string {
  const cells = new Map<string, { readonly name: string; readonly bounds: string }>();
  const rows = verdicts.map(({ equation }, at) => {
    const terms = figuresIn(equation).map((figure, index) => {
      const key = cellKey(figure.cell);
      const half = figure.quantum.div(decimal("2"));
      const [low, high] = figure.amount.isZero()
        ? [figure.amount, figure.amount]
        : [figure.amount.minus(half), figure.amount.plus(half)];
      const name = cells.get(key)?.name ?? `x${cells.size}`;
      cells.set(key, { name, bounds: `${low.toFixed()} <= ${name} <= ${high.toFixed()}` });
      return `${index === 0 || equation.parts[index - 1]?.sign === -1 ? "+" : "-"} ${name}`;
    });
    const sign = equation.relation === "equals" ? "=" : ">=";
    return ` r${at}: ${terms.join(" ")} ${sign} 0`;
  });
  const bounds = [...cells.values()].map(({ bounds: text }) => ` ${text}`);
  return `Minimize\n obj: x0\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd`;
}
