import { cellKey, qualifiedAddress, type CellRef } from "./address";
import type { CellContent, Edit } from "./edits";
import { HostRefusal } from "./ports";

/** What a cell holds, as the program says it. */
export interface Held {
  readonly content: CellContent;
  /** The content is a text, even if it begins with `=`. */
  readonly isText: boolean;
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
 * Writes edits where every cell still holds what the edit found there, reads them back and, where a cell
 * does not hold what was written or the program fails on the way, restores all of them. Everything is
 * looked at before the first cell is written.
 * @throws HostRefusal `changed`, `not-held`, `protected`, `not-found` …
 */
export function writeThrough(access: CellAccess, edits: readonly Edit[]): void {
  const before = edits.map(({ cell }) => ({ cell, held: access.held(cell) }));
  edits.forEach((edit, at) => {
    refuseChanged(edit, before[at]?.held);
  });
  // Of several edits of a cell the last one stands.
  const wanted = new Map<string, { readonly cell: CellRef; readonly held: Held }>();
  edits.forEach(({ cell, after }, at) => {
    const numberFormat = after.numberFormat ?? before[at]?.held.numberFormat ?? "General";
    wanted.set(cellKey(cell), { cell, held: { content: after.content, isText: false, numberFormat } });
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
  const found = before.content === "" ? null : before.content;
  const present = held?.content ?? null;
  if (!sameContent(found, present))
    throw new HostRefusal(
      "changed",
      qualifiedAddress(cell),
      `held ${String(found)} before, holds ${String(present)} now`,
    );
}

function refuseNotHeld(cell: CellRef, wanted: Held, have: Held): void {
  const content = wanted.content === "" ? null : wanted.content;
  if (have.numberFormat !== wanted.numberFormat || !sameContent(content, have.content))
    throw new HostRefusal(
      "not-held",
      qualifiedAddress(cell),
      `wrote ${String(content)}, the cell holds ${String(have.content)}`,
    );
}

/** Puts back whatever is not as it was; once more where the first attempt fails, since half a repair is the worst outcome. */
function restore(access: CellAccess, before: readonly { readonly cell: CellRef; readonly held: Held }[]): void {
  const putBack = (): void => {
    for (const { cell, held } of before) {
      const now = access.held(cell);
      if (now.numberFormat !== held.numberFormat || !sameContent(now.content, held.content)) access.put(cell, held);
    }
  };
  try {
    putBack();
  } catch {
    try {
      putBack();
    } catch (failure) {
      const cells = before.map(({ cell }) => qualifiedAddress(cell)).join("、");
      const { reason, detail } =
        failure instanceof HostRefusal ? failure : { reason: "host-failed" as const, detail: String(failure) };
      throw new HostRefusal(reason, cells, `could not be restored: ${detail}`);
    }
  }
}

/** A program may write a formula its own way: `=sum(a1)` becomes `=SUM(A1)`. */
function sameContent(a: CellContent, b: CellContent): boolean {
  const plain = (content: CellContent): CellContent =>
    typeof content === "string" && content.startsWith("=") ? content.replace(/\s/g, "").toUpperCase() : content;
  return plain(a) === plain(b);
}
