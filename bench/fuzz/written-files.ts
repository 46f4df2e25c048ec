import { faultOfFiles } from "../../test/support/written-files";
import type { Attack } from "./attack";
import { changed, gridSteps, sayStep, type GridStep } from "./grids";

/** Files made of random workbooks: each is one that its program opens, whatever stood in the cells. */
export const writtenFiles: Attack<GridStep> = {
  name: "written-files",
  steps: gridSteps,
  fault: (steps) => faultOfFiles(changed(steps)),
  say: sayStep,
};
