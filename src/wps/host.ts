import { addressLists, rectanglesOf } from "../marking/areas";
import type { CellRef } from "../workbook/address";
import { HostRefusal, type HostPort } from "../workbook/ports";
import { writeThrough } from "../workbook/write-through";
import { cellsOf } from "./cells";
import type { WpsApplication, WpsSheetChange } from "./jsapi";
import { createMarks } from "./marks";
import { readAgain, readThroughCopy } from "./read";
import { attempt, changeableWorkbook, openWorkbook, refusalOf, sheetNamed } from "./refusal";
import { newSession, unheard } from "./session";
import { createSettings } from "./settings";
import { createNewSheets } from "./new-sheets";
import { createTextSheets } from "./text-sheets";

const VISIBLE = -1;

/** Everything the add-in asks of WPS 表格, over its JSAPI. */
export function createWpsHost(app: WpsApplication): HostPort {
  const session = newSession();
  return {
    // Whether WPS takes an add-in's writes back by 撤销 is not known: it is treated as if it did not.
    abilities: { recordsUndo: false, canWatch: hasEvents(app), tellsOfSelection: hasEvents(app) },
    read: (onProgress) =>
      attempt("", () => {
        const workbook = readThroughCopy(app, session);
        onProgress?.({ done: workbook.sheets.length, of: workbook.sheets.length });
        return workbook;
      }),
    reread: (previous, sheets) => attempt("", () => readAgain(app, session, previous, sheets)),
    ...createMarks(app, session),
    reveal: (cells) => attempt(cells[0]?.sheet ?? "", () => reveal(app, cells)),
    selected: () => attempt("", () => selected(app)),
    watchSelection: (onMove) =>
      attempt("", () => {
        if (!hasEvents(app)) throw new HostRefusal("not-supported", "", "WPS does not tell of the selection");
        const hear: WpsSheetChange = () => {
          if (!session.isWriting) onMove();
        };
        app.ApiEvent.AddApiEventListener("SheetSelectionChange", hear);
        return () =>
          attempt("", () => {
            app.ApiEvent.RemoveApiEventListener("SheetSelectionChange", hear);
          });
      }),
    write: (edits) =>
      attempt([...new Set(edits.map(({ cell }) => cell.sheet))].join("、"), () => {
        if (edits.length === 0) return;
        const cells = cellsOf(changeableWorkbook(app));
        unheard(session, () => {
          writeThrough(cells, edits);
        });
      }),
    ...createSettings(app, session),
    watch: (onEdit) =>
      attempt("", () => {
        if (!hasEvents(app)) throw new HostRefusal("not-supported", "", "WPS does not tell of edits");
        const hear: WpsSheetChange = (sheet) => {
          if (session.isWriting) return;
          const name = nameOf(sheet);
          onEdit(name === null ? [] : [name]);
        };
        app.ApiEvent.AddApiEventListener("SheetChange", hear);
        return () =>
          attempt("", () => {
            app.ApiEvent.RemoveApiEventListener("SheetChange", hear);
          });
      }),
    ...createTextSheets(app, session),
    ...createNewSheets(app, session),
  };
}

/** Older builds may lack the events. */
function hasEvents({ ApiEvent }: Partial<Pick<WpsApplication, "ApiEvent">>): boolean {
  return typeof ApiEvent?.AddApiEventListener === "function";
}

function nameOf(sheet: unknown): string | null {
  const name = typeof sheet === "object" && sheet !== null && "Name" in sheet ? sheet.Name : null;
  return typeof name === "string" ? name : null;
}

function selected({ ActiveCell: cell }: WpsApplication): CellRef | null {
  return cell ? { sheet: cell.Worksheet.Name, row: cell.Row - 1, column: cell.Column - 1 } : null;
}

/** Brings the first cell's sheet forward and selects those of the cells that lie on it. */
function reveal(app: WpsApplication, cells: readonly CellRef[]): { readonly unhidden: boolean } {
  const [first] = cells;
  if (!first) return { unhidden: false };
  const sheet = sheetNamed(openWorkbook(app), first.sheet);
  if (!sheet) throw new HostRefusal("not-found", first.sheet, "no such sheet");
  const hiddenAs = sheet.Visible === VISIBLE ? null : sheet.Visible;
  try {
    if (hiddenAs !== null) sheet.Visible = VISIBLE;
    sheet.Activate();
    // More cells than one address takes: as many as it takes.
    const [list = "A1"] = addressLists(rectanglesOf(cells.filter((cell) => cell.sheet === first.sheet)));
    sheet.Range(list).Select();
    return { unhidden: hiddenAs !== null };
  } catch (error) {
    if (hiddenAs !== null) sheet.Visible = hiddenAs;
    throw refusalOf(error, first.sheet);
  }
}
