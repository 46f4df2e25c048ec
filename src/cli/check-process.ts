import { checkFile, type CheckOptions } from "./check-file";

/** A process that checks one file after the other, as it is sent their paths; `check-files.ts` starts it. */
const options = JSON.parse(process.argv[2] ?? "{}") as CheckOptions;
process.on("message", (path: string) => process.send?.(checkFile(path, options)));
