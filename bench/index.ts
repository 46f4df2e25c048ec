import { sample } from "../test/support/sample";
import { benchAudit } from "./audit";
import { benchCommandLine } from "./command-line";
import { benchCopies } from "./copies";
import { benchDiagnosis } from "./diagnosis";
import { benchForms } from "./forms";
import { benchGrowth } from "./growth";
import { benchLastDigit } from "./last-digit";
import { benchReading } from "./reading";
import { benchSize } from "./size";
import { benchValidating } from "./validating";

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  reading: () => benchReading(sample()),
  validating: () => benchValidating(sample()),
  growth: () => benchGrowth(sample()),
  files: benchCommandLine,
  diagnosis: () => benchDiagnosis(sample()),
  copies: () => benchCopies(sample()),
  forms: () => benchForms(sample()),
  "last-digit": benchLastDigit,
  audit: () => benchAudit(sample()),
  size: benchSize,
};

/** All measurements, or those named: `npm run bench -- growth diagnosis`. */
async function main(names: readonly string[]): Promise<void> {
  for (const [name, part] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) await part();
  }
}

void main(process.argv.slice(2));
