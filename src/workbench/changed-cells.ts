import type { Cell } from "../workbook/cell";
import { contentOf, isSameContent, type CellState, type Edit } from "../workbook/edits";
import type { Sheet, Workbook } from "../workbook/workbook";

/**
 * What changed between two states of a workbook: the cells, as edits, and the sheets that are new.
 * A formula whose result alone is different has not changed.
 */
export function changesBetween(
  before: Workbook,
  after: Workbook,
): { readonly edits: readonly Edit[]; readonly newSheets: readonly string[] } {
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const edits = after.sheets.flatMap((sheet) => {
    const original = known.get(sheet.name);
    return original ? changedCells(original, sheet) : [];
  });
  return { edits, newSheets: after.sheets.filter(({ name }) => !known.has(name)).map(({ name }) => name) };
}

function changedCells(before: Sheet, after: Sheet): Edit[] {
  const edits: Edit[] = [];
  const top = Math.min(before.grid.top, after.grid.top);
  const left = Math.min(before.grid.left, after.grid.left);
  const bottom = Math.max(before.grid.bottom, after.grid.bottom);
  const right = Math.max(before.grid.right, after.grid.right);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const old = before.grid.cell(row, column);
      const now = after.grid.cell(row, column);
      if (isSameContent(contentOf(old), contentOf(now)) && old.numberFormat === now.numberFormat) continue;
      edits.push({ cell: { sheet: after.name, row, column }, before: stateOf(old, now), after: stateOf(now, old) });
    }
  }
  return edits;
}

function stateOf(cell: Cell, other: Cell): CellState {
  return cell.numberFormat === other.numberFormat
    ? { content: contentOf(cell) }
    : { content: contentOf(cell), numberFormat: cell.numberFormat };
}
