import type { CellValue } from "../../workbook/cell";
import { areaAddress } from "../area";
import type { ModelEvent } from "../model/events";

/** Numbers of Office.js's event messages. */
const CATEGORY_EVENT = 65536;
const WORKSHEET_CHANGED = 10;
const SELECTION_CHANGED = 14;
const WHOLE_WORKBOOK = "Workbook";

/** An event as Office.js receives it: category, type, target, message, id. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string, id: number];

/**
 * The messages by which Office.js hears of a change or of another selection, of the sheet and of the whole workbook.
 * @param supports of the Excel played: `details` came with 1.9, `triggerSource` with 1.14
 */
export function eventEntries(event: ModelEvent, supports: (set: string, version: string) => boolean): EventEntry[] {
  if (event.kind === "selected") {
    const { sheet, areas } = event;
    const address = areas.map(areaAddress).join(",");
    return entriesFor(SELECTION_CHANGED, sheet.id, JSON.stringify({ worksheetId: sheet.id, address }));
  }
  if (event.kind !== "changed") return [];
  const { sheet, area, change, by, details } = event;
  const message = JSON.stringify({
    worksheetId: sheet.id,
    address: areaAddress(area),
    changeType: change,
    source: "Local",
    ...(supports("ExcelApi", "1.14") ? { triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown" } : {}),
    ...(details && supports("ExcelApi", "1.9")
      ? {
          valueBefore: onWire(details.before),
          valueAfter: onWire(details.after),
          valueTypeBefore: typeOf(details.before),
          valueTypeAfter: typeOf(details.after),
        }
      : {}),
  });
  return entriesFor(WORKSHEET_CHANGED, sheet.id, message);
}

const entriesFor = (type: number, sheetId: string, message: string): EventEntry[] =>
  [sheetId, WHOLE_WORKBOOK].map((target) => [CATEGORY_EVENT, type, target, message, 0] as const);

const onWire = (value: CellValue): unknown => value ?? "";
const typeOf = (value: CellValue): string =>
  value === null ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
