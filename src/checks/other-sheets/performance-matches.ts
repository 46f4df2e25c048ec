import { matchTargets, type TargetMatches } from "../../disclosure/performance/match-projects";
import { recognisePerformance } from "../../disclosure/performance";
import { remembered } from "../../workbook/remembered";
import type { Subject } from "../rule";

/** The projects of 表7 against the target forms; `null` where the workbook lacks one of the two. */
export const targetMatches = remembered(({ workbook, book }: Subject): TargetMatches | null => {
  const table = book.tables.projects;
  const { projects } = recognisePerformance(workbook);
  return table && projects.length > 0 ? matchTargets(table, projects) : null;
});
