import type { DeskEvent, Work } from "./desk";
import type { Pace } from "./pace";

/** One action at a time, for all of an interface: a second click while the program works is passed over. */
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
  let isBusy = false;
  return {
    isBusy: () => isBusy,
    do: async (work, action, goesOn = false) => {
      if (isBusy) return false;
      isBusy = true;
      tell({ type: "started", work, goesOn });
      try {
        await pace.breathe();
        await action();
      } catch (failure) {
        tell({ type: "happened", what: { kind: "failed", failure } });
      } finally {
        isBusy = false;
        tell({ type: "finished" });
      }
      return true;
    },
  };
}
