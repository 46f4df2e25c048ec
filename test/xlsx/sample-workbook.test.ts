import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { SAMPLE_FILE, TEMPLATE_FILE } from "./files";

const ROOT = join(__dirname, "../..");

test("the sample and the template checked in are what the script builds from the data", () => {
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  try {
    execFileSync(process.execPath, ["--import", "tsx", "scripts/build-workbooks.ts", folder], { cwd: ROOT });
    expect(readFileSync(join(folder, "sample/disclosure-2024.xlsx")).equals(readFileSync(SAMPLE_FILE))).toBe(true);
    expect(readFileSync(join(folder, "template/disclosure-template.xlsx")).equals(readFileSync(TEMPLATE_FILE))).toBe(
      true,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test("the template has the sample's sheets, headers and labels, and no figure", () => {
  const sample = readWorkbook(new Uint8Array(readFileSync(SAMPLE_FILE)), "sample");
  const template = readWorkbook(new Uint8Array(readFileSync(TEMPLATE_FILE)), "template");
  expect(template.sheets.map(({ name }) => name)).toEqual(sample.sheets.map(({ name }) => name));
  for (const [at, { grid, name }] of template.sheets.slice(0, 11).entries()) {
    const filled = sample.sheets[at]?.grid;
    expect(grid.cell(1, 0)).toEqual(filled?.cell(1, 0));
    expect([name, grid.cell(2, 0).value]).toEqual([name, "编制部门："]);
    for (let row = 3; row < grid.bottom; row += 1) {
      for (let column = 0; column < grid.right; column += 1)
        expect([name, row, column, typeof grid.cell(row, column).value]).not.toEqual([name, row, column, "number"]);
    }
    for (let column = 0; column < (filled?.right ?? 0); column += 1)
      expect(grid.cell(4, column).value).toBe(filled?.cell(4, column).value);
  }
});
