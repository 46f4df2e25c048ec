import type { Rectangle } from "../../src/workbook/address";
import { LINE, linesOf } from "./sheet";

/**
 * The merged cells of a multi-row header written out cell by cell, where a merged cell's text
 * stands in its first cell and the rest is empty: a text reaches right over empty cells as far as
 * the header above it does, then down over empty rows.
 * @param top the sheet's row of the first header row
 */
export function headerMerges(header: readonly (readonly string[])[], width: number, top: number): Rectangle[] {
  const owner = header.map(() => Array.from({ length: width }, () => -1));
  const merges: Rectangle[] = [];
  const isFree = (row: number, column: number): boolean =>
    owner[row]?.[column] === -1 && (header[row]?.[column] ?? "") === "";
  header.forEach((texts, row) => {
    for (let column = 0; column < width; column += 1) {
      if ((texts[column] ?? "") === "") continue;
      const above = (at: number): number | undefined => owner[row - 1]?.[at];
      let right = column + 1;
      while (right < width && isFree(row, right) && above(right) === above(column)) right += 1;
      let bottom = row + 1;
      const span = Array.from({ length: right - column }, (_, at) => column + at);
      while (bottom < header.length && span.every((at) => isFree(bottom, at))) bottom += 1;
      for (let at = row; at < bottom; at += 1) for (const over of span) (owner[at] ?? [])[over] = row * width + column;
      if (right - column > 1 || bottom - row > 1)
        merges.push({ row: top + row, column, rows: bottom - row, columns: right - column });
    }
  });
  return merges;
}

/** Points each header row needs so that every text is seen whole in the room its merged cell has. */
export function headerHeights(
  header: readonly (readonly string[])[],
  widths: readonly number[],
  usual: number,
): number[] {
  const merges = headerMerges(header, widths.length, 0);
  const heights = header.map(() => usual);
  header.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const { rows, columns } = merges.find((merge) => merge.row === row && merge.column === column) ?? {
        rows: 1,
        columns: 1,
      };
      const room = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
      const share = (6 + LINE * linesOf(text, room)) / rows;
      for (let at = row; at < row + rows; at += 1) heights[at] = Math.max(heights[at] ?? usual, share);
    });
  });
  return heights;
}
