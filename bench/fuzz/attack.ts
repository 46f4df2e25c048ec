/** A way of attacking: from a seed to a list of steps, and from steps to what is wrong about the result. */
export interface Attack<Step> {
  readonly name: string;
  /** The steps of one case; the same for the same seed. */
  steps(seed: number): readonly Step[];
  /** @returns what is wrong, `null` where all is as it should be */
  fault(steps: readonly Step[]): string | null | Promise<string | null>;
  say(step: Step): string;
}

/** A case that goes wrong, with as few steps as still do. */
export interface Failure {
  readonly attack: string;
  readonly seed: number;
  readonly fault: string;
  readonly steps: readonly string[];
}

/** Tries one case. @returns `null` where nothing is wrong */
export async function tried<Step>(attack: Attack<Step>, seed: number): Promise<Failure | null> {
  let steps = attack.steps(seed);
  const fault = await faultOf(attack, steps);
  if (fault === null) return null;
  // One step after the other is left out where the rest still goes wrong.
  for (let at = 0; at < steps.length;) {
    const fewer = steps.filter((_, index) => index !== at);
    if ((await faultOf(attack, fewer)) === null) at += 1;
    else steps = fewer;
  }
  return { attack: attack.name, seed, fault: (await faultOf(attack, steps)) ?? fault, steps: steps.map(attack.say) };
}

/** A case may take so much of the processor. */
const MOST_SECONDS = 10;

async function faultOf<Step>(attack: Attack<Step>, steps: readonly Step[]): Promise<string | null> {
  const before = process.cpuUsage();
  try {
    const fault = await attack.fault(steps);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    return fault ?? (seconds > MOST_SECONDS ? `took ${seconds.toFixed(1)} s of the processor` : null);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
