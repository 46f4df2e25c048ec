import { statSync } from "node:fs";
import { Refusal } from "../system-errors";
import type { Bounds, Job, Results } from "./job";
import { WorkProcess } from "./process";
import { sentenceForEnded } from "./sentences";

/**
 * The work of a command that takes one file, in a process that is ended where the file costs too much.
 * @throws Refusal
 */
export async function oneFile<Work extends Job>(job: Work, bounds: Bounds): Promise<Results[Work["kind"]]> {
  if (statSync(job.path, { throwIfNoEntry: false }) === undefined)
    throw new Refusal(`没有文件${job.path}，没有写入。请检查路径。`);
  const process = new WorkProcess(bounds);
  try {
    const outcome = await process.run(job);
    if (outcome.kind === "done") return outcome.result;
    throw new Refusal(outcome.kind === "refused" ? outcome.sentence : sentenceForEnded(outcome.why, job.kind, bounds));
  } finally {
    process.close();
  }
}
