import type { TableKind } from "../disclosure/kinds/definition";
import type { Finding } from "./finding";
import type { Severity } from "./rule-facts";

const GRAVITY: readonly Severity[] = ["logical", "verifiable", "formal", "rounding"];

/** In the order an officer works: the workbook as a whole, then table by table, gravest first, down the sheet. */
export function inOrder(findings: readonly Finding[], tables: readonly TableKind[]): Finding[] {
  const placeOf = new Map(tables.map((table, index) => [table, index]));
  const table = (finding: Finding): number =>
    finding.table === null ? -1 : (placeOf.get(finding.table) ?? tables.length);
  const gravity = (finding: Finding): number =>
    finding.explanation === null ? GRAVITY.indexOf(finding.severity) : GRAVITY.length;
  return [...findings].sort((a, b) => table(a) - table(b) || gravity(a) - gravity(b) || byPlace(a, b));
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.cells[0]?.cell, b.cells[0]?.cell];
  if (!first || !second) return (first ? 1 : 0) - (second ? 1 : 0);
  return first.row - second.row || first.column - second.column;
}
