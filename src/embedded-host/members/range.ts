import type { Rectangle } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell";
import { displayedText } from "../../workbook/display";
import { areaAddress, bounding, cellCount, intersection, quotedSheetName } from "../area";
import type { HostContext } from "../context";
import { invalid } from "../host-error";
import { numberFormatOf, valueOf, type HostCell } from "../model/cell";
import type { HostSheet } from "../model/sheet";
import { bind, type HostObject, type ObjectType } from "../object";
import { conditionalFormats } from "./conditional-formats";
import { rangeFormat } from "./range-format";
import { rangeByAddress, withinSheet, type RangeTarget } from "./range-target";

const MAX_CELL_COUNT = 2 ** 31 - 1;

/** Points that a digit takes; a number wider than its column shows as `####`. */
const POINTS_PER_CHARACTER = 5.25;

const RANGE: ObjectType<RangeTarget> = {
  name: "Range",
  scalars: {
    Address: { get: fullAddress },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (cellCount(area) > MAX_CELL_COUNT ? -1 : cellCount(area)) },
    Values: {
      get: (target, host) => matrix(target, host, (cell) => valueOf(cell) ?? ""),
      set: (target, value, host) => {
        write(target, value, "Range.values", host);
      },
    },
    Formulas: {
      get: (target, host) => matrix(target, host, (cell) => cell?.formula ?? valueOf(cell) ?? ""),
      set: (target, value, host) => {
        write(target, value, "Range.formulas", host);
      },
    },
    NumberFormat: { get: (target, host) => matrix(target, host, numberFormatOf, false), set: writeNumberFormats },
    Text: { get: (target, host) => matrix(target, host, (cell, column) => shownText(target.sheet, cell, column)) },
    RowHidden: { get: ({ sheet, area }) => shared(area.row, area.rows, sheet.state.hiddenRows) },
    ColumnHidden: { get: ({ sheet, area }) => shared(area.column, area.columns, sheet.state.hiddenColumns) },
  },
  objects: {
    Format: (target, host) => rangeFormat(target, host),
    ConditionalFormats: ({ sheet, area }, host) => conditionalFormats({ sheet, areas: [area] }, host),
  },
  makes: {
    GetRow: ({ sheet, area }, args, host) =>
      range({ sheet, area: withinSheet({ ...area, row: area.row + args.count(0), rows: 1 }, "Range.getRow") }, host),
    GetBoundingRect: ({ sheet, area }, args, host) => {
      const other = args.range(0) ?? rangeByAddress(sheet, args.text(0), host, "Range.getBoundingRect");
      return range({ sheet, area: bounding(area, other.area) }, host);
    },
    GetUsedRangeOrNullObject: ({ sheet, area }, args, host) => usedRange(sheet, area, args.flag(0), host),
    // Only areas whose first cell lies in the range are found (office-js 3611).
    GetMergedAreasOrNullObject: ({ sheet, area }, _, host) => {
      const merges = sheet.state.merges.filter(
        (merge) => intersection(area, { ...merge, rows: 1, columns: 1 }) !== null,
      );
      return merges.length === 0
        ? null
        : rangeAreas(
            merges.map((merge) => ({ sheet, area: merge })),
            host,
          );
    },
  },
  calls: {
    Select: (target, _, host) => {
      select(target, host);
    },
    Clear: ({ sheet, area }, args, host) => {
      host.workbook.requireChangeable(sheet, "Range.clear");
      const what = (args.optionalText(0) ?? "All").toLowerCase();
      if (what !== "all" && what !== "contents" && what !== "formats") throw invalid("Range.clear");
      host.workbook.clear(sheet, area, what);
    },
    GetRowProperties: ({ sheet, area }) =>
      Array.from({ length: area.rows }, (_, down) => ({ rowHidden: sheet.state.hiddenRows.includes(area.row + down) })),
    GetColumnProperties: ({ sheet, area }) =>
      Array.from({ length: area.columns }, (_, across) => ({
        columnHidden: sheet.state.hiddenColumns.includes(area.column + across),
      })),
    // The library asks before it writes more than 1,500 values row by row.
    _ValidateArraySize: ({ area }, args) => {
      if (args.count(0) !== area.rows || args.count(1) !== area.columns) throw invalid("Range.values");
    },
  },
};

