/** A long computation in steps, none of them long, between which an interface lives. */
export type Steps<T> = Generator<void, T>;

/** All of its steps, one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Called between two steps; what it throws ends the computation. */
export type Pause = () => Promise<void>;

/** All of its steps, with a pause between each two. */
export async function withPauses<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
}
