import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { checkFile, uncheckedFile, type CheckedFile, type CheckOptions } from "./check-file";
import type { Found } from "./workbook-files";

/** Starting a process costs as much as checking some twenty files. */
const FILES_WORTH_A_PROCESS = 40;
const MOST_PROCESSES = 8;

/**
 * Checks files, in several processes where there are many.
 * @param show is given each result in the order of the files, as soon as those before it are there
 */
export async function checkFiles(
  files: readonly Found[],
  options: CheckOptions,
  show: (checked: CheckedFile) => void,
): Promise<void> {
  const processes = Math.min(availableParallelism(), MOST_PROCESSES, Math.floor(files.length / FILES_WORTH_A_PROCESS));
  if (processes < 2) for (const file of files) show(known(file) ?? checkFile(file.path, options));
  else await checkInProcesses(files, processes, options, inOrder(show));
}

const known = ({ path, error }: Found): CheckedFile | null => (error === null ? null : uncheckedFile(path, error));

/** Holds results back until all before them are shown. */
function inOrder(show: (checked: CheckedFile) => void): (at: number, checked: CheckedFile) => void {
  const waiting = new Map<number, CheckedFile>();
  let shown = 0;
  return (at, checked) => {
    waiting.set(at, checked);
    for (let ready = waiting.get(shown); ready; ready = waiting.get(shown)) {
      waiting.delete(shown);
      shown += 1;
      show(ready);
    }
  };
}

async function checkInProcesses(
  files: readonly Found[],
  processes: number,
  options: CheckOptions,
  finish: (at: number, checked: CheckedFile) => void,
): Promise<void> {
  // A process that ends over a file is told by `answer`; what comes of it afterwards is of no interest.
  const start = (): ChildProcess => {
    const child = fork(join(__dirname, "check-process.ts")).on("error", () => undefined);
    // As a message, for lists of codes are longer than an argument may be.
    child.send(options);
    return child;
  };
  const jobs = files.entries();
  const work = async (): Promise<void> => {
    let child = start();
    for (const [at, file] of jobs) {
      const checked = known(file) ?? (await answer(child, file.path));
      finish(at, checked ?? uncheckedFile(file.path, "校验时内存不足或程序中断。请单独校验这个文件。"));
      if (checked === null) child = start();
    }
    child.disconnect();
  };
  // The processes share one iterator: each takes the next file when it is done with its last.
  await Promise.all(Array.from({ length: processes }, work));
}

/** What the process makes of a file; `null` where it ended over it. */
function answer(child: ChildProcess, path: string): Promise<CheckedFile | null> {
  return new Promise((resolve) => {
    const onMessage = (checked: unknown): void => {
      settle(checked as CheckedFile);
    };
    const onEnd = (): void => {
      settle(null);
    };
    const settle = (checked: CheckedFile | null): void => {
      child.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
      resolve(checked);
    };
    child.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
    child.send(path);
  });
}
