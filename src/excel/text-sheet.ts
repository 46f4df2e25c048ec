import { HostRefusal, type TextRow, type TextSheetPort } from "../workbook/ports";
import type { OfficeConnection } from "./connection";
import { refusalOf, refusalWithCause } from "./refusal";
import { typedText } from "./typed-content";

const STYLES: Readonly<
  Record<TextRow["style"], { readonly size: number; readonly bold: boolean; readonly alignment: "Center" | "Left" }>
> = {
  title: { size: 18, bold: true, alignment: "Center" },
  heading: { size: 14, bold: true, alignment: "Left" },
  subheading: { size: 12, bold: true, alignment: "Left" },
  body: { size: 12, bold: false, alignment: "Left" },
};

/** Wide enough for some forty characters a line, as on a printed page. */
const COLUMN_POINTS = 520;

/** A sheet of text: one paragraph a row in column A. */
export function createTextSheets(connection: OfficeConnection): TextSheetPort {
  const readTextSheet = async (name: string): Promise<readonly string[] | null> => {
    try {
      return await textsOf(connection, name);
    } catch (error) {
      throw refusalOf(error, name);
    }
  };
  return {
    readTextSheet,
    writeTextSheet: async (name, rows) => {
      const before = await readTextSheet(name);
      try {
        await writeTexts(connection, name, rows, before);
      } catch (error) {
        const refusal = await refusalWithCause(error, name, connection);
        // What was there comes back; a sheet that was not there goes again.
        await (before === null ? removeSheet(connection, name) : putTexts(connection, name, before, rows.length)).catch(
          (failure: unknown) => {
            throw new HostRefusal(
              refusal.reason,
              name,
              `${refusal.detail}; could not be restored: ${refusalOf(failure).detail}`,
            );
          },
        );
        throw refusal;
      }
    },
  };
}

async function textsOf(connection: OfficeConnection, name: string): Promise<readonly string[] | null> {
  return connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
    used.load("rowIndex,values");
    await context.sync();
    if (sheet.isNullObject) return null;
    if (used.isNullObject) return [];
    const values = used.values as unknown[][] | null;
    if (values === null) throw new HostRefusal("too-large", name, "too many rows");
    return [
      ...Array.from({ length: used.rowIndex }, () => ""),
      ...values.map(([value]) => (typeof value === "string" ? value : String(value ?? ""))),
    ];
  });
}

/** Texts of equal style that follow each other are styled together. */
function runsOf(
  rows: readonly TextRow[],
): { readonly style: TextRow["style"]; readonly first: number; readonly last: number }[] {
  const runs: { style: TextRow["style"]; first: number; last: number }[] = [];
  rows.forEach(({ style }, at) => {
    const run = runs.at(-1);
    if (run?.style === style) run.last = at + 1;
    else runs.push({ style, first: at + 1, last: at + 1 });
  });
  return runs;
}

async function writeTexts(
  connection: OfficeConnection,
  name: string,
  rows: readonly TextRow[],
  before: readonly string[] | null,
): Promise<void> {
  await connection.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = before === null ? worksheets.add(name) : worksheets.getItem(name);
    if (before === null) sheet.getRange("A:A").format.columnWidth = COLUMN_POINTS;
    fillColumn(
      sheet,
      rows.map(({ text }) => text),
      before?.length ?? 0,
    );
    for (const { style, first, last } of runsOf(rows)) {
      const { format } = sheet.getRange(`A${first}:A${last}`);
      const { size, bold, alignment } = STYLES[style];
      format.font.size = size;
      format.font.bold = bold;
      format.horizontalAlignment = alignment;
      format.wrapText = true;
    }
    await context.sync();
  });
}

async function putTexts(
  connection: OfficeConnection,
  name: string,
  texts: readonly string[],
  present: number,
): Promise<void> {
  await connection.run(async (context) => {
    fillColumn(context.workbook.worksheets.getItem(name), texts, present);
    await context.sync();
  });
}

async function removeSheet(connection: OfficeConnection, name: string): Promise<void> {
  await connection.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}

/** Column A from the top; what stood below the last text is emptied, content only. */
function fillColumn(sheet: Excel.Worksheet, texts: readonly string[], present: number): void {
  if (texts.length > 0)
    sheet.getRange(`A1:A${texts.length}`).values = texts.map((text) => [typedText(text, "General")]);
  if (present > texts.length) sheet.getRange(`A${texts.length + 1}:A${present}`).clear("Contents");
}
