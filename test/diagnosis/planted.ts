import { RULES } from "../../src/checks";
import { evaluate, type Equation, type Verdict } from "../../src/checks/equation";
import { run } from "../../src/checks/run";
import { diagnose, type Diagnosis, type Explanation } from "../../src/diagnosis";
import type { Book } from "../../src/disclosure/book";
import type { Figure } from "../../src/disclosure/figure";
import type { Decimal } from "../../src/disclosure/money";
import { disclose } from "../../src/disclosure/disclosure";
import { cellKey } from "../../src/workbook/address";
import type { Workbook } from "../../src/workbook/workbook";

/** A workbook checked and diagnosed. */
export interface Examined {
  readonly book: Book;
  readonly verdicts: readonly Verdict[];
  readonly broken: number;
  readonly diagnoses: readonly Diagnosis[];
}

export function examine(workbook: Workbook): Examined {
  const book = disclose(workbook);
  const { verdicts } = run(RULES, { workbook, book });
  return {
    book,
    verdicts,
    broken: verdicts.filter(({ outcome }) => outcome === "broken").length,
    diagnoses: diagnose(verdicts, book),
  };
}

/** The equations once the corrections are made. */
export function afterwards(verdicts: readonly Verdict[], explanations: readonly Explanation[]): Verdict[] {
  const expected = new Map<string, Decimal>(
    explanations.flatMap(({ corrections }) =>
      corrections.map((correction) => [cellKey(correction.figure.cell), correction.expected] as const),
    ),
  );
  const mended = (figure: Figure): Figure => ({
    ...figure,
    amount: expected.get(cellKey(figure.cell)) ?? figure.amount,
  });
  return verdicts.map(({ equation }) => {
    const parts = equation.parts.map((part) => ({ ...part, figure: mended(part.figure) }));
    return evaluate({ ...equation, total: mended(equation.total), parts } satisfies Equation);
  });
}
