/** Time as the interface gives it: the actions themselves know no clock. */
export interface Pace {
  /** Lets the interface show what is being done before a long computation holds it up. */
  breathe(): Promise<void>;
  /** Runs once after so many milliseconds. @returns calls it off */
  after(milliseconds: number, run: () => void): () => void;
  /** The time of day, in milliseconds since 1970: when something was done. */
  now(): number;
}
