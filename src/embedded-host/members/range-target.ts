import type { Rectangle } from "../../workbook/address";
import { parseArea, SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET } from "../area";
import type { HostContext } from "../context";
import { invalid, notFound } from "../host-error";
import type { HostSheet } from "../model/sheet";

/** What a range stands for. */
export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly area: Rectangle;
}

/** A range by address as seen from a sheet; no address is the whole sheet. @throws HostError */
export function rangeByAddress(
  sheet: HostSheet,
  address: string | null,
  host: HostContext,
  location: string,
): RangeTarget {
  if (address === null || address === "") return { sheet, area: WHOLE_SHEET };
  const parsed = parseArea(address);
  if (!parsed) throw invalid(location);
  const on = parsed.sheet === null ? sheet : host.workbook.sheet(parsed.sheet);
  if (!on) throw notFound(location);
  return { sheet: on, area: parsed.area };
}

/** The area, if it lies within a sheet. @throws HostError */
export function withinSheet(area: Rectangle, location: string): Rectangle {
  const { row, column, rows, columns } = area;
  if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS)
    throw invalid(location);
  return area;
}
