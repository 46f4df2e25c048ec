import { columnIndex, columnName } from "../workbook/address";

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/u;
const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/giu;
const WHOLE_COLUMNS = /(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])/giu;
const WHOLE_ROWS = /(?<![\w.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])/gu;

/**
 * A formula as it reads some rows down and columns to the right: relative references move along,
 * absolute ones, texts and quoted sheet names stay.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (anchor: string, name: string): string =>
    anchor + (anchor ? name : columnName(columnIndex(name) + columns));
  const row = (anchor: string, digits: string): string => anchor + (anchor ? digits : String(Number(digits) + rows));
  return formula
    .split(QUOTED)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece
            .replace(
              REFERENCE,
              (_, a: string, name: string, b: string, digits: string) => column(a, name) + row(b, digits),
            )
            .replace(
              WHOLE_COLUMNS,
              (_, a: string, first: string, b: string, last: string) => `${column(a, first)}:${column(b, last)}`,
            )
            .replace(
              WHOLE_ROWS,
              (_, a: string, first: string, b: string, last: string) => `${row(a, first)}:${row(b, last)}`,
            ),
    )
    .join("");
}
