import { cellKey } from "../workbook/address";
import type { Equation, Verdict } from "./equation";
import type { Finding } from "./finding";

/** One verdict for each statement: where two rules state the same equation, the first rule's. */
export function foldVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return firstOf(verdicts, ({ equation }) => statementKey(equation));
}

/** One finding for the same cells and the same words. */
export function foldFindings(findings: readonly Finding[]): Finding[] {
  return firstOf(findings, ({ message, cells }) => `${message.zh}\u0001${cells.map(({ cell }) => cellKey(cell)).join("\u0001")}`);
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
function statementKey({ relation, total, parts }: Equation): string {
  const [only] = parts;
  const terms = [`=${cellKey(total.cell)}`, ...parts.map(({ figure, sign }) => `${sign === 1 ? "+" : "-"}${cellKey(figure.cell)}`)];
  if (relation === "equals" && only?.sign === 1 && parts.length === 1) {
    return [cellKey(total.cell), cellKey(only.figure.cell)].sort().join("\u0001");
  }
  return `${relation}\u0001${terms.sort().join("\u0001")}`;
}
