import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export type Command = "check" | "repair" | "narrate" | "audit";

/** The program as it is installed; built before the tests. */
export const PROGRAM = join(ROOT, "dist/cli/budget-disclosure.js");

const words = (command: Command): string[] => [PROGRAM, command];

/** A command as a person runs it: a process of its own, in the given folder. */
export const run = (command: Command, more: readonly string[], folder: string): Run =>
  program([command, ...more], folder);

/** The program with any words. */
export function program(words: readonly string[], folder: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same with standard output going to a file, opened as the shell opens it: `w` for `>`, `a` for `>>`. */
export function runInto(
  output: string,
  flag: "w" | "a",
  command: Command,
  more: readonly string[],
  folder: string,
): Run {
  const file = openSync(output, flag);
  try {
    const { status, stderr } = spawnSync(process.execPath, [...words(command), ...more], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", file, "pipe"],
    });
    return { code: status, out: "", err: stderr };
  } finally {
    closeSync(file);
  }
}

/** The same in a shell that does something before: `ulimit -f 8`. */
export function runAfter(before: string, command: Command, more: readonly string[], folder: string): Run {
  const { status, stdout, stderr } = spawnSync(
    "sh",
    ["-c", `${before}; exec "$@"`, "sh", process.execPath, ...words(command), ...more],
    { cwd: folder, encoding: "utf8" },
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

/** The same for a test that waits. */
export async function inNewFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cli-"));
  try {
    await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
