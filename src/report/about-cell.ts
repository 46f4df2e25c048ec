import { figuresOf, type Verdict } from "../checks/equation";
import type { Finding } from "../checks/finding";
import type { Diagnosis } from "../diagnosis/diagnosis";
import { cellKey, type CellRef } from "../workbook/address";
import type { Validation } from "./report";
import { SEVERITIES } from "./severity-names";
import { isHeld } from "./summary";

/** What a check says of one cell. */
export interface AboutCell {
  readonly cell: CellRef;
  /** Those that would change it. */
  readonly diagnoses: readonly Diagnosis[];
  /** Gravest first; what is explained, and 尾差, last. */
  readonly findings: readonly Finding[];
  /** Every equation it stands in; those that do not hold first. */
  readonly equations: readonly Verdict[];
  /** How many of the equations do not hold. */
  readonly broken: number;
}

/** What a check says of a cell; `null` where it says nothing. */
export function aboutCell({ result, diagnoses }: Validation, cell: CellRef): AboutCell | null {
  const key = cellKey(cell);
  const isHere = (other: CellRef): boolean => cellKey(other) === key;
  const findings = result.findings.filter(({ cells }) => cells.some((one) => isHere(one.cell)));
  const equations = result.verdicts.filter(({ equation }) => figuresOf(equation).some((figure) => isHere(figure.cell)));
  const proposing = diagnoses.filter(
    ({ corrections, rowFault }) =>
      corrections.some(({ figure }) => isHere(figure.cell)) || (rowFault?.cells ?? []).some(isHere),
  );
  if (findings.length + equations.length + proposing.length === 0) return null;
  const broken = equations.filter((verdict) => !isHeld(verdict));
  return {
    cell,
    diagnoses: proposing,
    findings: [...findings].sort((a, b) => weightOf(a) - weightOf(b)),
    equations: [...broken, ...equations.filter(isHeld)],
    broken: broken.length,
  };
}

const weightOf = ({ severity, explanation }: Finding): number =>
  SEVERITIES.indexOf(severity) + (explanation === null ? 0 : SEVERITIES.length);
