import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateWorkbook } from "../src/actions/validate";
import { readWorkbook } from "../src/xlsx";
import { fastest, milliseconds, printTable } from "./report";

const ROOT = join(__dirname, "..");
const SAMPLE = join(ROOT, "assets/sample/disclosure-2024.xlsx");

/** Prints what a file costs by itself, and how many the command line does a second with its start-up counted. */
export function benchCommandLine(): void {
  const bytes = readFileSync(SAMPLE);
  const workbook = readWorkbook(bytes, "disclosure-2024.xlsx");
  const reading = fastest(10, () => readWorkbook(bytes, "disclosure-2024.xlsx"));
  const validating = fastest(10, () => validateWorkbook(workbook));
  printTable("One .xlsx file, warm", [
    ["", "ms"],
    ["read the file", milliseconds(reading)],
    ["recognise, check, diagnose", milliseconds(validating)],
    ["files a second", (1000 / (reading + validating)).toFixed(0)],
  ]);
  printTable("From the command line", [["files", "s", "files a second"], ...[1, 20, 200].map(folderOf)]);
}

function folderOf(files: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), "disclosures-"));
  try {
    for (let i = 0; i < files; i += 1) copyFileSync(SAMPLE, join(folder, `${i}.xlsx`));
    const start = performance.now();
    const { status, stderr } = spawnSync("npm", ["run", "--silent", "check", "--", folder, "--json"], {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    const seconds = (performance.now() - start) / 1000;
    // The published disclosure has errors of its own, which is exit code 1.
    if (status !== 0 && status !== 1) throw new Error(`check ended with ${String(status)}: ${stderr}`);
    return [String(files), seconds.toFixed(1), (files / seconds).toFixed(1)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
