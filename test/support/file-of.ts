import { write, utils, type CellObject } from "@e965/xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import { sample } from "./sample";

/** The file of a workbook, its number formats with it. */
export function fileOf({ sheets }: Workbook): Uint8Array {
  const book = utils.book_new();
  for (const { name, grid } of sheets) {
    const rows = Array.from({ length: grid.bottom }, (_, row) =>
      Array.from({ length: grid.right }, (_unused, column): CellObject | null => {
        const { value, numberFormat } = grid.cell(row, column);
        if (value === null) return null;
        return typeof value === "number"
          ? { t: "n", v: value, z: numberFormat }
          : { t: "s", v: String(value), z: numberFormat };
      }),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** The file of the sample's eleven tables, for tests to which any workbook will do: without its input sheets it is checked in half the time. */
export const tablesBytes = (): Uint8Array => fileOf(sample());
