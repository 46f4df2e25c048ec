/** Time as the interface gives it: the actions themselves know no clock. */
export interface Pace {
  /** Lets the interface show what is being done before a long computation holds it up. */
  breathe(): Promise<void>;
  /** Runs once after so many milliseconds. @returns calls it off */
  after(milliseconds: number, run: () => void): () => void;
  /** The time of day, in milliseconds since 1970: when something was done. */
  now(): number;
}

/** The interface has a moment at least this often, in milliseconds: less is not felt, and each moment costs some. */
const LONGEST_WITHOUT_PAUSE = 40;

/** Lets the interface live where it had no moment for a while; called between the steps of something long. */
export function pausing(pace: Pick<Pace, "breathe" | "now">): () => Promise<void> {
  let last = pace.now();
  return async () => {
    if (pace.now() - last < LONGEST_WITHOUT_PAUSE) return;
    await pace.breathe();
    last = pace.now();
  };
}
