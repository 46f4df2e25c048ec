import type { Finding } from "../checks/finding";
import { LEVELS } from "../marking/looks";
import { cellKey, type CellRef } from "../workbook/address";
import type { Mark, MarkLevel } from "../workbook/ports";
import type { Validation } from "./report";

/**
 * The cells to mark, each once, with the strongest reason. A 尾差 marks its total alone, an explained
 * finding nothing; cells that the diagnosis holds to be wrong stand out from those that merely take part.
 */
export function marksOf({ result, diagnoses }: Pick<Validation, "result" | "diagnoses">): Mark[] {
  const strongest = new Map<string, Mark>();
  const mark = (cell: CellRef, level: MarkLevel): void => {
    const key = cellKey(cell);
    const present = strongest.get(key);
    if (!present || LEVELS.indexOf(present.level) < LEVELS.indexOf(level)) strongest.set(key, { cell, level });
  };
  for (const finding of result.findings) {
    for (const cell of cellsToMark(finding)) mark(cell, finding.severity);
  }
  for (const { corrections, rowFault } of diagnoses) {
    for (const { figure } of corrections) mark(figure.cell, "culprit");
    // Of rows that nothing tells apart none is held to be wrong.
    if (rowFault !== undefined && rowFault.kind !== "one-of") for (const cell of rowFault.cells) mark(cell, "culprit");
  }
  return [...strongest.values()];
}

function cellsToMark({ severity, explanation, verdict, cells }: Finding): CellRef[] {
  if (explanation !== null) return [];
  if (verdict === null) return cells.map(({ cell }) => cell);
  const { total, parts } = verdict.equation;
  if (severity === "rounding") return [total.cell];
  // Empty cells of a sum say nothing, unless all of it is empty.
  const filled = parts.filter(({ figure }) => !figure.amount.isZero());
  return [total, ...(filled.length === 0 ? parts : filled).map(({ figure }) => figure)].map((figure) => figure.cell);
}
