import { columnIndex, columnName, parseAddress, type Rectangle } from "../workbook/address";

/** A sheet's size in Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

export const oneCell = (row: number, column: number): Rectangle => ({ row, column, rows: 1, columns: 1 });

export const cellCount = (area: Rectangle): number => area.rows * area.columns;

export function contains(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function sameArea(a: Rectangle, b: Rectangle): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around both. */
export function bounding(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function without(area: Rectangle, hole: Rectangle): Rectangle[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  return [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: cut.row + cut.rows, column: area.column, rows: bottom - cut.row - cut.rows, columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: right - cut.column - cut.columns },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** An area as `B2:C3`, `A:C` or `3:5`. */
export function areaAddress({ row, column, rows, columns }: Rectangle): string {
  if (rows === SHEET_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === SHEET_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return cellCount({ row, column, rows, columns }) === 1
    ? first
    : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as a formula writes it: quoted where it is not a plain word. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `表1!$A$1:B2`, `A:C`, `3:5`, `B2`; `null` where it is not an address within a sheet. */
export function parseArea(text: string): { readonly sheet: string | null; readonly area: Rectangle } | null {
  const bang = text.lastIndexOf("!");
  const sheet =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/s, "$1")
          .replace(/''/g, "'");
  const local = text
    .slice(bang + 1)
    .replace(/\$/g, "")
    .trim();
  const area = parseAddress(local) ?? wholeColumns(local) ?? wholeRows(local);
  const isInside = area && area.row + area.rows <= SHEET_ROWS && area.column + area.columns <= SHEET_COLUMNS;
  return isInside ? { sheet, area } : null;
}

function wholeColumns(local: string): Rectangle | null {
  const [, first, last] = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local) ?? [];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [columnIndex(first), columnIndex(last)];
  return { row: 0, column: Math.min(from, to), rows: SHEET_ROWS, columns: Math.abs(to - from) + 1 };
}

function wholeRows(local: string): Rectangle | null {
  const [, first, last] = /^([1-9]\d*):([1-9]\d*)$/.exec(local) ?? [];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [Number(first) - 1, Number(last) - 1];
  return { row: Math.min(from, to), column: 0, rows: Math.abs(to - from) + 1, columns: SHEET_COLUMNS };
}
