import type { Diagnosis } from "../diagnosis/diagnosis";
import { marksOf } from "../report/marks";
import { cellKey } from "../workbook/address";
import type { HostAbilities, MarkOutcome, MarkPort } from "../workbook/ports";
import type { Happening } from "./desk";
import type { Checked } from "./validate";

/** What tells a diagnosis from another: the cells and what they should hold. */
export function diagnosisKey({ corrections, rowFault }: Diagnosis): string {
  return [
    ...corrections.map(({ figure, expected }) => `${cellKey(figure.cell)}=${expected.toFixed()}`),
    ...(rowFault?.cells ?? []).map(cellKey),
  ].join("\u0001");
}

/**
 * 标记: replaces all marks in the workbook by those of a check.
 * @param ignored keys of diagnoses set aside: their cells are marked as what they are otherwise
 * @throws HostRefusal where nothing at all could be done
 */
export function markFindings(
  host: MarkPort,
  { validation: { result, diagnoses } }: Checked,
  ignored: readonly string[] = [],
): Promise<MarkOutcome> {
  return host.mark(
    marksOf({ result, diagnoses: diagnoses.filter((diagnosis) => !ignored.includes(diagnosisKey(diagnosis))) }),
  );
}

/**
 * Whether marks may follow an edit by themselves: where the host does not record an add-in's writes,
 * each would empty the officer's undo list right after the officer has typed.
 */
export function mayFollowEdits({ recordsUndo }: HostAbilities): boolean {
  return recordsUndo;
}

/** What is to be said of the sheets that refused. */
export function refusalsOf({ refused }: MarkOutcome): Happening[] {
  return refused.map((refusal) => ({ kind: "not-marked", ...refusal }));
}
