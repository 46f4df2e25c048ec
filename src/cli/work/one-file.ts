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
  const { path } = job;
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new Refusal({
      zh: `没有文件${path}，没有写入。请检查路径。`,
      en: `There is no file ${path}; nothing was written. Check the path.`,
    });
  return bounded(job, bounds);
}

/**
 * The same, also where there is no such file: what the work says of that is told.
 * @throws Refusal
 */
export async function bounded<Work extends Job>(job: Work, bounds: Bounds): Promise<Results[Work["kind"]]> {
  const process = new WorkProcess(bounds);
  try {
    return await inProcess(process, job, bounds);
  } finally {
    process.close();
  }
}

/** @throws Refusal */
async function inProcess<Work extends Job>(
  process: WorkProcess,
  job: Work,
  bounds: Bounds,
): Promise<Results[Work["kind"]]> {
  const outcome = await process.run(job);
  if (outcome.kind === "done") return outcome.result;
  throw new Refusal(outcome.kind === "refused" ? outcome.sentence : sentenceForEnded(outcome.why, job.kind, bounds));
}
