import type { Figure } from "../disclosure/figure";
import { cellKey } from "../workbook/address";
import type { Equation, Verdict } from "./equation";
import type { Finding } from "./finding";

/** One verdict for each statement: where two rules state the same equation, the first rule's. */
export function foldVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  const numbers = new Map<Figure, number>();
  const numberOf = (figure: Figure): number => {
    const known = numbers.get(figure);
    if (known !== undefined) return known;
    numbers.set(figure, numbers.size);
    return numbers.size - 1;
  };
  return firstOf(verdicts, ({ equation }) => statementKey(equation, numberOf));
}

/** One finding for the same cells and the same words. */
export function foldFindings(findings: readonly Finding[]): Finding[] {
  return firstOf(
    findings,
    ({ message, cells }) => `${message.zh}\u0001${cells.map(({ cell }) => cellKey(cell)).join("\u0001")}`,
  );
}

function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!first.has(key)) first.set(key, item);
  }
  return [...first.values()];
}

/** `a = b` and `b = a` are one statement; `a = b + c` and `a = c + b` too. */
function statementKey({ relation, total, parts }: Equation, numberOf: (figure: Figure) => number): string {
  const [only] = parts;
  const isOneNumberTwice = relation === "equals" && parts.length === 1 && only?.sign === 1;
  if (isOneNumberTwice) {
    const [one, other] = [numberOf(total) + 1, numberOf(only.figure) + 1];
    return one < other ? `${one},${other}` : `${other},${one}`;
  }
  const terms = parts.map(({ figure, sign }) => sign * (numberOf(figure) + 1));
  return `${relation} ${numberOf(total)} ${terms.sort((a, b) => a - b).join()}`;
}
