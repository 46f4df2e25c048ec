import type { AuditFinding } from "../judgement";
import type { Quantity } from "../reading/quantity";
import type { Reading } from "../reading/read-text";
import type { ToldText } from "../told-text";
import type { Evidence } from "../audit-text";
import { kindOfUnit, otherDepartments } from "./departments";
import { doubledMarks, missingStops, numberForms, oddFigures, residues, unbalancedMarks } from "./form";
import { leftOut, unknownPaths } from "./names";
import { copiedParagraphs, reasonsAgainstChanges } from "./reasons";
import { falseAbsences, listsOfSources } from "./statements";
import { wrongYears } from "./years";

/** What the words of a text are judged by. */
export interface TextInHand {
  readonly text: ToldText;
  readonly reading: Reading;
  readonly evidence: Evidence;
  readonly departments: readonly string[];
  /** What the cell that proves a figure says, as the text prints such figures; `null` where none does. */
  readonly stated: (quantity: Quantity) => readonly string[] | null;
}

const JUDGES: readonly ((hand: TextInHand) => AuditFinding[])[] = [
  residues,
  doubledMarks,
  unbalancedMarks,
  missingStops,
  numberForms,
  oddFigures,
  wrongYears,
  otherDepartments,
  kindOfUnit,
  falseAbsences,
  listsOfSources,
  unknownPaths,
  leftOut,
  reasonsAgainstChanges,
  copiedParagraphs,
];

/** Everything that is wrong with the words. */
export function wordFindings(hand: TextInHand): AuditFinding[] {
  return JUDGES.flatMap((judge) => judge(hand));
}
