import { isStale } from "../workbook/ports";
import { undo } from "./accept";
import type { Deed, Happening } from "./desk";
import {
  changedSince,
  HISTORY_SETTING,
  parseHistory,
  storedHistory,
  takingBack,
  withDone,
  type Done,
  type TakingBack,
} from "./history";
import type { Surroundings } from "./surroundings";

/** The list of what was written, which travels with the workbook, and taking it back entry by entry. */
export interface History {
  /** Reads the list of earlier sessions; once. */
  recall(): Promise<void>;
  /** Puts what was just written at the end of the list. */
  record(deed: Deed): Promise<void>;
  /** Takes back one entry, the last where none is named. */
  undo(id?: string, how?: TakingBack): Promise<void>;
  /** Takes an entry off the list; the cells stay as they are. */
  forget(id: string): Promise<void>;
}

/** @param readAgain reads and checks the workbook, and shows what it found */
export function createHistory(
  { host, pace, desk, tell }: Surroundings,
  say: (happening: Happening) => void,
  readAgain: () => Promise<void>,
): History {
  let isRecalled = false;

  async function keep(done: readonly Done[]): Promise<void> {
    tell({ type: "remembered", done });
    try {
      await host.writeSetting(HISTORY_SETTING, storedHistory(done));
    } catch {
      // The cells are written all the same; the list then lasts until the pane is closed.
    }
  }

  async function recall(): Promise<void> {
    if (isRecalled) return;
    isRecalled = true;
    try {
      const earlier = parseHistory(await host.readSetting(HISTORY_SETTING));
      if (earlier.length > 0 && desk().done.length === 0) tell({ type: "remembered", done: earlier });
    } catch {
      isRecalled = false;
    }
  }

  async function takeBack(entry: Done, how: TakingBack | undefined): Promise<void> {
    const { checked } = desk();
    if (how === undefined || checked === null) return await undo(host, entry.deed.edits);
    await host.write(takingBack(entry.deed, checked.workbook, how));
  }

  const without = (id: string): readonly Done[] => desk().done.filter((entry) => entry.id !== id);

  return {
    recall,
    record: async (deed) => {
      await recall();
      await keep(withDone(desk().done, deed, pace.now()));
    },
    undo: async (id, how) => {
      const { done } = desk();
      const entry = id === undefined ? done.at(-1) : done.find((one) => one.id === id);
      if (!entry) return;
      try {
        await takeBack(entry, how);
      } catch (failure) {
        if (!isStale(failure)) throw failure;
        // What holds it up is found out from the workbook as it is now, so that the person can choose.
        await readAgain().catch(() => {
          throw failure;
        });
        const { checked } = desk();
        const changed = checked === null ? [] : changedSince(entry.deed, checked.workbook);
        if (changed.length === 0) say({ kind: "failed", failure, isReadAgain: true });
        tell({ type: "held-up", heldUp: { id: entry.id, changed } });
        return;
      }
      await keep(without(entry.id));
      const isChecked = desk().checked !== null;
      if (isChecked) await readAgain();
      say({ kind: "undone" });
    },
    forget: async (id) => {
      await keep(without(id));
    },
  };
}
