import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleBytes } from "../xlsx/files";
import { inFolder, program, run } from "./run";

jest.setTimeout(120_000);

const ENDINGS: Readonly<Record<string, string>> = { win32: "win", linux: "linux" };
const NAME = `budget-disclosure-${ENDINGS[process.platform] ?? process.platform}-${process.arch}`;
const EXECUTABLE = join(__dirname, "../../dist/executables", process.platform === "win32" ? `${NAME}.exe` : NAME);

/** Made by `npm run build:executables`, which takes Node for three platforms from the registry. */
const built = existsSync(EXECUTABLE) ? describe : describe.skip;

built("the single executable", () => {
  const start = (words: readonly string[], folder: string) => {
    const { status, stdout, stderr } = spawnSync(EXECUTABLE, words, {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    return { code: status, out: stdout, err: stderr };
  };

  test("checks a folder with the same result as the script, in a process of its own for bounds", () =>
    inFolder((folder) => {
      for (const name of ["甲.xlsx", "乙.xlsx"]) writeFileSync(join(folder, name), sampleBytes());
      expect(start(["check", ".", "--json"], folder)).toEqual(run("check", [".", "--json"], folder));
      expect(start(["check", "甲.xlsx", "--max-seconds", "0.01"], folder).out).toContain("已停止");
    }));

  test.each([[["--version"]], [["audit", "-h"]], [["check", "--foo"]], [["check", "没有.xlsx"]]])(
    "answers %j as the script does",
    (words) => inFolder((folder) => expect(start(words, folder)).toEqual(program(words, folder))),
  );
});
