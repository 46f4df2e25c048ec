import { cellKey, type CellRef } from "../workbook/address";
import type { SelectionPort } from "../workbook/ports";
import type { Pace } from "./pace";

/** Selections that follow each other this fast are answered once, in milliseconds. */
const PAUSE_AFTER_MOVE = 200;

/** Following where the person is in the workbook. */
export interface SelectionFollowed {
  /** Does something of the add-in's own that may select cells: what is selected by it is no question of the person's. */
  asOwn(act: () => Promise<void>): Promise<void>;
  /**
   * Follows from now on. Where the host does not tell of the selection, nothing is followed and nothing said.
   * @returns a function that stops it
   */
  start(): () => void;
}

/**
 * @param onSelect the first cell the person has selected, once no other follows for a moment; `null` where it is none
 */
export function createFollowing(
  host: SelectionPort,
  pace: Pick<Pace, "after">,
  onSelect: (cell: CellRef | null) => void,
): SelectionFollowed {
  let listeners = 0;
  /** What the add-in selected last; `undefined` once the person has gone elsewhere. */
  let own: Promise<string | null | undefined> = Promise.resolve(undefined);
  const place = async (): Promise<CellRef | null> => host.selected();
  const keyOf = (cell: CellRef | null): string | null => cell && cellKey(cell);

  async function answer(): Promise<void> {
    const cell = await place();
    if ((await own) === keyOf(cell)) return;
    own = Promise.resolve(undefined);
    onSelect(cell);
  }

  return {
    asOwn: async (act) => {
      if (listeners === 0) return act();
      const acting = act();
      own = acting.then(place).then(keyOf, () => undefined);
      await acting;
      await own;
    },
    start: () => {
      let isFollowing = true;
      let callOff: (() => void) | null = null;
      listeners += 1;
      const moved = (): void => {
        if (!isFollowing) return;
        callOff?.();
        // Where it cannot be asked, as while a cell is being edited, what was said before stays.
        callOff = pace.after(PAUSE_AFTER_MOVE, () => void answer().catch(() => undefined));
      };
      const watching = host.watchSelection(moved);
      watching.catch(() => undefined);
      return () => {
        isFollowing = false;
        listeners -= 1;
        callOff?.();
        void watching.then((stop) => stop()).catch(() => undefined);
      };
    },
  };
}
