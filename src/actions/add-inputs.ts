import type { InputLayout } from "../disclosure/inputs/layout";
import { missingSheets } from "../disclosure/inputs/prefill";
import type { NewCell, NewSheet, NewSheetPort } from "../workbook/ports";
import { knownOfLastYear, type LastYearFile } from "./last-year-file";
import type { Narration } from "./narrate";

/** The sheets that 补上填报表 would add, by the names of their tabs; empty where the workbook has them all. */
export function sheetsToAdd(narration: Narration, lastYear: LastYearFile | null): readonly InputLayout[] {
  // Without a disclosure table nothing is known, and the sheets would describe nothing.
  if (Object.keys(narration.book.tables).length === 0) return [];
  const names = narration.workbook.sheets.map(({ name }) => name);
  return missingSheets(narration.book, names, lastYear === null ? null : knownOfLastYear(lastYear.workbook));
}

/**
 * 补上填报表: adds the input sheets that the text needs and the workbook lacks, filled with what the tables and last
 * year's workbook say. What is there is not touched.
 * @returns the names of the sheets added
 * @throws HostRefusal where they cannot be added; none is then
 */
export async function addInputs(
  host: NewSheetPort,
  narration: Narration,
  lastYear: LastYearFile | null,
): Promise<readonly string[]> {
  const layouts = sheetsToAdd(narration, lastYear);
  if (layouts.length > 0) await host.addSheets(layouts.map(sheetFrom));
  return layouts.map(({ tab }) => tab);
}

const LOOKS: Readonly<Record<InputLayout["rows"][number][number]["role"], NewCell["look"]>> = {
  title: "title",
  instruction: "note",
  header: "header",
  label: "cell",
  entry: "cell",
};

function sheetFrom({ tab, rows, widths }: InputLayout): NewSheet {
  return {
    name: tab,
    widths,
    rows: rows.map((row) => row.map(({ value, numberFormat, role }) => ({ value, numberFormat, look: LOOKS[role] }))),
  };
}
