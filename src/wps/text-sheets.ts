import type { TextRow, TextSheetPort } from "../workbook/ports";
import { charactersOf, TEXT_COLUMN_POINTS, TEXT_LOOKS } from "../workbook/text-looks";
import { refuseOtherText } from "../workbook/text-rows";
import { putContent } from "./cells";
import type { WpsApplication, WpsSheet, WpsWorkbook } from "./jsapi";
import { attempt, changeableSheet, changeableWorkbook, openWorkbook, sheetNamed, sheetsOf } from "./refusal";
import { unheard, type Session } from "./session";
import { storeSetting } from "./settings";
import { valueFrom } from "./values";

const ALIGNMENTS = { Center: -4108, Left: -4131 } as const;

/** A sheet of text: one paragraph a row in column A. */
export function createTextSheets(app: WpsApplication, session: Session): TextSheetPort {
  return {
    readTextSheet: (name) =>
      attempt(name, () => {
        const sheet = sheetNamed(openWorkbook(app), name);
        return sheet && textsOf(sheet);
      }),
    writeTextSheet: (name, rows, found, { key, value }) =>
      attempt(name, () => {
        const book = changeableWorkbook(app);
        const present = sheetNamed(book, name);
        refuseOtherText(name, present && textsOf(present), found);
        unheard(session, () => {
          write(book, name, rows, () => {
            storeSetting(book, key, value);
          });
        });
      }),
  };
}

/** Column A from the top to its last text; cell by cell, since the shape of a column is not known. */
function textsOf(sheet: WpsSheet): string[] {
  const { Row, Rows } = sheet.UsedRange;
  const last = Row + Rows.Count - 1;
  const texts = Array.from({ length: last }, (_, at) => String(valueFrom(sheet.Range(`A${at + 1}`).Value2) ?? ""));
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

/** What was there comes back where it fails; a sheet that was not there goes again. */
function write(book: WpsWorkbook, name: string, rows: readonly TextRow[], storeRecord: () => void): void {
  const isNew = sheetNamed(book, name) === null;
  const sheet = isNew ? addedSheet(book, name) : changeableSheet(book, name);
  const before = isNew ? [] : textsOf(sheet);
  try {
    const texts = rows.map(({ text }) => text);
    fill(sheet, texts, before);
    rows.forEach(({ text, style, from }, at) => {
      if (from !== at || before[at] !== text) dress(sheet, at + 1, style);
    });
    storeRecord();
  } catch (error) {
    if (isNew) sheet.Delete();
    else fill(sheet, before, textsOf(sheet));
    throw error;
  }
}

function addedSheet(book: WpsWorkbook, name: string): WpsSheet {
  const sheet = book.Worksheets.Add(undefined, sheetsOf(book).at(-1)) as WpsSheet;
  try {
    sheet.Name = name;
    sheet.Range("A1").ColumnWidth = charactersOf(TEXT_COLUMN_POINTS);
    return sheet;
  } catch (error) {
    sheet.Delete();
    throw error;
  }
}

function fill(sheet: WpsSheet, texts: readonly string[], present: readonly string[]): void {
  texts.forEach((text, at) => {
    if (present[at] !== text) putContent(sheet.Range(`A${at + 1}`), text, "General");
  });
  if (present.length > texts.length) sheet.Range(`A${texts.length + 1}:A${present.length}`).ClearContents();
}

function dress(sheet: WpsSheet, row: number, style: TextRow["style"]): void {
  const { size, bold, alignment } = TEXT_LOOKS[style];
  const range = sheet.Range(`A${row}`);
  range.Font.Size = size;
  range.Font.Bold = bold;
  range.HorizontalAlignment = ALIGNMENTS[alignment];
  range.WrapText = true;
}
