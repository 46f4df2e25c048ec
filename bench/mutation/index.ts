/**
 * Changes the code one small fault at a time and tells which faults no test notices.
 *
 *   npm run mutate                            everything
 *   npm run mutate -- money src/workbook …    modules by name, or by a file or folder of theirs
 *   npm run mutate -- --lines=0.2 solution    the faults of one line in five, drawn at random, where all take too long
 *
 * A fault that no test notices but the type check refuses does not count. The others are printed with their lines;
 * docs/mutation.md has the scores and the faults that change nothing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { MODULES, type Module } from "./modules";
import { typeChecker, type Replacement } from "./type-check";

const FOLDER = "coverage";
const REPORT = `${FOLDER}/mutation.json`;
const CONFIG = `${FOLDER}/mutation.config.json`;

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: Pick<Replacement, "start" | "end">;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** What is to be mutated of a module. */
interface Chosen {
  readonly module: Module;
  readonly files: readonly string[];
}

/** Modules by name, or the files of theirs that are named or lie in a folder named. */
function chosen(names: readonly string[]): Chosen[] {
  return MODULES.flatMap((module) => {
    const all = statSync(module.source).isFile() ? [module.source] : globSync(`${module.source}/**/*.ts`).sort();
    const isWhole = names.length === 0 || names.includes(module.name);
    const isNamed = (file: string): boolean =>
      names.some((name) => file === name || file.startsWith(`${name.replace(/\/$/u, "")}/`));
    const files = isWhole ? all : all.filter(isNamed);
    return files.length === 0 ? [] : [{ module, files }];
  });
}

/** A share of the lines of a file, drawn at random but the same each time; the file itself where all are wanted. */
function drawn(file: string, share: number): string[] {
  if (share >= 1) return [file];
  let seed = [...file].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 2147483647, 7);
  const isDrawn = (): boolean => (seed = (seed * 48271) % 2147483647) < share * 2147483647;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((_, at) => (isDrawn() ? [`${file}:${at + 1}-${at + 1}`] : []));
}

function mutated(modules: readonly Chosen[], share: number): Report {
  const sources = modules.flatMap(({ files }) => files.flatMap((file) => drawn(file, share)));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    CONFIG,
    JSON.stringify({
      mutate: sources,
      plugins: ["./bench/mutation/quick-runner.mjs"],
      testRunner: "quick",
      quick: { tests: [...new Set(modules.flatMap(({ module }) => module.tests))].filter(existsSync) },
      coverageAnalysis: "perTest",
      concurrency: 1,
      timeoutMS: 5000,
      reporters: ["json"],
      jsonReporter: { fileName: REPORT },
      tempDirName: `${FOLDER}/sandbox`,
      ignorePatterns: ["dist", "docs"],
      warnings: false,
    }),
  );
  const { status } = spawnSync("npx", ["stryker", "run", CONFIG], { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`stryker ended with ${status}`);
  return JSON.parse(readFileSync(REPORT, "utf8")) as Report;
}

type Compiles = ReturnType<typeof typeChecker>;

const UNNOTICED: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);
const NOTICED: ReadonlySet<string> = new Set(["Killed", "Timeout"]);

function tell(name: string, files: readonly string[], report: Report, compiles: Compiles): void {
  const mutants = files.flatMap((file) => {
    const told = report.files[file];
    const lines = told?.source.split("\n") ?? [];
    return (told?.mutants ?? []).map((mutant) => ({ ...mutant, file, text: lines[mutant.location.start.line - 1] }));
  });
  const unnoticed = mutants.filter(
    ({ status, file, location, replacement }) =>
      UNNOTICED.has(status) && compiles({ file, ...location, text: replacement ?? "" }),
  );
  for (const { status, replacement, location, file, text } of unnoticed)
    console.log(
      `${file}:${location.start.line}:${location.start.column} ${status} → ${replacement ?? ""}\n    ${text?.trim()}`,
    );
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  const all = noticed + unnoticed.length;
  const share = all === 0 ? "" : ` (${((100 * noticed) / all).toFixed(1)} %)`;
  console.log(`${name}: ${noticed} of ${all} noticed${share}`);
}

const LINES = "--lines=";
const given = process.argv.slice(2);
const share = Number(given.find((each) => each.startsWith(LINES))?.slice(LINES.length) ?? 1);
const modules = chosen(given.filter((each) => !each.startsWith(LINES)));
if (modules.length === 0) {
  console.error(`no such module; there are ${MODULES.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
} else {
  const report = mutated(modules, share);
  const compiles = typeChecker(modules.flatMap(({ files }) => files));
  for (const { module, files } of modules) tell(module.name, files, report, compiles);
}
