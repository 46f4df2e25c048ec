import type { FilledCell, FilledRow } from "./sheet-text";
import { isOtherTitle, titleKind } from "./title";

/** Titles so near are not of tables that stand below each other. */
const NEAR_ROWS = 2;

/**
 * A sheet's rows, cut where tables stand side by side: between two titles lies an empty column.
 * @returns all rows as they are where no tables do
 */
export function stripsOf(rows: readonly FilledRow[]): readonly (readonly FilledRow[])[] {
  const titles = titleColumns(rows);
  if (titles.length < 2) return [rows];
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const gaps = titles.slice(1).flatMap((title, at) => {
    for (let gap = title - 1; gap > (titles[at] ?? title); gap -= 1) if (!filled.has(gap)) return [gap];
    return [];
  });
  if (gaps.length === 0) return [rows];
  const stripOf = new Map<number, number>();
  let last = 0;
  for (const column of [...filled].sort((a, b) => a - b)) {
    while ((gaps[last] ?? Infinity) < column) last += 1;
    stripOf.set(column, last);
  }
  const strips: FilledRow[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const row of rows) {
    const parts = new Map<number, FilledCell[]>();
    for (const cell of row.cells) {
      const strip = stripOf.get(cell.column) ?? 0;
      const part = parts.get(strip) ?? [];
      parts.set(strip, part);
      part.push(cell);
    }
    for (const [strip, cells] of parts) strips[strip]?.push({ ...row, cells });
  }
  return strips;
}

/** Where the titles begin that stand beside the first, from left to right; it alone where none does. */
function titleColumns(rows: readonly FilledRow[]): readonly number[] {
  const at = rows.findIndex(({ cells }) => cells.some(isTitle));
  const edge = (rows[at]?.row ?? 0) + NEAR_ROWS;
  const near = at < 0 ? [] : rows.slice(at, at + 1 + NEAR_ROWS).filter(({ row }) => row <= edge);
  const columns = near.flatMap(({ cells }) => cells.filter(isTitle).map(({ column }) => column));
  return [...new Set(columns)].sort((a, b) => a - b);
}

const isTitle = ({ text }: FilledCell): boolean => titleKind(text) !== null || isOtherTitle(text);
