import { EMPTY_CELL, type CellValue } from "../../src/workbook/cell";
import type { Workbook } from "../../src/workbook/workbook";
import { plainSheet, typed } from "./grid-draft";

export type Rows = readonly (readonly CellValue[])[];

/** A workbook of sheets written down as rows; `""` is an empty cell, numbers show two decimals. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Workbook {
  return {
    name: "disclosure-2026.xlsx",
    sheets: Object.entries(sheets).map(([name, rows]) =>
      plainSheet(
        name,
        rows.map((row) =>
          row.map((value) => {
            if (value === "") return EMPTY_CELL;
            if (typeof value !== "number") return typed(value);
            return { ...typed(value, "#,##0.00"), text: value.toFixed(2) };
          }),
        ),
      ),
    ),
  };
}
