import { cellKey, qualifiedAddress, type CellRef } from "./address";
import { isSame, said, type CellContent, type Edit } from "./edits";
import { HostRefusal } from "./ports";

/** What a cell holds, as the program says it. */
export interface Held {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** The cells of a program that answers at once, one by one. */
export interface CellAccess {
  /** @throws HostRefusal where the sheet is gone or protected */
  held(cell: CellRef): Held;
  /** Gives a cell its format first, then its content: content is understood by the format the cell has. */
  put(cell: CellRef, wanted: Held): void;
}

/**
 * Writes edits where every cell still holds what the edit found there and stands where its witness says, reads them back and, where a cell
 * does not hold what was written or the program fails on the way, restores all of them. Everything is
 * looked at before the first cell is written.
 * @throws HostRefusal `changed`, `not-held`, `not-restored`, `protected`, `not-found` …
 */
export function writeThrough(access: CellAccess, edits: readonly Edit[]): void {
  const before = edits.map(({ cell }) => ({ cell, held: access.held(cell) }));
  edits.forEach((edit, at) => {
    refuseChanged(edit, before[at]?.held);
    refuseMoved(access, edit);
  });
  // Of several edits of a cell the last one stands.
  const wanted = new Map<string, { readonly cell: CellRef; readonly held: Held }>();
  edits.forEach(({ cell, after }, at) => {
    const numberFormat = after.numberFormat ?? before[at]?.held.numberFormat ?? "General";
    wanted.set(cellKey(cell), { cell, held: { content: after.content, numberFormat } });
  });
  try {
    for (const { cell, held } of wanted.values()) access.put(cell, held);
    for (const { cell, held } of wanted.values()) refuseNotHeld(cell, held, access.held(cell));
  } catch (failure) {
    restore(access, before);
    throw failure;
  }
}

function refuseChanged({ cell, before }: Edit, held: Held | undefined): void {
  const present = held?.content ?? null;
  if (!isSame(before.content, present))
    throw new HostRefusal(
      "changed",
      qualifiedAddress(cell),
      `held ${said(before.content)} before, holds ${said(present)} now`,
    );
}

function refuseMoved(access: CellAccess, { cell, witness }: Edit): void {
  const isElsewhere = witness?.cells.some(
    ({ row, column, content }) => !isSame(content, access.held({ sheet: cell.sheet, row, column }).content),
  );
  if (isElsewhere)
    throw new HostRefusal("changed", qualifiedAddress(cell), "what stands around the cell is not what stood there");
}

function refuseNotHeld(cell: CellRef, wanted: Held, have: Held): void {
  if (have.numberFormat !== wanted.numberFormat || !isSame(wanted.content, have.content))
    throw new HostRefusal(
      "not-held",
      qualifiedAddress(cell),
      `wrote ${said(wanted.content)}, the cell holds ${said(have.content)}`,
    );
}

/** Puts back whatever is not as it was; once more where the first attempt fails, since half a repair is the worst outcome. */
function restore(access: CellAccess, before: readonly { readonly cell: CellRef; readonly held: Held }[]): void {
  const putBack = (): void => {
    for (const { cell, held } of before) {
      const now = access.held(cell);
      if (now.numberFormat !== held.numberFormat || !isSame(now.content, held.content)) access.put(cell, held);
    }
  };
  try {
    putBack();
  } catch {
    try {
      putBack();
    } catch (failure) {
      const cells = before.map(({ cell }) => qualifiedAddress(cell)).join("、");
      const detail = failure instanceof HostRefusal ? failure.detail : String(failure);
      throw new HostRefusal("not-restored", cells, `could not be restored: ${detail}`);
    }
  }
}
