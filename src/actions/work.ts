import type { DeskEvent, Work } from "./desk";
import { pausing, type Pace } from "./pace";

/** The person called off what was being done. Nothing came of it. */
export class Cancelled extends Error {
  constructor() {
    super("called off");
    this.name = "Cancelled";
  }
}

/** An action that may be called off, seen from inside. */
export interface Going {
  /** Lets the interface live where it had no moment for a while. @throws Cancelled */
  readonly pause: () => Promise<void>;
  /** Waits for something that changes nothing, until it is called off; what it comes to is then nobody's. @throws Cancelled */
  readonly unlessCancelled: <T>(reading: Promise<T>) => Promise<T>;
  /** @throws Cancelled */
  readonly goOn: () => void;
}

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
  /** The same for what only reads until it is done, so that it can be called off without leaving anything half done. */
  read(work: Work, action: (going: Going) => Promise<void>, goesOn?: boolean): Promise<boolean>;
  /** Calls off what is at work, where it only reads. */
  cancel(): void;
}

interface Current {
  readonly goesOn: boolean;
  readonly done: Promise<void>;
  readonly calling: Calling | null;
}

export function oneAtATime(tell: (event: DeskEvent) => void, pace: Pick<Pace, "breathe" | "now">): OneAtATime {
  let current: Current | null = null;
  const isBusy = (): boolean => current !== null;

  async function perform(
    work: Work,
    goesOn: boolean,
    calling: Calling | null,
    action: () => Promise<void>,
  ): Promise<boolean> {
    while (current?.goesOn === true && !goesOn) await current.done;
    if (isBusy()) return false;
    let finish = (): void => undefined;
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    current = { goesOn, done, calling };
    tell({ type: "started", work, goesOn, canCancel: calling !== null });
    try {
      await pace.breathe();
      await action();
    } catch (failure) {
      tell({
        type: "happened",
        what: failure instanceof Cancelled ? { kind: "cancelled" } : { kind: "failed", failure },
      });
    } finally {
      current = null;
      tell({ type: "finished" });
      finish();
    }
    return true;
  }

  return {
    isBusy,
    do: (work, action, goesOn = false) => perform(work, goesOn, null, action),
    read: (work, action, goesOn = false) => {
      const calling = callingOff(pace);
      return perform(work, goesOn, calling, () => action(calling));
    },
    cancel: () => {
      current?.calling?.cancel();
    },
  };
}

interface Calling extends Going {
  readonly cancel: () => void;
}

function callingOff(pace: Pick<Pace, "breathe" | "now">): Calling {
  let isCancelled = false;
  const pause = pausing(pace);
  let refuse: (reason: Cancelled) => void = () => undefined;
  const called = new Promise<never>((_resolve, reject) => {
    refuse = reject;
  });
  // Where nothing waits for it, it is told at the next pause.
  called.catch(() => undefined);
  const goOn = (): void => {
    if (isCancelled) throw new Cancelled();
  };
  return {
    goOn,
    pause: async () => {
      await pause();
      goOn();
    },
    unlessCancelled: (reading) => Promise.race([reading, called]),
    cancel: () => {
      isCancelled = true;
      refuse(new Cancelled());
    },
  };
}
