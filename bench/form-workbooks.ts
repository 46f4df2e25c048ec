import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Workbook } from "../src/workbook/workbook";
import { readWorkbook } from "../src/xlsx";

const INPUTS = join(__dirname, "../test/cases/forms/inputs");

/** A published disclosure as it is kept: rows as printed, a number format for each sheet. */
interface Document {
  readonly id: string;
  readonly form: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly (string | number | null)[])[];
    readonly merges?: readonly string[];
    readonly decimals?: number;
  }[];
}

/** A workbook of another form, with the place that published it. */
export interface FormWorkbook {
  readonly form: string;
  readonly workbook: Workbook;
}

/** The published disclosures of other places that the tests keep, as workbooks; none where they are not there. */
export function formWorkbooks(): FormWorkbook[] {
  if (!existsSync(INPUTS)) return [];
  return readdirSync(INPUTS)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const document = JSON.parse(readFileSync(join(INPUTS, file), "utf8")) as Document;
      return { form: document.id, workbook: workbookOf(document) };
    });
}

function workbookOf({ id, sheets }: Document): Workbook {
  const book = utils.book_new();
  for (const { name, rows, merges = [], decimals = 0 } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    const format = `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
    for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
      if (!address.startsWith("!") && cell.t === "n") cell.z = format;
    }
    sheet["!merges"] = merges.map((area) => utils.decode_range(area));
    utils.book_append_sheet(book, sheet, name.slice(0, 31));
  }
  const bytes = write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer;
  return readWorkbook(new Uint8Array(bytes), `${id}.xlsx`);
}
