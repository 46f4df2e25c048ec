import { RULES } from "../../src/checks";
import { validateWorkbook } from "../../src/actions/validate";
import { figuresOf } from "../../src/checks/equation";
import { run } from "../../src/checks/run";
import { disclose } from "../../src/disclosure/disclosure";
import { cellAddress, cellKey, qualifiedAddress } from "../../src/workbook/address";
import { GENERATED_FORMS, generatedForm } from "../../test/support/generated-form";
import { withCells } from "../../test/support/grid-draft";
import { Random } from "../random";
import type { Attack } from "./attack";

/** A sound disclosure of a form, or one figure of it changed. */
type Step =
  | { readonly kind: "form"; readonly form: number; readonly amounts: number; readonly hasCarryover: boolean }
  | { readonly kind: "change"; readonly figure: number; readonly by: number };

const CHANGES = [0.05, -0.05, 0.5, 1, -1, 10, 123.45, 10_000];

/** Sound disclosures of every form: silent as they are, and one changed figure is always found. */
export const disclosures: Attack<Step> = {
  name: "disclosures",
  steps: (seed) => {
    const random = new Random(seed);
    return [
      {
        kind: "form",
        form: random.below(GENERATED_FORMS.length),
        amounts: random.below(100_000),
        hasCarryover: random.next() < 0.5,
      },
      { kind: "change", figure: random.below(100_000), by: random.pick(CHANGES) },
    ];
  },
  fault: (steps) => {
    const [made, change] = steps;
    const form = made?.kind === "form" ? GENERATED_FORMS[made.form] : undefined;
    if (made?.kind !== "form" || form === undefined) return null;
    const workbook = generatedForm(form, made.amounts, made.hasCarryover);
    const { result } = validateWorkbook(workbook);
    const grave = result.findings.filter(({ severity }) => severity === "logical" || severity === "verifiable");
    if (grave.length > 0) return `sound, and yet: ${grave.map(({ message }) => message.zh).join(" ")}`;
    if (change?.kind !== "change") return null;
    const equations = result.verdicts.filter(({ equation }) => equation.relation === "equals");
    const figures = equations.flatMap(({ equation }) => figuresOf(equation)).filter(({ amount }) => !amount.isZero());
    const figure = figures[change.figure % Math.max(1, figures.length)];
    if (figure === undefined) return null;
    const wrong = withCells(workbook, {
      [qualifiedAddress(figure.cell)]: Number(figure.amount.toFixed(figure.decimals)) + change.by,
    });
    const { findings } = run(RULES, { workbook: wrong, book: disclose(wrong) });
    const isFound = findings.some(({ cells }) => cells.some(({ cell }) => cellKey(cell) === cellKey(figure.cell)));
    return isFound ? null : `${figure.cell.sheet}!${cellAddress(figure.cell)} changed by ${change.by} is not found`;
  },
  say: (step) => JSON.stringify(step),
};
