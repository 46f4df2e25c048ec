import { rectangleAddress, type Rectangle } from "../workbook/address";

type Place = Pick<Rectangle, "row" | "column">;

/** The cells as few rectangles: runs along a row, then equal runs of neighbouring rows. Doubles count once. */
export function rectanglesOf(cells: readonly Place[]): Rectangle[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column < last.column + last.columns) continue;
    if (last?.row === row && column === last.column + last.columns)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Rectangle>();
  const closed: Rectangle[] = [];
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above) closed.push(above);
      open.set(key, run);
    }
  }
  return [...closed, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Excel takes no longer list of areas than this. */
const MAX_ADDRESS_LENGTH = 2000;

/** Addresses joined with commas, as many lists as needed to keep each short enough. */
export function addressLists(areas: readonly Rectangle[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(rectangleAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < MAX_ADDRESS_LENGTH)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
