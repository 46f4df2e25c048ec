import type { Rectangle } from "../../workbook/address";

/** A header cell and how many rows and columns it covers. Rows and columns count from zero within the table. */
export interface Span extends Rectangle {
  readonly text: string;
}

/**
 * The header cells with their spans. Where the sheet merges cells, its merges count; elsewhere a heading
 * covers the empty cells below it and, unless it stands in the last row, those to its right.
 * @param texts the header row by row, all rows equally long
 * @param merges merged areas within the header, in the same coordinates
 */
export function headerSpans(texts: readonly (readonly string[])[], merges: readonly Rectangle[]): Span[] {
  const taken = texts.map((row) => row.map(() => false));
  const isFree = (row: number, column: number): boolean =>
    texts[row]?.[column] !== undefined && taken[row]?.[column] === false;
  const spans: Span[] = [];
  texts.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (!isFree(row, column)) return;
      const merge = merges.find((area) => area.row === row && area.column === column);
      const area = merge ?? covered(texts, isFree, row, column);
      for (const rowTaken of taken.slice(row, row + area.rows)) rowTaken.fill(true, column, column + area.columns);
      spans.push({ text, row, column, rows: area.rows, columns: area.columns });
    });
  });
  return spans;
}

function covered(
  texts: readonly (readonly string[])[],
  isFree: (row: number, column: number) => boolean,
  row: number,
  column: number,
): Rectangle {
  if (texts[row]?.[column] === "") return { row, column, rows: 1, columns: 1 };
  const isEmpty = (r: number, c: number): boolean => isFree(r, c) && texts[r]?.[c] === "";
  let rows = 1;
  while (isEmpty(row + rows, column)) rows++;
  let columns = 1;
  const isBlankBelow = (c: number): boolean =>
    Array.from({ length: rows }, (_, r) => isEmpty(row + r, c)).every(Boolean);
  const isHeadedBelow = (c: number): boolean =>
    row + rows >= texts.length || texts.slice(row + rows).some((cells) => cells[c] !== "");
  const isLastRow = row + rows >= texts.length && rows === 1;
  while (!isLastRow && isBlankBelow(column + columns) && isHeadedBelow(column + columns)) columns++;
  return { row, column, rows, columns };
}
