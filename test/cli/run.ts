import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command as a person runs it: a process of its own, in the given folder. */
export function run(command: "check" | "repair", words: readonly string[], folder: string): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", join(ROOT, "node_modules/tsx/dist/loader.mjs"), join(ROOT, "src/cli", `${command}.ts`), ...words],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A folder for the length of one test. */
export function inFolder(test: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "cli-"));
  try {
    test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
