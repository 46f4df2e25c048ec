import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { layOutInput, type LayoutCell } from "../../src/disclosure/inputs/layout";
import { INPUT_DEFINITIONS } from "../../src/disclosure/inputs/sheets";
import type { Cell } from "../../src/workbook/cell";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { sample } from "./sample";
import { plainSheet } from "./grid-draft";

const ENTRIES = join(__dirname, "../../assets/sample/inputs");

/** The sample disclosure with the sheets the officer filled in. */
export function sampleWithInputs(): Workbook {
  const tables = sample();
  return { ...tables, sheets: [...tables.sheets, ...inputSheets()] };
}

/** The input sheets of the sample alone. */
export function inputSheets(): Sheet[] {
  const files = readdirSync(ENTRIES)
    .filter((file) => file.endsWith(".tsv"))
    .sort();
  return files.flatMap((file, index) => {
    const definition = INPUT_DEFINITIONS[index];
    if (!definition) return [];
    const [, ...entries] = readFileSync(join(ENTRIES, file), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    const { tab, rows } = layOutInput(definition, entries);
    return [
      plainSheet(
        tab,
        rows.map((row) => row.map(cellOf)),
      ),
    ];
  });
}

function cellOf({ value, numberFormat }: LayoutCell): Cell {
  return { value, text: value === null ? "" : String(value), numberFormat, formula: null };
}
