import { availableParallelism } from "node:os";
import type { Bilingual } from "../disclosure/bilingual";
import { uncheckedFile, type CheckedFile, type CheckOptions, type UnitPaths } from "./checked-file";
import type { Bounds } from "./work/job";
import { WorkProcess } from "./work/process";
import { sentenceForEnded } from "./work/sentences";
import type { Found } from "./workbook-files";

/** Starting a process costs as much as checking some twenty files. */
const FILES_WORTH_A_PROCESS = 40;
const MOST_PROCESSES = 8;

/**
 * Checks files, each in a process that is ended where the file costs too much; in several where there are many.
 * @param show is given each result in the order of the files, as soon as those before it are there, and waited for
 * @throws what `show` throws; nothing more is checked then
 */
export async function checkFiles(
  files: readonly Found[],
  options: CheckOptions,
  bounds: Bounds,
  show: (checked: CheckedFile) => Promise<void>,
): Promise<void> {
  const wanted = Math.min(availableParallelism(), MOST_PROCESSES, Math.floor(files.length / FILES_WORTH_A_PROCESS));
  const processes = Array.from({ length: Math.max(1, wanted) }, () => new WorkProcess(withUnits(options, bounds)));
  const finish = inOrder(show);
  // The processes share one iterator: each takes the next file when it is done with its last.
  const jobs = files.entries();
  let isStopped = false;
  const work = async (process: WorkProcess): Promise<void> => {
    for (const [at, file] of jobs) {
      if (isStopped) return;
      await finish(at, await checked(process, file, options, bounds));
    }
  };
  try {
    await Promise.all(processes.map(work));
  } finally {
    isStopped = true;
    for (const process of processes) process.close();
  }
}

async function checked(
  process: WorkProcess,
  { path, error }: Found,
  options: CheckOptions,
  bounds: Bounds,
): Promise<CheckedFile> {
  if (error !== null) return uncheckedFile(path, error, options);
  const outcome = await process.run({ kind: "check", path, options });
  switch (outcome.kind) {
    case "done":
      return outcome.result;
    case "refused":
      return uncheckedFile(path, outcome.sentence, options);
    case "ended": {
      const units = await withoutCostlyUnits(options, bounds);
      return units === null
        ? uncheckedFile(path, sentenceForEnded(outcome.why, "check", bounds), options)
        : checked(process, { path, error }, { ...options, units }, bounds);
    }
  }
}

/** Each unit may take as long as a file of its own. */
const withUnits = ({ units }: CheckOptions, bounds: Bounds): Bounds => ({
  ...bounds,
  seconds: bounds.seconds * (1 + (units?.paths.length ?? 0)),
});

/**
 * The units without those that cost more than a file may, each tried by itself.
 * @returns `null` where it is none of them
 */
async function withoutCostlyUnits(options: CheckOptions, bounds: Bounds): Promise<UnitPaths | null> {
  if (options.units === null) return null;
  const { paths, refused } = options.units;
  const costly = new Map<string, Bilingual>();
  const process = new WorkProcess(bounds);
  try {
    for (const path of paths) {
      const outcome = await process.run({ kind: "check", path, options: { ...options, shape: "none", units: null } });
      if (outcome.kind === "ended") costly.set(path, sentenceForEnded(outcome.why, "check", bounds));
    }
  } finally {
    process.close();
  }
  if (costly.size === 0) return null;
  return {
    paths: paths.filter((path) => !costly.has(path)),
    refused: [...refused, ...[...costly].map(([path, sentence]) => ({ path, sentence }))],
  };
}

/** Holds results back until all before them are shown. */
function inOrder(show: (checked: CheckedFile) => Promise<void>): (at: number, checked: CheckedFile) => Promise<void> {
  const waiting = new Map<number, CheckedFile>();
  let next = 0;
  let shown = Promise.resolve();
  return (at, checked) => {
    waiting.set(at, checked);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      const result = ready;
      waiting.delete(next);
      next += 1;
      shown = shown.then(() => show(result));
    }
    return shown;
  };
}
