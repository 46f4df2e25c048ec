import { RULES } from "../../src/checks";
import { OTHER_AGREEMENTS, OTHER_SUMS } from "../../src/checks/balances/other-kinds";
import { figuresOf, type Verdict } from "../../src/checks/equation";
import { run } from "../../src/checks/run";
import { disclose } from "../../src/disclosure/disclosure";
import type { Workbook } from "../../src/workbook/workbook";
import { GENERATED_FORMS, generatedForm } from "../support/generated-form";
import { INVENTED_PLACES, printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { OTHER_KINDS } from "../support/other-kinds";
import { typed, withCells } from "../support/grid-draft";
import { cellAddress, qualifiedAddress } from "../../src/workbook/address";

const check = (workbook: Workbook) => run(RULES, { workbook, book: disclose(workbook) });
const CHECKED = [
  ...GENERATED_FORMS.map((form) => generatedForm(form, 5)),
  ...[...REAL_FORMS, ...INVENTED_PLACES].map(printedWorkbook),
].map((workbook) => {
  return { workbook, verdicts: check(workbook).verdicts };
});

/** A balance of the rule between amounts that are not zero, with the workbook in which it holds. */
function holding(rule: string): { readonly workbook: Workbook; readonly verdict: Verdict } {
  for (const { workbook, verdicts } of CHECKED) {
    const verdict = verdicts.find(
      ({ equation, outcome }) => equation.rule.id === rule && outcome === "exact" && !equation.total.amount.isZero(),
    );
    if (verdict) return { workbook, verdict };
  }
  throw new Error(`no form has a balance of ${rule}`);
}

test("the rules of the tables that only some forms print are those listed", () => {
  expect([...OTHER_SUMS, ...OTHER_AGREEMENTS].map(({ id }) => id).sort()).toEqual([...OTHER_KINDS].sort());
});

describe.each(OTHER_KINDS)("%s", (rule) => {
  test("holds in a disclosure that is sound, and tells a figure that is ten too large", () => {
    const { workbook, verdict } = holding(rule);
    const told = figuresOf(verdict.equation).filter((figure) => {
      const own = figure.unit === "元" ? figure.amount.times(10_000) : figure.amount;
      const place = qualifiedAddress(figure.cell);
      const { verdicts } = check(
        withCells(workbook, {
          [`${figure.cell.sheet}!${cellAddress(figure.cell)}`]: typed(Number(own.plus(10).toString())),
        }),
      );
      return verdicts.some(
        ({ equation, outcome }) =>
          // Of two rules that say the same of the same cells one is told.
          outcome !== "exact" && figuresOf(equation).some(({ cell }) => qualifiedAddress(cell) === place),
      );
    });
    expect(told).not.toEqual([]);
  });
});
