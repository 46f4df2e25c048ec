/**
 * Attacks the software with random workbooks and files.
 *
 *   npm run fuzz -- [--seconds N] [--seed S] [grids] [files] [written] [acts] [disclosures] [texts]
 *
 * Case after case has the next seed; a failure prints its seed and the fewest steps that still fail, and ends the run
 * with exit code 1. The case of a seed is made again by `--seed S --seconds 0`.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SAMPLE_FILE } from "../../test/support/sample";
import { acts } from "./acts";
import { tried, type Failure } from "./attack";
import { disclosures } from "./disclosures";
import { files } from "./files";
import { grids } from "./grids";
import { texts } from "./texts";
import { writtenFiles } from "./written-files";

const { values, positionals } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});

const file = files(new Uint8Array(readFileSync(SAMPLE_FILE)));
const ATTACKS: Readonly<Record<string, (seed: number) => Promise<Failure | null>>> = {
  grids: (seed) => tried(grids, seed),
  files: (seed) => tried(file, seed),
  written: (seed) => tried(writtenFiles, seed),
  acts: (seed) => tried(acts, seed),
  disclosures: (seed) => tried(disclosures, seed),
  texts: (seed) => tried(texts, seed),
};

async function run(seconds: number, first: number, names: readonly string[]): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const counts = new Map(names.map((name) => [name, 0]));
  let seed = first;
  do {
    for (const name of names) {
      const failure = (await ATTACKS[name]?.(seed)) ?? null;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (failure === null) continue;
      console.log(`${name}, seed ${seed}: ${failure.fault}`);
      for (const step of failure.steps) console.log(`  ${step}`);
      return 1;
    }
    seed += 1;
  } while (performance.now() < end);
  console.log(
    `seeds ${first}–${seed - 1}: ${[...counts].map(([name, count]) => `${count} ${name}`).join(", ")}, no fault`,
  );
  return 0;
}

const names = positionals.length === 0 ? Object.keys(ATTACKS) : positionals;
const unknown = names.find((name) => !(name in ATTACKS));
if (unknown === undefined)
  void run(Number(values.seconds), Number(values.seed), names).then((code) => (process.exitCode = code));
else {
  console.error(`no attack ${unknown}; there are ${Object.keys(ATTACKS).join(", ")}`);
  process.exitCode = 2;
}
