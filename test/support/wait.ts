/**
 * Waits until something is so, however busy the machine.
 * @throws Error where it is not so within half a minute
 */
export async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries === 3_000) throw new Error("What was waited for never came.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Long enough for an event that is on its way to arrive: for what must not be heard. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
