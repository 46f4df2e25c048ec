import { fork, type ChildProcess } from "node:child_process";
import type { Bilingual } from "../../disclosure/bilingual";
import { onLeaving } from "../leaving";
import {
  TELLING_DESCRIPTOR,
  WORK_WORD,
  type Answer,
  type Bounds,
  type Ended,
  type Job,
  type Results,
  type Sent,
} from "./job";

type ResultOf<Work extends Job> = Results[Work["kind"]];

export type Outcome<Result> =
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "refused"; readonly sentence: Bilingual }
  | { readonly kind: "ended"; readonly why: Ended };

/** A process as large as this after a file starts afresh, so that the next file has all the room it may take. */
const LARGE_MEGABYTES = 400;
/** A process that waits, for a disk or a network, spends no time of the processor: the clock ends it. */
const CLOCK_PER_SECOND = 12;
const MILLISECONDS = 1000;
/** As many processes work as there are processors: a collector's own threads would only take them from each other. */
const COLLECTOR = ["--single-threaded-gc"];
/** No timer waits longer. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * A process beside the command in which files are worked on, one at a time. Whatever a file does to it costs that
 * file alone: the process is ended, the next file has a new one.
 */
export class WorkProcess {
  private child: Started | null = null;
  private isClosed = false;
  private readonly stay: () => void;

  constructor(private readonly bounds: Bounds) {
    this.stay = onLeaving(() => this.close());
  }

  /** Starts the process, so that it is there when the first file comes. */
  start(): void {
    if (this.child !== null || this.isClosed) return;
    // By the environment, which a single executable hears too.
    const options = `${process.env["NODE_OPTIONS"] ?? ""} --max-old-space-size=${Math.ceil(this.bounds.megabytes)}`;
    const child = fork(process.argv[1] ?? "", [WORK_WORD, JSON.stringify(this.bounds)], {
      env: { ...process.env, NODE_OPTIONS: options.trim() },
      execArgv: [...process.execArgv, ...(isSingleExecutable() ? [] : COLLECTOR)],
      // What Node prints when its memory is at an end is no sentence for anyone.
      stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"],
      serialization: "advanced",
    });
    // A process that ends over a file is told by `run`; what comes of it otherwise is of no interest.
    child.on("error", () => undefined);
    const started: Started = { child, told: null, last: null };
    // One that could not be started must not be ended either: a signal to no process goes to all of this group.
    if (child.pid === undefined) return;
    child.stdio[TELLING_DESCRIPTOR]?.on("data", (told: Buffer) => {
      started.told = told.toString() === "time" ? "time" : "memory";
    });
    this.child = started;
  }

  async run<Work extends Job>(job: Work): Promise<Outcome<ResultOf<Work>>> {
    this.start();
    const child = this.child;
    if (child === null) return { kind: "refused", sentence: NO_PROCESS };
    const answer = await answerOf<ResultOf<Work>>(child, job, this.bounds);
    if (answer.kind === "ended") this.child = null;
    else if (answer.megabytes > LARGE_MEGABYTES) this.dismiss();
    return answer;
  }

  close(): void {
    this.isClosed = true;
    this.stay();
    this.dismiss();
  }

  private dismiss(): void {
    // A process at work hears nothing else.
    this.child?.child.kill("SIGKILL");
    this.child = null;
  }
}

const NO_PROCESS: Bilingual = {
  zh: "系统不能再启动进程，或打开的文件太多。请关闭其他程序后再试。",
  en: "The system can start no further process, or has too many files open. Close other programs and try again.",
};

/** A single executable, which is its own script and takes no options of Node on its command line. */
const isSingleExecutable = (): boolean => process.argv[1] === process.execPath;

interface Started {
  readonly child: ChildProcess;
  /** The bound that the process said it had passed. */
  told: Ended | null;
  /** The job it was sent last. */
  last: Job | null;
}

function sentTo(started: Started, job: Job): Sent {
  const { last } = started;
  started.last = job;
  return job.kind === last?.kind && job.options === last.options ? { nextPath: job.path } : job;
}

function answerOf<Result>(
  started: Started,
  job: Job,
  { seconds }: Bounds,
): Promise<Answer<Result> | { readonly kind: "ended"; readonly why: Ended }> {
  const { child } = started;
  return new Promise((resolve) => {
    const settle = (answer: Parameters<typeof resolve>[0]): void => {
      clearTimeout(timer);
      child.off("message", onMessage).off("close", onEnd);
      resolve(answer);
    };
    const onMessage = (answer: unknown): void => {
      settle(answer as Answer<Result>);
    };
    const onEnd = (code: unknown, signal: unknown): void => {
      settle({ kind: "ended", why: started.told ?? (isOutOfMemory(code, signal) ? "memory" : "crash") });
    };
    const timer = setTimeout(
      () => {
        started.told = "time";
        child.kill("SIGKILL");
      },
      Math.min(seconds * CLOCK_PER_SECOND * MILLISECONDS, LONGEST_WAIT),
    );
    child.on("message", onMessage).on("close", onEnd);
    // A process that is gone already has told so before, or never will.
    child.send(sentTo(started, job), (error) => {
      if (error) settle({ kind: "ended", why: started.told ?? "crash" });
    });
  });
}

/** Node aborts where its memory is at an end: by signal, or by what a shell or Windows makes of it. */
function isOutOfMemory(code: unknown, signal: unknown): boolean {
  return signal === "SIGABRT" || signal === "SIGTRAP" || code === 134 || code === 0x80000003;
}
