import type { DeskEvent, Work } from "./desk";
import type { Pace } from "./pace";

/**
 * One action at a time, for all of an interface: a second click while the program works is passed over. What goes on
 * by itself keeps no click waiting for nothing: the click is answered once it is done.
 */
export interface OneAtATime {
  isBusy(): boolean;
  /**
   * Does it, tells what happens, and never throws: a failure becomes a happening.
   * @param goesOn it follows from what a person did before, whose notices stay
   * @returns `false` where another action is at work, and nothing was done
   */
  do(work: Work, action: () => Promise<void>, goesOn?: boolean): Promise<boolean>;
}

export function oneAtATime(tell: (event: DeskEvent) => void, pace: Pick<Pace, "breathe">): OneAtATime {
  let current: { readonly goesOn: boolean; readonly done: Promise<void> } | null = null;
  const isBusy = (): boolean => current !== null;
  return {
    isBusy,
    do: async (work, action, goesOn = false) => {
      while (current?.goesOn === true && !goesOn) await current.done;
      if (isBusy()) return false;
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      current = { goesOn, done };
      tell({ type: "started", work, goesOn });
      try {
        await pace.breathe();
        await action();
      } catch (failure) {
        tell({ type: "happened", what: { kind: "failed", failure } });
      } finally {
        current = null;
        tell({ type: "finished" });
        finish();
      }
      return true;
    },
  };
}
