import { columnName, rectangleAddress } from "../workbook/address";
import { HostRefusal, type NewCell, type NewSheet, type NewSheetPort } from "../workbook/ports";
import { NEW_CELL_LOOKS, pointsOf } from "../workbook/text-looks";
import type { OfficeConnection } from "./connection";
import { refusalOf, refusalWithCause } from "./refusal";
import { typedContent } from "./typed-content";

/** Sheets for a person to fill in, over Office.js. Two round trips. */
export function createNewSheets(connection: OfficeConnection): NewSheetPort {
  return {
    addSheets: async (sheets) => {
      const names = sheets.map(({ name }) => name);
      const taken = await takenAmong(connection, names).catch((error: unknown) => {
        throw refusalOf(error);
      });
      if (taken.length > 0) throw new HostRefusal("changed", taken.join("、"), "the workbook has such a sheet already");
      try {
        await connection.run(async (context) => {
          for (const sheet of sheets) add(context.workbook.worksheets, sheet);
          await context.sync();
        });
      } catch (error) {
        const refusal = await refusalWithCause(error, names.join("、"), connection);
        await takeAway(connection, names);
        throw refusal;
      }
    },
  };
}

async function takenAmong(connection: OfficeConnection, names: readonly string[]): Promise<readonly string[]> {
  return connection.run(async (context) => {
    const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    await context.sync();
    return names.filter((_, at) => found[at]?.isNullObject === false);
  });
}

function add(worksheets: Excel.WorksheetCollection, { name, rows, widths }: NewSheet): void {
  const sheet = worksheets.add(name);
  widths.forEach((width, column) => {
    const name = columnName(column);
    sheet.getRange(`${name}:${name}`).format.columnWidth = pointsOf(width);
  });
  rows.forEach((cells, row) => {
    if (cells.length === 0) return;
    const range = sheet.getRange(rectangleAddress({ row, column: 0, rows: 1, columns: cells.length }));
    // The format first: what a cell makes of a content depends on it.
    range.numberFormat = [cells.map(({ numberFormat }) => numberFormat)];
    range.formulas = [cells.map(({ value, numberFormat }) => typedContent(value, numberFormat))];
  });
  for (const { first, last, look } of runsOf(rows)) {
    const columns = look === "title" || look === "note" ? 1 : widths.length;
    const { format } = sheet.getRange(rectangleAddress({ row: first, column: 0, rows: last - first + 1, columns }));
    const { size, bold, alignment, wraps } = NEW_CELL_LOOKS[look];
    format.font.size = size;
    format.font.bold = bold;
    format.horizontalAlignment = alignment;
    format.wrapText = wraps;
  }
}

/** Rows of one look that follow each other. */
function runsOf(rows: NewSheet["rows"]): { first: number; last: number; look: NewCell["look"] }[] {
  const runs: { first: number; last: number; look: NewCell["look"] }[] = [];
  rows.forEach((cells, row) => {
    const look = cells[0]?.look ?? "cell";
    const run = runs.at(-1);
    if (run?.look === look) run.last = row;
    else runs.push({ first: row, last: row, look });
  });
  return runs;
}

/** What was begun goes again; nobody can have written into it in the meantime. */
async function takeAway(connection: OfficeConnection, names: readonly string[]): Promise<void> {
  await connection
    .run(async (context) => {
      const found = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      await context.sync();
      for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    })
    .catch((error: unknown) => {
      throw new HostRefusal("not-restored", names.join("、"), refusalOf(error).detail);
    });
}
