import type { Rectangle } from "../../workbook/address";
import { intersection, without } from "../area";

/** A conditional format; never changed, only replaced, so that a list of them is its own snapshot. */
export interface HostConditionalFormat {
  /** Given anew whenever the workbook is opened. */
  readonly id: string;
  readonly type:
    "Custom" | "CellValue" | "ColorScale" | "DataBar" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText";
  readonly areas: readonly Rectangle[];
  /** The rule of a custom format, `=B3>0`; for the other types whatever describes the rule. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly stopsIfTrue: boolean;
  /**
   * Excel shows it, but any access through Office.js fails until the workbook is opened again: one of
   * two rules a person put on the same cell, or one that came back by undoing its deletion.
   */
  readonly isUnreadable?: true;
}

export function covers(format: HostConditionalFormat, areas: readonly Rectangle[]): boolean {
  return format.areas.some((area) => areas.some((other) => intersection(area, other) !== null));
}

/** The formats with these cells taken out of their areas; one without any area left is gone. */
export function takenOutOf(formats: readonly HostConditionalFormat[], hole: Rectangle): HostConditionalFormat[] {
  return formats.flatMap((format) => {
    if (!covers(format, [hole])) return [format];
    const areas = format.areas.flatMap((area) => without(area, hole));
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
}

/** The formats of an area, each with what lies in it, as it lies once the area is copied to another place. */
export function copiedOut(
  formats: readonly HostConditionalFormat[],
  area: Rectangle,
  to: Rectangle,
): HostConditionalFormat[] {
  return formats
    .filter((format) => covers(format, [area]))
    .map((format) => ({
      ...format,
      areas: format.areas
        .flatMap((part) => intersection(part, area) ?? [])
        .map((part) => ({
          ...part,
          row: part.row - area.row + to.row,
          column: part.column - area.column + to.column,
        })),
    }));
}
