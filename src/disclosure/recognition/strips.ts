import type { FilledRow } from "./sheet-text";
import { isOtherTitle, titleKind } from "./title";

/** Titles so near are not of tables that stand below each other. */
const NEAR_ROWS = 2;

/**
 * A sheet's rows, cut where tables stand side by side: between two titles lies an empty column.
 * @returns all rows as they are where no tables do
 */
export function stripsOf(rows: readonly FilledRow[]): readonly (readonly FilledRow[])[] {
  const columns = titleColumns(rows);
  if (columns.length < 2) return [rows];
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const gaps = columns.slice(1).flatMap((column, at) => {
    for (let gap = column - 1; gap > (columns[at] ?? column); gap -= 1) if (!filled.has(gap)) return [gap];
    return [];
  });
  const edges = [-1, ...gaps, Infinity];
  return edges.slice(1).map((end, at) => {
    const start = edges[at] ?? -1;
    return rows.flatMap((row) => {
      const cells = row.cells.filter(({ column }) => column > start && column < end);
      return cells.length === 0 ? [] : [{ ...row, cells }];
    });
  });
}

/** Where the titles begin that stand beside the first, from left to right; it alone where none does. */
function titleColumns(rows: readonly FilledRow[]): readonly number[] {
  const titles = rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ text, column }) => (titleKind(text) !== null || isOtherTitle(text) ? [{ row, column }] : [])),
  );
  const beside = titles.filter(({ row }) => row <= (titles[0]?.row ?? row) + NEAR_ROWS);
  return [...new Set(beside.map(({ column }) => column))].sort((a, b) => a - b);
}
