import type { HostContext } from "../context";
import { oneCell, intersection, cellCount } from "../area";
import type { HostCell, HostFont } from "../model/cell";
import { bind, type HostObject, type ObjectType } from "../object";
import type { RangeTarget } from "./range-target";
import { colorFrom, figureFrom, flagFrom, textFrom } from "./wire-values";

/** What all cells of the range have in common, or `null` where they differ. */
function common<V>({ sheet, area }: RangeTarget, read: (cell: HostCell) => V): V | null {
  const filled = [...sheet.cells()]
    .filter(({ row, column }) => intersection(area, oneCell(row, column)) !== null)
    .map(({ cell }) => read(cell));
  const values = new Set(filled.length < cellCount(area) ? [...filled, read({})] : filled);
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

function reformat(
  { sheet, area }: RangeTarget,
  location: string,
  host: HostContext,
  change: (cell: HostCell) => HostCell,
): void {
  host.workbook.requireChangeable(sheet, location);
  host.workbook.reformat(sheet, area, change);
}

const withFont = (cell: HostCell, font: HostFont): HostCell => ({ ...cell, font: { ...cell.font, ...font } });

const FORMAT: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: {
      get: (target) => common(target, (cell) => cell.alignment ?? "General"),
      set: (target, value, host) => {
        reformat(target, "RangeFormat.horizontalAlignment", host, (cell) => ({
          ...cell,
          alignment: textFrom(value, "RangeFormat.horizontalAlignment"),
        }));
      },
    },
    WrapText: {
      get: (target) => common(target, (cell) => cell.wrapsText ?? false),
      set: (target, value, host) => {
        reformat(target, "RangeFormat.wrapText", host, ({ wrapsText: _before, ...cell }) =>
          flagFrom(value) ? { ...cell, wrapsText: true } : cell,
        );
      },
    },
    ColumnWidth: {
      get: ({ sheet, area }) => sheet.state.columnWidths.find(([column]) => column === area.column)?.[1] ?? 48,
      set: ({ sheet, area }, value, host) => {
        host.workbook.requireChangeable(sheet, "RangeFormat.columnWidth");
        const points = figureFrom(value, "RangeFormat.columnWidth");
        const kept = sheet.state.columnWidths.filter(
          ([column]) => column < area.column || column >= area.column + area.columns,
        );
        const set = Array.from({ length: area.columns }, (_, across) => [area.column + across, points] as const);
        host.workbook.changeSheet(sheet, { columnWidths: [...kept, ...set].sort(([a], [b]) => a - b) });
      },
    },
  },
  objects: { Fill: (target, host) => bind(FILL, target, host), Font: (target, host) => bind(FONT, target, host) },
};

/** White where there is no fill as where the fill is white (office-js 6218, 4900). */
const NO_FILL_LOOKS = "#FFFFFF";

const FILL: ObjectType<RangeTarget> = {
  name: "RangeFill",
  scalars: {
    Color: {
      get: (target) => common(target, (cell) => cell.fill ?? NO_FILL_LOOKS),
      set: (target, value, host) => {
        reformat(target, "RangeFill.color", host, (cell) => ({ ...cell, fill: colorFrom(value, "RangeFill.color") }));
      },
    },
    // `null` where there is no fill, which is the only way to tell it from white.
    TintAndShade: { get: (target) => common(target, (cell) => (cell.fill === undefined ? null : 0)) },
  },
  calls: {
    Clear: (target, _, host) => {
      reformat(target, "RangeFill.clear", host, ({ fill: _fill, ...cell }) => cell);
    },
  },
};

const FONT: ObjectType<RangeTarget> = {
  name: "RangeFont",
  scalars: {
    Size: {
      get: (target) => common(target, (cell) => cell.font?.size ?? 11),
      set: (target, value, host) => {
        reformat(target, "RangeFont.size", host, (cell) =>
          withFont(cell, { size: figureFrom(value, "RangeFont.size") }),
        );
      },
    },
    Bold: {
      get: (target) => common(target, (cell) => cell.font?.bold ?? false),
      set: (target, value, host) => {
        reformat(target, "RangeFont.bold", host, (cell) => withFont(cell, { bold: flagFrom(value) }));
      },
    },
  },
};

export const rangeFormat = (target: RangeTarget, host: HostContext): HostObject => bind(FORMAT, target, host);

export const MEMBERS_OF_RANGE_FORMAT = [FORMAT, FILL, FONT];
