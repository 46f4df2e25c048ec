import { sample } from "../test/support/sample";
import { benchAudit } from "./audit";
import { benchCommandLine } from "./command-line";
import { benchDiagnosis } from "./diagnosis";
import { benchGrowth } from "./growth";
import { benchReading } from "./reading";

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  reading: () => benchReading(sample()),
  growth: () => benchGrowth(sample()),
  files: benchCommandLine,
  diagnosis: () => benchDiagnosis(sample()),
  audit: () => benchAudit(sample()),
};

/** All measurements, or those named: `npm run bench -- growth diagnosis`. */
async function main(names: readonly string[]): Promise<void> {
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) await part();
  }
}

void main(process.argv.slice(2));
