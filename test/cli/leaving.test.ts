import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tablesBytes } from "../support/file-of";
import { inNewFolder, PROGRAM } from "./run";
import { waitUntil } from "../support/wait";

jest.setTimeout(120_000);

/** The processes that were started by one, as the system knows them. */
function childrenOf(parent: number): number[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/u.test(name)) return [];
    try {
      const [, ppid] = /\) \S (\d+) /u.exec(readFileSync(`/proc/${name}/stat`, "latin1")) ?? [];
      return Number(ppid) === parent ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
};

test.each(["SIGINT", "SIGTERM"] as const)(
  "a check broken off by %s leaves no report, no half file and no process behind",
  async (signal) => {
    await inNewFolder(async (folder) => {
      for (let number = 0; number < 30; number += 1) writeFileSync(join(folder, `${number}.xlsx`), tablesBytes());
      const words = [PROGRAM, "check", ".", "--report", "底稿.xlsx", "--report", "底稿.html"];
      const child = spawn(process.execPath, words, { cwd: folder, stdio: "ignore" });
      const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
      const isGrowing = (): boolean => readdirSync(folder).some((name) => name.endsWith(".tmp"));
      await waitUntil(() => isGrowing() && childrenOf(child.pid ?? 0).length > 0);
      const work = childrenOf(child.pid ?? 0);
      child.kill(signal);
      expect(await ended).toBe(signal === "SIGINT" ? 130 : 143);
      await waitUntil(() => !work.some(isAlive));
      expect(readdirSync(folder).filter((name) => !/^\d+\.xlsx$/u.test(name))).toEqual([]);
    });
  },
);
