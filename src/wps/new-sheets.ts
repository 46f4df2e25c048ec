import { cellAddress } from "../workbook/address";
import { HostRefusal, type NewSheet, type NewSheetPort } from "../workbook/ports";
import { NEW_CELL_LOOKS } from "../workbook/text-looks";
import { putContent } from "./cells";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./jsapi";
import { attempt, changeableWorkbook, sheetNamed, sheetsOf } from "./refusal";
import { unheard, type Session } from "./session";

const ALIGNMENTS = { Center: -4108, Left: -4131 } as const;

/** Sheets for a person to fill in, in WPS. */
export function createNewSheets(app: WpsApplication, session: Session): NewSheetPort {
  return {
    addSheets: (sheets) =>
      attempt(sheets.map(({ name }) => name).join("、"), () => {
        const book = changeableWorkbook(app);
        const taken = sheets.filter(({ name }) => sheetNamed(book, name) !== null).map(({ name }) => name);
        if (taken.length > 0) throw new HostRefusal("changed", taken.join("、"), "such a sheet is there already");
        unheard(session, () => {
          const added: WpsSheet[] = [];
          try {
            for (const sheet of sheets) add(book, sheet, added);
          } catch (error) {
            for (const sheet of added) sheet.Delete();
            throw error;
          }
        });
      }),
  };
}

/** @param added takes the sheet before anything else can fail */
function add(book: WpsWorkbook, { name, rows, widths }: NewSheet, added: WpsSheet[]): void {
  const sheet = book.Worksheets.Add(undefined, sheetsOf(book).at(-1)) as WpsSheet;
  added.push(sheet);
  sheet.Name = name;
  widths.forEach((width, column) => {
    sheet.Range(cellAddress({ row: 0, column })).ColumnWidth = width;
  });
  rows.forEach((cells, row) => {
    cells.forEach(({ value, numberFormat, look }, column) => {
      const range = sheet.Range(cellAddress({ row, column }));
      const { size, bold, alignment, wraps } = NEW_CELL_LOOKS[look];
      range.NumberFormat = numberFormat;
      range.Font.Size = size;
      range.Font.Bold = bold;
      range.HorizontalAlignment = ALIGNMENTS[alignment];
      range.WrapText = wraps;
      if (value !== null) putContent(range, value, numberFormat);
    });
  });
}
