import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { validateWorkbook } from "../src/actions/validate";
import { readWorkbook } from "../src/xlsx";
import { buildCli, CLI } from "../scripts/build-cli";
import { disclosureSheets } from "../scripts/workbooks/disclosure-sheets";
import { drawWorkbook } from "../scripts/workbooks/draw";
import { fastest, milliseconds, printTable } from "./report";

const ROOT = join(__dirname, "..");
const SAMPLE = join(ROOT, "assets/sample/disclosure-2024.xlsx");

/** Prints what a file costs by itself, what a start costs, and how many files the command line does a second. */
export async function benchCommandLine(): Promise<void> {
  await buildCli();
  const folder = mkdtempSync(join(tmpdir(), "disclosures-"));
  try {
    const eleven = join(folder, "eleven-tables.xlsx");
    writeFileSync(eleven, await drawWorkbook(disclosureSheets().sample, "自治区财政厅2024年部门预算公开"));
    printTable("One .xlsx file, warm", [
      ["", "read, ms", "recognise, check, diagnose, ms", "files a second"],
      warm("eleven tables", eleven),
      warm("sample", SAMPLE),
    ]);
    printTable("Starting: check of the sample", [
      ["", "s of the processor, with its work process"],
      ...starts().map(([name, words]) => [name, processorSeconds(words).toFixed(2)]),
    ]);
    printTable(`From the command line, ${availableParallelism()} processors`, [
      ["files of eleven tables", "s", "files a second", "MB at most, command alone"],
      ...[1, 20, 400].map((files) => folderOf(eleven, files, [])),
      [...folderOf(eleven, 400, ["--report", "report.xlsx", "--report", "report.html"]), "with reports"],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function warm(name: string, path: string): string[] {
  const bytes = readFileSync(path);
  const workbook = readWorkbook(bytes, "a.xlsx");
  const reading = fastest(10, () => readWorkbook(bytes, "a.xlsx"));
  const validating = fastest(10, () => validateWorkbook(workbook));
  return [name, milliseconds(reading), milliseconds(validating), (1000 / (reading + validating)).toFixed(0)];
}

/** The ways to start the program that are there. */
function starts(): (readonly [string, readonly string[]])[] {
  const executable = join(ROOT, `dist/executables/budget-disclosure-${process.platform}-${process.arch}`);
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  return [
    ["through a compiler, npm run check", [process.execPath, tsx, "src/cli/index.ts"]],
    ["as installed", [process.execPath, CLI]],
    ...(existsSync(executable) ? [["single executable", [executable]] as const] : []),
  ];
}

/** Of the program and every process it starts, as the shell's `times` tells. */
function processorSeconds(words: readonly string[]): number {
  const { stdout } = spawnSync("bash", ["-c", '"$@" >/dev/null 2>&1; times', "bash", ...words, "check", SAMPLE], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const [, children = ""] = stdout.trim().split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

function folderOf(file: string, files: number, more: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "disclosures-"));
  try {
    for (let i = 0; i < files; i += 1) copyFileSync(file, join(folder, `${i}.xlsx`));
    const start = performance.now();
    // GNU time tells the most memory of the command itself; what works on the files is bounded by itself.
    const words = ["-f", "%M", process.execPath, CLI, "check", ".", "--json", ...more];
    const { status, stderr } = spawnSync("/usr/bin/time", words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0 && status !== 1) throw new Error(`check ended with ${String(status)}: ${stderr}`);
    const kilobytes = Number(/^(\d+)$/mu.exec(stderr)?.[1] ?? Number.NaN);
    return [String(files), seconds.toFixed(1), (files / seconds).toFixed(1), (kilobytes / 1024).toFixed(0)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
