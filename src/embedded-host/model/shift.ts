import { columnIndex, columnName, type Rectangle } from "../../workbook/address";
import { SHEET_COLUMNS, SHEET_ROWS } from "../area";

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) before the line `at`. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Which lines are put in or taken out, and how Excel calls it. */
export function linesOf({ axis, at, count }: Shift): {
  readonly area: Rectangle;
  readonly change: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
} {
  const length = Math.abs(count);
  return axis === "row"
    ? {
        area: { row: at, column: 0, rows: length, columns: SHEET_COLUMNS },
        change: count > 0 ? "RowInserted" : "RowDeleted",
      }
    : {
        area: { row: 0, column: at, rows: SHEET_ROWS, columns: length },
        change: count > 0 ? "ColumnInserted" : "ColumnDeleted",
      };
}

/** Where a line goes; `null` where it was taken out. */
export function shiftedLine(line: number, { at, count }: Shift): number | null {
  if (line < at) return line;
  if (count < 0 && line < at - count) return null;
  return line + count;
}

/** Where a rectangle goes: it moves, grows or shrinks; `null` where nothing of it is left. */
export function shiftedArea(area: Rectangle, shift: Shift): Rectangle | null {
  const [start, length, limit] =
    shift.axis === "row" ? [area.row, area.rows, SHEET_ROWS] : [area.column, area.columns, SHEET_COLUMNS];
  if (length === limit) return area;
  const first = movedStart(start, shift);
  const end = Math.min(movedEnd(start + length, shift), limit);
  if (end <= first) return null;
  return shift.axis === "row"
    ? { ...area, row: first, rows: end - first }
    : { ...area, column: first, columns: end - first };
}

/** Lines put in before an area move it; lines put in behind it do not make it grow. */
const movedStart = (start: number, shift: Shift): number =>
  shift.count > 0 ? (start >= shift.at ? start + shift.count : start) : afterRemoval(start, shift);
const movedEnd = (end: number, shift: Shift): number =>
  shift.count > 0 ? (end > shift.at ? end + shift.count : end) : afterRemoval(end, shift);
const afterRemoval = (edge: number, { at, count }: Shift): number => (edge <= at ? edge : Math.max(at, edge + count));

export const shiftedAreas = (areas: readonly Rectangle[], shift: Shift): Rectangle[] =>
  areas.flatMap((area) => shiftedArea(area, shift) ?? []);

const REFERENCE =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(])/gu;

/**
 * A formula after the shift of a sheet.
 * @param home     the sheet the formula stands on
 * @param shifted  the sheet that was shifted
 */
export function shiftedFormula(formula: string, home: string, shifted: string, shift: Shift): string {
  return formula.replace(
    REFERENCE,
    (found: string, quoted: string | undefined, prefix: string | undefined, ...parts: unknown[]) => {
      if (quoted !== undefined) return found;
      const sheet =
        prefix === undefined
          ? home
          : prefix
              .slice(0, -1)
              .replace(/^'(.*)'$/s, "$1")
              .replace(/''/g, "'");
      if (sheet.toLowerCase() !== shifted.toLowerCase()) return found;
      const [fixedColumn, column, fixedRow, row, lastFixedColumn, lastColumn, lastFixedRow, lastRow] = parts.map(
        (part) => (typeof part === "string" ? part : undefined),
      );
      const isRange = lastColumn !== undefined && lastRow !== undefined;
      const area = shiftedArea(
        {
          row: Number(row) - 1,
          column: columnIndex(column ?? "A"),
          rows: isRange ? Number(lastRow) - Number(row) + 1 : 1,
          columns: isRange ? columnIndex(lastColumn) - columnIndex(column ?? "A") + 1 : 1,
        },
        shift,
      );
      if (!area) return `${prefix ?? ""}#REF!`;
      const first = `${fixedColumn ?? ""}${columnName(area.column)}${fixedRow ?? ""}${area.row + 1}`;
      const last = isRange
        ? `:${lastFixedColumn ?? ""}${columnName(area.column + area.columns - 1)}${lastFixedRow ?? ""}${area.row + area.rows}`
        : "";
      return `${prefix ?? ""}${first}${last}`;
    },
  );
}
