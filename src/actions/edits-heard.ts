import type { WatchPort } from "../workbook/ports";
import type { Pace } from "./pace";

/** Edits that follow each other this fast are answered once, in milliseconds. */
const PAUSE_AFTER_EDIT = 400;

/** Listening to a person's edits. */
export interface EditsHeard {
  /** The sheets edited since it was last asked; `null` where any may have changed. */
  take(): readonly string[] | null;
  /** Answers once more after the pause, since what was heard could not be answered yet. */
  again(): void;
  /** @throws HostRefusal */
  stop(): Promise<void>;
}

/**
 * Hears of a person's edits until stopped.
 * @param onQuiet once edits have come and no more follow for a moment
 * @throws HostRefusal where the host does not tell of edits
 */
export async function hearEdits(host: WatchPort, pace: Pick<Pace, "after">, onQuiet: () => void): Promise<EditsHeard> {
  const sheets = new Set<string>();
  // An edit whose sheet the host could not name must not be lost.
  let isAnywhere = false;
  let callOff: (() => void) | null = null;
  const later = (): void => {
    callOff?.();
    callOff = pace.after(PAUSE_AFTER_EDIT, onQuiet);
  };
  const stopWatching = await host.watch((edited) => {
    edited.forEach((sheet) => sheets.add(sheet));
    if (edited.length === 0) isAnywhere = true;
    later();
  });
  return {
    take: () => {
      const taken = isAnywhere || sheets.size === 0 ? null : [...sheets];
      sheets.clear();
      isAnywhere = false;
      return taken;
    },
    again: later,
    stop: async () => {
      callOff?.();
      await stopWatching();
    },
  };
}
