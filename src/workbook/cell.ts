/** What a grid holds in one cell. */
export type CellValue = string | number | boolean | null;

/** One cell as a reader of the sheet meets it. */
export interface Cell {
  /** The stored value; `null` where the cell is empty. Error values are their text, `#REF!`. */
  readonly value: CellValue;
  /** What the sheet shows; may be `####` in a narrow column, so figures come from `value`. */
  readonly text: string;
  /** Excel's number format code, `General` where none was set, `@` for text. */
  readonly numberFormat: string;
  /** The formula with its leading `=`, or `null` where the content was typed. */
  readonly formula: string | null;
}

export const EMPTY_CELL: Cell = { value: null, text: "", numberFormat: "General", formula: null };

/** True where the cell holds nothing, or only spaces. */
export function isBlank(cell: Cell): boolean {
  return cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");
}

/** Source: Microsoft, "ERROR.TYPE function" and the errors of linked data types; `#BUSY!` while a result is awaited. */
const ERROR_VALUE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

/** True for Excel's error values, such as `#REF!`. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && ERROR_VALUE.test(value);
}
