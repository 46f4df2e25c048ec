import type { Pace } from "../../src/actions/pace";

/** Time that stands still until the test lets it go on. */
export class HandPace implements Pace {
  private waiting: { readonly milliseconds: number; readonly run: () => void }[] = [];

  /** Noon of a day in January, one minute later each time it is asked. */
  private clock = Date.UTC(2024, 0, 20, 4);

  now = (): number => (this.clock += 60_000);

  breathe = (): Promise<void> => Promise.resolve();

  after = (milliseconds: number, run: () => void): (() => void) => {
    const entry = { milliseconds, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  /** What is waited for, in milliseconds. */
  get pending(): readonly number[] {
    return this.waiting.map(({ milliseconds }) => milliseconds);
  }

  /** Lets all that is waited for happen now, and everything that follows from it at once. */
  async pass(): Promise<void> {
    for (const { run } of this.waiting.splice(0)) run();
    await settled();
  }
}

/** After everything that is ready to go on has gone on. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setTimeout(resolve, 0));
}
