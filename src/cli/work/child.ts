import { speak } from "../language";
import { bilingualFor } from "../system-errors";
import { BOUNDS, type Answer, type Bounds, type Job, type Results, type Sent } from "./job";
import { startWatcher, type Watcher } from "./watcher";

/** Only what the work needs is loaded: the start is what a single file costs most. */
async function workOn(job: Job): Promise<() => Results[Job["kind"]] | Promise<Results[Job["kind"]]>> {
  switch (job.kind) {
    case "check": {
      const { checkFile } = await import("../check-file");
      return () => checkFile(job.path, job.options);
    }
    case "repair": {
      const { repairJob } = await import("../repair-job");
      return () => repairJob(job.path, job.options);
    }
    case "narrate": {
      const { narrateFile } = await import("../narrate-file");
      return () => narrateFile(job.path, job.options);
    }
    case "audit": {
      const { auditFile } = await import("../audit-file");
      return () => auditFile(job.path, job.options);
    }
    case "codes": {
      const { readCodeList } = await import("../code-list-file");
      return () => readCodeList(job.path);
    }
    case "replies": {
      const { repliesFile } = await import("../inspection/replies-file");
      return () => repliesFile(job.path);
    }
  }
}

const megabytes = (): number => process.memoryUsage.rss() / (1024 * 1024);

async function answerTo(job: Job, watcher: Watcher): Promise<Answer<Results[Job["kind"]]>> {
  speak(job.options.language);
  const work = await workOn(job);
  watcher.begin();
  try {
    return { kind: "done", result: await work(), megabytes: megabytes() };
  } catch (error) {
    return { kind: "refused", sentence: bilingualFor(error), megabytes: megabytes() };
  } finally {
    watcher.end();
  }
}

/**
 * A process that works on one file after the other, as it is sent them; `process.ts` starts it.
 * @param bounds what a file may cost, as JSON
 */
export function workOnFiles(bounds: string): void {
  const watcher = startWatcher({ ...BOUNDS, ...(JSON.parse(bounds) as Partial<Bounds>) });
  let last: Job | null = null;
  process.on("message", (sent: Sent) => {
    const job = "kind" in sent ? sent : last && { ...last, path: sent.nextPath };
    if (job === null) throw new Error("The first message to a process is a whole job.");
    last = job;
    void answerTo(job, watcher).then((answer) => process.send?.(answer));
  });
  // The command that asked is gone, or has all it wanted.
  process.on("disconnect", () => process.exit());
}
