import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAddress, type Rectangle } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell";
import { displayedText } from "../../src/workbook/display";
import type { Workbook } from "../../src/workbook/workbook";
import { sheetOf, typed } from "./grid-draft";

interface PrintedSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** `A1:D1`. */
  readonly merges?: readonly string[];
  readonly decimals: number;
}

interface PrintedBook {
  readonly id: string;
  /** The place and what kind of unit it is, for a reader. */
  readonly form: string;
  readonly sheets: readonly PrintedSheet[];
}

/** A sound disclosure as places print them whose form nobody described. */
interface InventedBook extends PrintedBook {
  /** The kinds of tables that stand on each tab. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** Small disclosures as places published them; names replaced, labels, codes and figures as printed. */
export const REAL_FORMS: readonly PrintedBook[] = booksIn("../cases/forms").map((book) => book as PrintedBook);

/**
 * Disclosures in the layouts of places, levels and years that no form describes: headers, titles, lines and their order
 * as these print them, the figures invented and sound.
 */
export const INVENTED_PLACES: readonly InventedBook[] = booksIn("../cases/places").map((book) => book as InventedBook);

function booksIn(folder: string): readonly unknown[] {
  const path = join(__dirname, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file): unknown => JSON.parse(readFileSync(join(path, file), "utf8")));
}

/** The disclosure as a workbook: amounts with the decimals they were published with, merges as printed. */
export function printedWorkbook({ id, sheets }: PrintedBook): Workbook {
  return {
    name: `${id}.xlsx`,
    sheets: sheets.map(({ name, rows, merges = [], decimals }) => {
      const amounts = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
      const formatOf = (column: number): string => (id.startsWith("yunnan") && column === 4 ? "0.00%" : amounts);
      return sheetOf({
        name: name.slice(0, 31),
        visibility: "visible",
        isProtected: false,
        merges: merges.map(rectangleOf),
        hiddenRows: [],
        hiddenColumns: [],
        rows: rows.map((row) =>
          row.map((value, column) => {
            if (typeof value !== "number") return typed(value);
            const numberFormat = formatOf(column);
            return { value, text: displayedText(value, numberFormat), numberFormat, formula: null };
          }),
        ),
      });
    }),
  };
}

function rectangleOf(area: string): Rectangle {
  const [from, to] = area.split(":").map(parseAddress);
  if (!from || !to) throw new Error(`no area: ${area}`);
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
