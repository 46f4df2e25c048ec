import { checkFile, type CheckOptions } from "./check-file";

/**
 * A process that checks one file after the other; `check-files.ts` starts it. It is sent the options first, then
 * the paths.
 */
process.once("message", (options: CheckOptions) => {
  process.on("message", (path: string) => process.send?.(checkFile(path, options)));
});
