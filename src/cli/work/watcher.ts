import { Worker } from "node:worker_threads";
import { TELLING_DESCRIPTOR, type Bounds } from "./job";

const EVERY_MILLISECONDS = 50;

/**
 * A thread beside the work, which cannot be interrupted from its own: it ends the process that spends more than a
 * file may cost, having told why. Plain JavaScript, so that it starts at once.
 */
const WATCHING = `
const { workerData } = require("node:worker_threads");
const { writeSync } = require("node:fs");
const { jobs, seconds, megabytes, every, descriptor } = workerData;
const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
let job = 0;
let from = 0;
setInterval(() => {
  const current = Atomics.load(jobs, 0);
  if (current !== job) { job = current; from = spent(); }
  const isIdle = current % 2 === 0;
  if (isIdle) return;
  const passed = spent() - from > seconds ? "time" : process.memoryUsage.rss() / 1048576 > megabytes ? "memory" : null;
  if (passed === null) return;
  try { writeSync(descriptor, passed); } catch {}
  process.kill(process.pid, "SIGKILL");
}, every);
`;

/** Watches the work of this process, file by file. */
export interface Watcher {
  begin(): void;
  end(): void;
}

export function startWatcher({ seconds, megabytes }: Bounds): Watcher {
  const jobs = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(WATCHING, {
    eval: true,
    execArgv: [],
    workerData: { jobs, seconds, megabytes, every: EVERY_MILLISECONDS, descriptor: TELLING_DESCRIPTOR },
  });
  worker.unref();
  // Odd while a file is worked on.
  const next = (): void => void Atomics.add(jobs, 0, 1);
  return { begin: next, end: next };
}
