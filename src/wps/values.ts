import type { CellValue } from "../workbook/cell";

/** Error values as they come over the bridge: COM's error numbers. */
const ERRORS: Readonly<Record<number, string>> = {
  [-2146826288]: "#NULL!",
  [-2146826281]: "#DIV/0!",
  [-2146826273]: "#VALUE!",
  [-2146826265]: "#REF!",
  [-2146826259]: "#NAME?",
  [-2146826252]: "#NUM!",
  [-2146826246]: "#N/A",
};

/** A value as WPS gives it, as a workbook holds it: an error by its name, nothing as `null`. */
export function valueFrom(given: unknown): CellValue {
  if (typeof given === "number") return ERRORS[given] ?? given;
  if (typeof given === "boolean") return given;
  return typeof given === "string" && given !== "" ? given : null;
}

/**
 * The values of an area as rows of cells: WPS gives one cell bare, and it is not known whether one row or
 * one column comes as a list.
 * @returns `null` where what was given does not fit the area
 */
export function matrixOf(given: unknown, rows: number, columns: number): readonly (readonly unknown[])[] | null {
  if (rows === 1 && columns === 1 && !Array.isArray(given)) return [[given]];
  if (!Array.isArray(given)) return null;
  const list = given as readonly unknown[];
  if (list.length === rows && list.every((row) => Array.isArray(row) && row.length === columns))
    return list as readonly (readonly unknown[])[];
  if (list.some((one) => Array.isArray(one))) return null;
  if (rows === 1 && list.length === columns) return [list];
  if (columns === 1 && list.length === rows) return list.map((one) => [one]);
  return null;
}