const RANGE_AREAS: ObjectType<readonly RangeTarget[]> = {
  name: "RangeAreas",
  objects: {
    Areas: (targets, host) => bind(RANGE_COLLECTION, targets, host),
    ConditionalFormats: (targets, host) => {
      const [first] = targets;
      return first ? conditionalFormats({ sheet: first.sheet, areas: targets.map(({ area }) => area) }, host) : null;
    },
  },
};

const RANGE_COLLECTION: ObjectType<readonly RangeTarget[]> = {
  name: "RangeCollection",
  items: (targets, host) => targets.map((target) => range(target, host)),
};

export const MEMBERS_OF_RANGE = [RANGE, RANGE_AREAS, RANGE_COLLECTION];

export const range = (target: RangeTarget, host: HostContext): HostObject => bind(RANGE, target, host, target);

export const rangeAreas = (targets: readonly RangeTarget[], host: HostContext): HostObject =>
  bind(RANGE_AREAS, targets, host);

/** The used part of a sheet, or of an area of it; `null` where there is none. */
export function usedRange(
  sheet: HostSheet,
  inside: Rectangle | null,
  valuesOnly: boolean,
  host: HostContext,
): HostObject | null {
  const area = inside ? sheet.usedArea(valuesOnly, inside) : sheet.usedArea(valuesOnly);
  return area && range({ sheet, area }, host);
}

function fullAddress({ sheet, area }: RangeTarget): string {
  return `${quotedSheetName(sheet.name)}!${areaAddress(area)}`;
}

/** A matrix of what each cell says; `null` beyond Excel's limit. A cell within a merge, but for the first, is empty. */
function matrix(
  target: RangeTarget,
  host: HostContext,
  read: (cell: HostCell | undefined, column: number) => unknown,
  mergesHide = true,
): unknown[][] | null {
  if (cellCount(target.area) > host.cellsPerRead) return null;
  const { sheet, area } = target;
  const hides = mergesHide && sheet.state.merges.length > 0;
  return sheet.matrix(area, (cell, row, column) =>
    read(hides && cell && sheet.isHiddenByMerge(row, column) ? undefined : cell, column),
  );
}

function shownText(sheet: HostSheet, cell: HostCell | undefined, column: number): string {
  const text = displayedText(valueOf(cell), numberFormatOf(cell));
  const width = sheet.state.columnWidths.find(([set]) => set === column)?.[1];
  return typeof cell?.value === "number" && width !== undefined && text.length * POINTS_PER_CHARACTER > width
    ? "#".repeat(Math.max(1, Math.floor(width / POINTS_PER_CHARACTER)))
    : text;
}

/** What all lines have in common: all hidden, none hidden, or `null`. */
function shared(first: number, count: number, hidden: readonly number[]): boolean | null {
  const among = hidden.filter((line) => line >= first && line < first + count).length;
  return among === 0 ? false : among === count ? true : null;
}

/** One value for all cells, or a matrix of the range's shape; `null` leaves a cell as it is. */
function given(area: Rectangle, value: unknown, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns))
    throw invalid(location);
  return (row, column) => (rows[row - area.row] as readonly unknown[])[column - area.column];
}

function write({ sheet, area }: RangeTarget, value: unknown, location: string, host: HostContext): void {
  const at = given(area, value, location);
  host.workbook.enter(sheet, area, (row, column) => contentFrom(at(row, column), location), location);
}

function contentFrom(value: unknown, location: string): CellValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalid(location);
}

function writeNumberFormats({ sheet, area }: RangeTarget, value: unknown, host: HostContext): void {
  host.workbook.requireChangeable(sheet, "Range.numberFormat");
  const at = given(area, value, "Range.numberFormat");
  host.workbook.reformat(sheet, area, ({ numberFormat, ...cell }, row, column) => {
    const wanted = at(row, column) ?? numberFormat;
    return typeof wanted === "string" && wanted !== "General" ? { ...cell, numberFormat: wanted } : cell;
  });
}

/** Selecting on a sheet that is not in front yet has no effect (office-js 5118 says: sometimes). */
function select({ sheet, area }: RangeTarget, host: HostContext): void {
  if (sheet.state.visibility !== "visible") throw invalid("Range.select");
  if (host.activeAtStart === sheet.id && host.workbook.active === sheet) host.workbook.select(sheet, [area]);
}
