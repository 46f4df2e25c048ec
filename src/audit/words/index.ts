import type { AuditFinding } from "../judgement";
import { kindOfUnit, otherDepartments } from "./departments";
import { doubledMarks, missingStops, numberForms, oddFigures, residues, unbalancedMarks } from "./form";
import { headingsAgainstBodies } from "./headings-against-bodies";
import { leftOut, unknownPaths } from "./names";
import { notTold } from "./not-told";
import { copiedParagraphs, reasonsAgainstChanges } from "./reasons";
import { falseAbsences, listsOfSources } from "./statements";
import type { TextInHand } from "./text-in-hand";
import { wrongUnits } from "./units";
import { wrongYears } from "./years";

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
  headingsAgainstBodies,
  unknownPaths,
  leftOut,
  wrongUnits,
  notTold,
  reasonsAgainstChanges,
  copiedParagraphs,
];

/** Everything that is wrong with the words. */
export function wordFindings(hand: TextInHand): AuditFinding[] {
  return JUDGES.flatMap((judge) => judge(hand));
}
